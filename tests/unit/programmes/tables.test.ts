import { describe, expect, it } from "vitest";
import { isCostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import {
  deductionCodes,
  deductionReasons,
  isDeductionCode,
  officerDeductionCodes,
  officerReasonByNumber,
} from "@/lib/programmes/domain/deduction-reasons";
import { evidenceKindCodes, isEvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import { rules2019, rules2020, rules2026 } from "@/tests/unit/programmes/builders";

describe("deduction reasons", () => {
  it("keep their numbers for ever", () => {
    expect(deductionCodes.map((code) => `${deductionReasons[code].number} ${code}`)).toEqual([
      "R01 OUT_OF_PERIOD",
      "R02 NOT_PAID",
      "R03 PAID_BY_OTHER",
      "R04 NOT_RELATED",
      "R05 INELIGIBLE_CATEGORY",
      "R06 VAT_RECOVERABLE",
      "R07 DUPLICATE_DOC",
      "R08 DOUBLE_FINANCING",
      "R09 NO_DOC",
      "R10 DOC_MISMATCH",
      "R11 BANK_FEE",
      "R12 INSURANCE_NOT_COVERED",
      "R13 NOT_DELIVERED",
      "R14 RELATED_PARTY",
      "R15 PRICE_ABOVE_MARKET",
      "R16 INELIGIBLE_COUNTRY",
      "R17 INELIGIBLE_PRODUCT",
      "R18 OVER_UNIT_LIMIT",
      "R19 FX_CORRECTION",
      "R20 ARITHMETIC",
      "R49 OTHER",
      "R50 CAP_LINE",
      "R51 CAP_CATEGORY",
      "R52 CAP_GROUP",
      "R53 CAP_COMPANY_YEAR",
      "R54 CAP_REVENUE",
      "R55 CAP_TAX",
      "R56 CAP_BUDGET",
      "R57 CAP_UNIT",
      "R58 CAP_DOCUMENT",
      "R59 CAP_CLAIM",
      "R60 BELOW_MINIMUM",
      "R61 ROUNDING",
      "R62 OUT_OF_WINDOW",
      "R63 INELIGIBLE_APPLICANT",
      "R64 BEFORE_APPROVAL",
      "R65 CASH_PAYMENT",
      "R66 MIXED_USE",
      "R67 EXCLUDED_COST",
      "R68 OWN_EXCESS",
      "R70 CAP_LIFETIME",
      "R71 CAP_COMPANY_GROUP",
      "R72 CAP_VENDOR",
      "R73 CAP_COUNTRY",
      "R74 CAP_GOODS_VALUE",
      "R75 CAP_PARTICIPATIONS",
      "R76 CAP_PUBLIC_SHARE",
      "R77 CAP_DE_MINIMIS",
      "R78 CAP_OWN_CONTRIBUTION",
    ]);
  });

  it("never share a number", () => {
    const numbers = deductionCodes.map((code) => deductionReasons[code].number);

    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("hold every code of the field", () => {
    const codes =
      "OUT_OF_PERIOD NOT_PAID PAID_BY_OTHER NOT_RELATED INELIGIBLE_CATEGORY INELIGIBLE_COUNTRY " +
      "INELIGIBLE_PRODUCT VAT_RECOVERABLE BANK_FEE DOUBLE_FINANCING DUPLICATE_DOC NO_DOC DOC_MISMATCH " +
      "NOT_DELIVERED RELATED_PARTY PRICE_ABOVE_MARKET OVER_UNIT_LIMIT CAP_LINE CAP_CATEGORY " +
      "CAP_COMPANY_YEAR CAP_REVENUE CAP_TAX CAP_BUDGET FX_CORRECTION ARITHMETIC ROUNDING OTHER";

    expect(codes.split(" ").filter((code) => !isDeductionCode(code))).toEqual([]);
  });

  it("that are limits belong to the engine alone", () => {
    const limits = deductionCodes.filter((code) => deductionReasons[code].isCap);

    expect(limits.every((code) => code.startsWith("CAP_"))).toBe(true);
    expect(limits.filter((code) => officerDeductionCodes.includes(code))).toEqual([]);
  });

  it.each([
    ["R12", "INSURANCE_NOT_COVERED"],
    ["r12", "INSURANCE_NOT_COVERED"],
    [" 7 ", "DUPLICATE_DOC"],
    ["07", "DUPLICATE_DOC"],
    ["R51", null],
    ["R99", null],
    ["12x", null],
    ["", null],
  ])("typed as %j mean %s", (typed, code) => {
    expect(officerReasonByNumber(typed)).toBe(code);
  });
});

describe("categories and documents", () => {
  it("are known by their codes only", () => {
    expect(isCostCategoryCode("TRANSPORT")).toBe(true);
    expect(isCostCategoryCode("toString")).toBe(false);
    expect(isEvidenceKindCode("INVOICE")).toBe(true);
    expect(isEvidenceKindCode("constructor")).toBe(false);
    expect(isDeductionCode("__proto__")).toBe(false);
  });

  it("ask every line for an invoice, a payment order and what came of it", () => {
    for (const { categories } of [rules2019, rules2020, rules2026])
      for (const { evidence } of categories) {
        const required = evidence
          .filter((rule) => rule.required && rule.per === "LINE")
          .map(({ kind }) => kind);

        expect(required.slice(0, 2)).toEqual(["INVOICE", "PAYMENT_ORDER"]);
        expect(required).toHaveLength(3);
        expect(required.every((kind) => evidenceKindCodes.includes(kind))).toBe(true);
      }
  });
});
