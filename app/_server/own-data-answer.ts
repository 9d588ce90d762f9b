import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { jsonOf } from "@/app/_server/json-of";
import { formatDateTime } from "@/lib/i18n/format-date";
import type { OwnDataItem, OwnDataSection } from "@/lib/identity/domain/own-data";
import { moscowDateOf } from "@/lib/shared/iso-date";

type Batches = AsyncIterable<{ readonly section: OwnDataSection; readonly items: readonly OwnDataItem[] }>;
type OwnFile = { readonly batches: Batches; readonly now: string };

/** A file that is written while it is read: memory holds one batch. */
const streamed = (chunks: AsyncGenerator<string>, name: string, type: string): Response => {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    },
  });
};

const nameOf = (now: string, ending: string): string => `meridian-${moscowDateOf(new Date(now))}.${ending}`;

/** What is kept about a person, for programs: one object, a list of records for each section. */
export const ownDataJson = ({ batches, now }: OwnFile): Response =>
  streamed(jsonChunks({ batches, now }), nameOf(now, "json"), "application/json");

async function* jsonChunks({ batches, now }: OwnFile): AsyncGenerator<string> {
  yield `{"format":1,"at":${jsonOf(now)}`;
  let open: OwnDataSection | null = null;
  for await (const { section, items } of batches) {
    const isNew = section !== open;
    if (isNew) yield `${open === null ? "" : "\n]"},\n${jsonOf(section)}:[`;
    open = section;
    yield items.map((item, place) => `${isNew && place === 0 ? "" : ","}\n${jsonOf(item)}`).join("");
  }
  yield "\n]}\n";
}

/** The same for people: one page without scripts, in their language. */
export const ownDataPage = async ({ batches, now }: OwnFile): Promise<Response> => {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

  const worded = (name: string, value: unknown): string => {
    if (typeof value === "string" && instant.test(value)) return formatDateTime(value, locale, "long");
    if (typeof value === "object") return JSON.stringify(value);
    const text = String(value);
    const key = wordsOf[name]?.(text);
    return key && t.has(key as never) ? t(key as never) : text;
  };
  const row = (item: OwnDataItem): string =>
    Object.entries(item)
      .filter(([, value]) => value !== null)
      .map(
        ([name, value]) =>
          `<dt>${escaped(t(`ownData.field.${name}` as never))}</dt><dd>${escaped(worded(name, value))}</dd>`,
      )
      .join("");

  async function* chunks(): AsyncGenerator<string> {
    const title = escaped(t("ownData.fileTitle"));
    yield `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1>`;
    yield `<p>${escaped(t("ownData.fileLead", { at: formatDateTime(now, locale, "long") }))}</p>`;
    let open: OwnDataSection | null = null;
    for await (const { section, items } of batches) {
      if (section !== open) yield `<h2>${escaped(t(`ownData.section.${section}`))}</h2>`;
      if (section !== open && items.length === 0) yield `<p>${escaped(t("ownData.nothing"))}</p>`;
      open = section;
      yield items.map((item) => `<dl>${row(item)}</dl>`).join("\n");
    }
    yield "</html>\n";
  }
  return streamed(chunks(), nameOf(now, "html"), "text/html");
};

/** Facts that the product has words for. */
const wordsOf: Readonly<Record<string, (text: string) => string>> = {
  role: (role) => `roles.${role}`,
  type: (type) => `audit.kind.${type}`,
  kind: (kind) => `ownData.kind.${kind}`,
  duty: (duty) => `ownData.duty.${duty.replace(/_\d+$/, "")}`,
  theme: (theme) => `shell.themes.${theme}`,
  outcome: (outcome) => `ownData.outcome.${outcome}`,
};

const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dl{display:grid;grid-template-columns:12rem 1fr;gap:.25rem 1rem;padding:.5rem 0;border-top:1px solid #ccc;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}";

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => signs[sign as keyof typeof signs]);
