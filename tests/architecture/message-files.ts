import fs from "node:fs";
import path from "node:path";
import { type Locale, locales } from "@/lib/i18n/locale";

const folder = "lib/i18n/messages";

type Words = { readonly [key: string]: string | Words };

/** The names of the message files of a language, in alphabetical order. */
export const filesOf = (locale: Locale): readonly string[] =>
  fs
    .readdirSync(path.join(folder, locale))
    .map((file) => path.basename(file, ".json"))
    .sort();

/** Every sentence of a language by its whole key, `namespace.some.key`. */
export const sentencesOf = (locale: Locale): ReadonlyMap<string, string> =>
  new Map(
    filesOf(locale).flatMap((file) => {
      const words: Words = JSON.parse(fs.readFileSync(path.join(folder, locale, `${file}.json`), "utf8"));

      return flatten(words, file);
    }),
  );

const flatten = (words: Words, prefix: string): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}.${key}`, value]] : flatten(value, `${prefix}.${key}`),
  );

/** All sentences of both languages. */
export const sentences: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  ru: sentencesOf(locales[0]),
  en: sentencesOf(locales[1]),
};
