import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

const withoutScripts = (url: string) => ({ rel: "stylesheet", url, media: "(scripting: none)" });

/**
 * The icon of the product, and style sheets that say what happened where Next answers with an empty page for scripts
 * to fill: only the head survives there, so that words for readers without scripts hang on it.
 */
export const headIcons = (...more: readonly string[]): NonNullable<Metadata["icons"]> => ({
  icon: { url: "/icon.svg", type: "image/svg+xml", sizes: "any" },
  other: ["/failure.css", ...more].map(withoutScripts),
});

const refused = { missing: "notFound", forbidden: "forbidden" } as const;

/** The head of a page inside an area that is not there, or not for this person. */
export const refusedMetadata = async (kind: keyof typeof refused): Promise<Metadata> => {
  const [locale, words] = await Promise.all([getLocale(), getTranslations(`errors.${refused[kind]}`)]);

  return { title: words("title"), icons: headIcons(`/failure-${kind}-${locale}.css`) };
};
