import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import type { EvidenceFailure } from "@/lib/evidence/domain/evidence-failures";
import type { Locale } from "@/lib/i18n/locale";
import en from "@/lib/i18n/messages/en/evidence.json" with { type: "json" };
import ru from "@/lib/i18n/messages/ru/evidence.json" with { type: "json" };

type FailureOf<C extends EvidenceFailure["code"]> = Extract<EvidenceFailure, { readonly code: C }>;

/** One of each, so that a new failure without words does not compile here. */
const failures: { readonly [C in EvidenceFailure["code"]]: FailureOf<C> } = {
  fileEmpty: { code: "fileEmpty" },
  typeNotAccepted: { code: "typeNotAccepted", found: "heic" },
  fileMixed: { code: "fileMixed", kind: "pdf" },
  fileTruncated: { code: "fileTruncated" },
  extensionMismatch: { code: "extensionMismatch", extension: "exe", kind: "pdf" },
  fileDamaged: { code: "fileDamaged" },
  pdfEncrypted: { code: "pdfEncrypted" },
  pdfActive: { code: "pdfActive", found: "attachment" },
  tooManyPages: { code: "tooManyPages", pages: 501, maxPages: 500 },
  tooManyPixels: { code: "tooManyPixels", maxMegapixels: 40 },
  fileTooComplex: { code: "fileTooComplex" },
  inspectionBusy: { code: "inspectionBusy" },
  fileTooLarge: { code: "fileTooLarge", maxMegabytes: 25 },
  claimTooLarge: { code: "claimTooLarge", maxMegabytes: 200 },
  uploadInterrupted: { code: "uploadInterrupted" },
  storageFull: { code: "storageFull" },
  storedFileMissing: { code: "storedFileMissing" },
  storedFileDamaged: { code: "storedFileDamaged" },
  noSuchPage: { code: "noSuchPage" },
};

const wordsFor = (locale: Locale, messages: { readonly failure: Readonly<Record<string, string>> }) => {
  const translate: (key: `failure.${string}`, facts: Record<string, string | number>) => string =
    createTranslator({
      locale,
      messages,
      onError: (error) => {
        throw error;
      },
    });
  return Object.values(failures).map((failure) => [
    failure.code,
    translate(`failure.${failure.code}`, { ...failure }),
  ]);
};

describe("every refusal of a file", () => {
  it.each([
    ["ru", ru],
    ["en", en],
  ] as const)("has a sentence that says what to do: %s", (locale, messages) => {
    expect(Object.keys(messages.failure).sort()).toEqual(Object.keys(failures).sort());
    for (const [code, sentence = ""] of wordsFor(locale, messages)) {
      expect(sentence, code).toMatch(/^[А-ЯA-Z].{20,}[^.]$/u);
      expect(sentence, code).not.toMatch(/[{}]|undefined/);
    }
  });

  it("counts pages as Russian does", () => {
    const sentences = Object.fromEntries(wordsFor("ru", ru));

    expect(sentences.tooManyPages).toBe("В файле 501 страница, а принимаем до 500. Разделите его на части");
    expect(sentences.extensionMismatch).toBe(
      "Имя файла кончается на .exe, а внутри документ PDF. Исправьте окончание имени и загрузите снова",
    );
  });
});
