// What the product says, by the key of its sentence, so that a test survives another wording.
import fs from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import { root } from "../../support/project-files";

export type Facts = Readonly<Record<string, string | number>>;
export type Say = (key: string, facts?: Facts) => string;

const read = (locale: Locale): Record<string, unknown> => {
  const folder = path.join(root, "lib/i18n/messages", locale);
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [
      path.basename(name, ".json"),
      JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")),
    ]),
  );
};

const spoken = new Map<Locale, Say>();

/** The sentences of a language; a key that is not there is a fault of the test. */
export const wordsOf = (locale: Locale): Say => {
  const ready = spoken.get(locale);
  if (ready) return ready;
  const translate = createTranslator({
    locale,
    messages: read(locale),
    timeZone: "Europe/Moscow",
    onError: (error) => {
      throw error;
    },
  }) as unknown as Say;
  spoken.set(locale, translate);
  return translate;
};
