import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import { documentOf } from "@/tests/unit/programmes/catalogue/programmes";

/** A part of a rulebook as somebody would write it. */
export type Document = Record<string, unknown>;

/** A name in both languages. */
export const words = { ru: "Слова", en: "Words" };
/** A category. */
export const category = (code: string, more: Document = {}) => ({ code, name: words, ...more });
/** A fixed limit. */
export const cap = (code: string, minor: string, more: Document = {}) => ({
  code,
  name: words,
  limit: { kind: "FIXED", minor },
  ...more,
});
/** A window from midnight to midnight. */
export const window = (code: string, opens: string, closes: string) => ({
  code,
  opens: `${opens}T00:00:00`,
  closes: `${closes}T00:00:00`,
  zone: "Europe/Moscow",
});
/** A list in force from 2020 on. */
export const list = (more: Document) => ({ code: "LIST", version: 1, validFrom: "2020-01-01", ...more });

/** Every problem of the right document with something in it changed, "path: code". */
export const problemsWith = (changes: Document): readonly string[] => {
  const read = parseRulebook({ ...documentOf("mec-subsidy-2021"), ...changes });

  return read.ok ? [] : read.failure.problems.map(({ path, code }) => `${path}: ${code}`);
};
