import { describe, expect, it } from "vitest";
import { countryName, messageValues } from "@/lib/i18n/message-values";
import type { MessageParams } from "@/lib/programmes/domain/message-params";

const words = ((key: string) => `<${key}>`) as (key: never) => string;
const written = (params: MessageParams, locale: "ru" | "en" = "ru") => messageValues(params, locale, words);

describe("values of a sentence", () => {
  it("are amounts, days and shares as the reader writes them", () => {
    const params: MessageParams = {
      amount: { kind: "money", minor: "9511629", currency: "RUB" },
      paid: { kind: "money", minor: "248000", currency: "EUR" },
      on: { kind: "date", date: "2026-03-27" },
      share: { kind: "percent", basisPoints: 8000 },
      lines: { kind: "count", count: 4 },
    };
    expect(written(params)).toEqual({
      amount: "95\u00a0116,29\u00a0₽",
      paid: "2\u00a0480,00\u00a0€",
      on: "27\u00a0марта\u00a02026",
      share: "80\u00a0%",
      lines: 4,
    });
    expect(written(params, "en")).toMatchObject({ amount: "₽95,116.29", paid: "€2,480.00" });
  });

  it("a rate says for how many units it is, unless it is one", () => {
    const rate = (nominal: string): MessageParams => ({
      rate: { kind: "rate", value: "928870", nominal, currency: "INR" },
    });
    expect(written(rate("1")).rate).toBe("92,8870\u00a0₽");
    expect(written(rate("100")).rate).toBe("92,8870\u00a0₽ за\u00a0100\u00a0INR");
    expect(written(rate("100"), "en").rate).toBe("₽92.8870 per\u00a0100\u00a0INR");
  });

  it("documents, fields and countries are named, several documents with «или»", () => {
    expect(
      written({
        document: { kind: "evidence", codes: ["CERTIFICATE", "ACT"] },
        field: { kind: "field", field: "paidOn" },
        to: { kind: "country", code: "IT" },
        cap: { kind: "bilingual", ru: "Предел", en: "Limit" },
      }),
    ).toEqual({
      document: "<evidenceKinds.CERTIFICATE.inSentence> или <evidenceKinds.ACT.inSentence>",
      field: "<readiness.field.paidOn>",
      to: "Италия",
      cap: "Предел",
    });
    expect(countryName("CZ", "en")).toBe("Czechia");
  });
});
