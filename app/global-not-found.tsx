import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/_components/missing-page";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import RootLayout from "@/app/layout";

export const generateMetadata = async (): Promise<Metadata> => {
  const words = await getTranslations();

  return { title: `${words("errors.notFound.title")} — ${words("common.product")}` };
};

/**
 * For addresses outside of every area; an area shows the same inside its own frame. It brings its own document,
 * since a `not-found.tsx` beside the root layout would be rendered and sent along with every page of the product.
 */
const GlobalNotFound = async () => (
  <RootLayout>
    <PublicShell theme={await readersTheme()} account={null}>
      <MissingPage />
    </PublicShell>
  </RootLayout>
);

export default GlobalNotFound;
