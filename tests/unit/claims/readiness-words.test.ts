import { describe, expect, it } from "vitest";
import { lineDraftFields } from "@/lib/claims/domain/draft-fields";
import { checkReadiness } from "@/lib/claims/domain/readiness";
import { readinessFindings, readinessLevels } from "@/lib/claims/domain/readiness-types";
import { money } from "@/lib/shared/money";
import { aDraft, aReadyLine } from "@/tests/unit/claims/readiness-drafts";
import { amount, rub, rules2026 } from "@/tests/unit/programmes/builders";
import { keysIn, languages, messagesOf, sentence } from "@/tests/unit/programmes/words";

describe("the words of the linter", () => {
  it("are the same in both languages, for every code, level and field", () => {
    const expected = [
      ...Object.keys(readinessFindings).flatMap((code) => [`${code}.title`, `${code}.fix`]),
      ...readinessLevels.map((level) => `level.${level}`),
      ...lineDraftFields.filter((field) => field !== "currency").map((field) => `field.${field}`),
    ];

    for (const language of languages)
      expect([...keysIn(messagesOf(language, "readiness"))].sort()).toEqual([...expected].sort());
  });

  it.each(languages)("in %s make sentences with the values they are given", (language) => {
    const say = sentence(language, "readiness");
    const lines = [
      aReadyLine({ supplierCountry: "RU", purpose: "" }),
      aReadyLine({ id: "2", invoiceDate: "2019-12-20", paidOn: "2019-12-27" }),
      aReadyLine({ id: "3", hsCode: "4011" }),
      aReadyLine({ id: "4", paidOn: "2020-11-01", vat: amount("900 000") }),
      aReadyLine({ id: "5", amount: amount("1 EUR"), invoiceDate: "2020-07-01" }),
      aReadyLine({ id: "6", amount: money(1n, "XXX") }),
      aReadyLine({ id: "7" }),
    ];
    const drafts = [
      aDraft({
        lines,
        capLeft: { PREPARATION_YEAR: rub("90 000") },
        availableKopecks: 0n,
        documents: [],
        hasAccount: false,
      }),
      aDraft({ now: new Date("2019-10-06T07:00:00Z"), lines: [], availableKopecks: null }),
      aDraft({ now: new Date("2022-10-06T07:00:00Z"), company: { registeredOn: "2022-09-01" } }),
      aDraft({ rules: rules2026, category: "ECOMMERCE", submitter: { mayCertify: false, declared: null } }),
      aDraft({
        lines: [aReadyLine({ amount: amount("50 000") })],
        submitter: { mayCertify: true, declared: false },
      }),
      aDraft({ capLeft: { COMPANY_YEAR: 0n } }),
    ];
    const spoken = drafts.flatMap(checkReadiness).map(({ code, params }) => {
      expect(`${say(`${code}.title`, params)} ${say(`${code}.fix`, params)}`).not.toMatch(/[{}]/);

      return code;
    });

    expect(Object.keys(readinessFindings).filter((code) => !spoken.includes(code as never))).toEqual([]);
  });
});
