import { describe, expect, test } from "vitest";
import { claimLabelLooks, claimStatusLooks, lineDecisionLooks } from "@/app/_components/domain/status-table";
import { locales, themes } from "@/lib/i18n/locale";
import { namespaces } from "@/lib/i18n/namespaces";
import { companyRoles, staffRoles } from "@/lib/identity/domain/actor";
import { costCategoryCodes } from "@/lib/programmes/domain/cost-categories";
import { shapeOf } from "./icu-message";
import { filesOf, sentences } from "./message-files";
import { refusalsInCode } from "./refusals-in-code";

const keysOf = (locale: "ru" | "en") => [...sentences[locale].keys()].sort();

test.each(locales)(
  "every message file in %s is registered in lib/i18n/namespaces.ts, and every line has its file",
  (locale) => {
    expect(filesOf(locale)).toEqual([...namespaces].sort());
  },
);

test("whatever is said in Russian is said in English too, under the same key", () => {
  expect(keysOf("en")).toEqual(keysOf("ru"));
});

test.each(locales)("no sentence in %s is empty or was left in the other language", (locale) => {
  const wrong = [...sentences[locale]].filter(
    ([, sentence]) => sentence.trim() === "" || isForeign(sentence, locale),
  );

  expect(wrong).toEqual([]);
});

/** English has Cyrillic only in quotations and masks; Russian may be a bare name, code or unit in Latin. */
const isForeign = (sentence: string, locale: "ru" | "en"): boolean => {
  const hasCyrillic = /[а-яё]/i.test(sentence);
  if (locale === "en") return hasCyrillic && !/[«“]|дд\.мм/.test(sentence);

  return !hasCyrillic && /^[A-Z]?[a-z]+ [a-z]+/.test(sentence);
};

test("a sentence takes the same facts in both languages", () => {
  const different = keysOf("ru").filter((key) => {
    const [russian, english] = locales.map((locale) =>
      [...shapeOf(sentences[locale].get(key) ?? "").names].sort(),
    );

    return String(russian) !== String(english);
  });

  expect(different).toEqual([]);
});

test("every plural says what one is and what any other number is; a Russian one with many has few as well", () => {
  const incomplete = locales.flatMap((locale) =>
    [...sentences[locale]].filter(([, sentence]) =>
      shapeOf(sentence).plurals.some((forms) => declines(forms) && !isComplete(forms)),
    ),
  );

  expect(incomplete).toEqual([]);
});

/** Whole numbers need no `many` where `other` says the same: 5 заявок. */
const isComplete = (forms: readonly string[]): boolean =>
  forms.includes("one") && forms.includes("other") && (!forms.includes("many") || forms.includes("few"));

/** `=1 {the only one} other {…}` tells two cases apart and counts nothing. */
const declines = (forms: readonly string[]): boolean =>
  !(forms.some((form) => form.startsWith("=")) && forms.filter((form) => !form.startsWith("=")).length === 1);

describe("every row of a table has its word", () => {
  const rows = {
    "status.claim": Object.keys(claimStatusLooks),
    "status.label": Object.keys(claimLabelLooks),
    "status.line": Object.keys(lineDecisionLooks),
    "common.categoryShort": costCategoryCodes,
    "shell.themes": themes,
    roles: [...companyRoles, ...staffRoles],
  };

  test.each(Object.entries(rows))("%s", (table, codes) => {
    expect(codes.filter((code) => !sentences.ru.has(`${table}.${code}`))).toEqual([]);
  });
});

test("every refusal that a person can meet has its sentence, `<namespace>.failure.<code>`", () => {
  const codes = new Set(keysOf("ru").flatMap((key) => /\.failure\.(\w+)$/.exec(key)?.[1] ?? []));

  expect(refusalsInCode().filter(({ code }) => !codes.has(code))).toEqual([]);
});
