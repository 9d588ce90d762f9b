import { describe, expect, it } from "vitest";
import { type ReceiptRow, receiptOf } from "@/lib/programmes/domain/assessment/receipt";
import { rateOfClaim, rateOfLine } from "@/lib/programmes/domain/assessment/shown-rates";
import {
  aClaim,
  aLine,
  amount,
  assess,
  inRoubles,
  programmeDocument,
  rub,
  rules2026,
  rulesOf,
  type TestClaim,
} from "@/tests/unit/programmes/builders";
import { claim260418, claim260592, lines260418 } from "@/tests/unit/programmes/demo-claims";

const printed = (row: ReceiptRow): string => {
  switch (row.kind) {
    case "paid":
      return `paid ${inRoubles(row.kopecks)} (${row.lines} lines)`;
    case "cut":
      return `−${inRoubles(row.kopecks)} ${row.code} by ${row.by}, rule ${row.rule}`;
    case "rate":
      return `× ${row.basisPoints === null ? "by line" : `${row.basisPoints / 100} %`} = ${inRoubles(row.kopecks)}, rule ${row.rule}`;
    default:
      return `${row.kind} ${inRoubles(row.kopecks)}`;
  }
};

const receipt = (claim: TestClaim, waiting = 0n) =>
  receiptOf({ ...claim, assessment: assess(claim) }, { waiting, used: claim.facts.used });

describe("the receipt", () => {
  it("of claim 26-0418 is the one that was announced", () => {
    expect(receipt(claim260418).rows.map(printed)).toEqual([
      "paid 518180.68 (4 lines)",
      "−2805.68 VAT_RECOVERABLE by rules, rule 3.2",
      "eligible 515375.00",
      "× 80 % = 412300.00, rule 4.1",
      "getBack 412300.00",
    ]);
  });

  it("of claim 26-0592 shows the officer’s cuts before the rate", () => {
    expect(receipt(claim260592).rows.map(printed)).toEqual([
      "paid 961200.00 (5 lines)",
      "eligible 961200.00",
      "−18600.00 INSURANCE_NOT_COVERED by officer, rule 3.4",
      "−46800.00 DUPLICATE_DOC by officer, rule 5.1",
      "accepted 895800.00",
      "× 50 % = 447900.00, rule 4.1",
      "getBack 447900.00",
    ]);
  });

  it("adds up equal reasons of several lines and shows limits after the rate", () => {
    const lines = ["line-1", "line-2", "late-1", "late-2"].map((id) =>
      aLine({
        id,
        amount: amount("4 000 000"),
        paidOn: id.startsWith("late") ? "2021-01-01" : "2020-06-30",
      }),
    );

    expect(receipt(aClaim({ lines })).rows.map(printed)).toEqual([
      "paid 16000000.00 (4 lines)",
      "−8000000.00 OUT_OF_PERIOD by rules, rule 3.1",
      "eligible 8000000.00",
      "× 50 % = 4000000.00, rule 4.1",
      "−1500000.00 CAP_GROUP by cap, rule 4.2",
      "getBack 2500000.00",
    ]);
  });

  it("shows the minimum last", () => {
    const rows = receipt(aClaim({ lines: [aLine({ amount: amount("60 000") })] })).rows.map(printed);

    expect(rows.slice(-2)).toEqual(["−30000.00 BELOW_MINIMUM by closing, rule 2.4", "getBack 0.00"]);
  });

  it("adds up from top to bottom", () => {
    for (const claim of [claim260418, claim260592]) {
      const { rows, getBack } = receipt(claim);
      const last = rows.reduce((sum, row) => {
        if (row.kind === "paid" || row.kind === "rate") return row.kopecks;
        if (row.kind === "cut") return sum - row.kopecks;
        expect(row.kopecks).toBe(sum);

        return sum;
      }, 0n);

      expect(last).toBe(getBack);
    }
  });

  it("never lets more wait than there is", () => {
    expect(receipt(claim260418, rub("95 116.29")).waiting).toBe(rub("95 116.29"));
    expect(receipt(claim260418, rub("900 000")).waiting).toBe(rub("412 300"));
  });

  it("draws the limit that is nearest to its end", () => {
    expect(receipt(claim260418).limit).toEqual({
      code: "CERTIFICATION_YEAR",
      limit: rub("1 000 000"),
      usedBefore: 0n,
      take: rub("412 300"),
      leftAfter: rub("587 700"),
    });
    expect(
      receipt(aClaim({ rules: rules2026, lines: lines260418, capLeft: { COMPANY_YEAR: rub("500 000") } }))
        .limit,
    ).toMatchObject({
      code: "COMPANY_YEAR",
      usedBefore: rub("2 000 000"),
      leftAfter: rub("87 700"),
    });
  });

  it("draws a limit for an empty claim, and none without caps", () => {
    const empty = aClaim({ rules: rules2026, lines: [], capLeft: { COMPANY_YEAR: rub("900 000") } });

    expect(receipt(empty).limit).toEqual({
      code: "COMPANY_YEAR",
      limit: rub("2 500 000"),
      usedBefore: rub("1 600 000"),
      take: 0n,
      leftAfter: rub("900 000"),
    });
    expect(receipt(aClaim({ rules: rules2026, lines: [] })).limit?.code).toBe("CERTIFICATION_YEAR");
    expect(receipt(aClaim({ rules: { ...rules2026, caps: [] }, lines: lines260418 })).limit).toBeNull();
  });
});

describe("the rate beside the receipt", () => {
  const abroad = { when: [{ fact: "PLACE", is: "ABROAD" }], basisPoints: 7000 };
  const byPlace = rulesOf({
    ...programmeDocument("v2"),
    rate: { kind: "CASES", cases: [abroad], otherwise: 3000 },
  });
  const inCountries = (...countries: readonly string[]) =>
    aClaim({
      rules: byPlace,
      lines: countries.map((country, at) =>
        aLine({ id: `line-${at + 1}`, amount: amount("200 000"), country }),
      ),
    });

  it("is that of the lines where they have one", () => {
    const claim = inCountries("IT", "CN");

    expect(rateOfClaim(assess(claim), byPlace, "CERTIFICATION")).toBe(7000);
    expect(receipt(claim).rows.map(printed)).toContain("× 70 % = 280000.00, rule 4.1");
  });

  it("is none where lines differ, and stands on each line", () => {
    const claim = inCountries("IT", "RU");
    const assessment = assess(claim);

    expect(receipt(claim).rows.map(printed)).toContain("× by line = 200000.00, rule 4.1");
    expect(["line-1", "line-2"].map((id) => rateOfLine(assessment, id))).toEqual([7000, 3000]);
  });

  it("is that of the rules while nothing counts, and none where it depends", () => {
    const empty = aClaim({ rules: rules2026, lines: [] });

    expect(rateOfClaim(assess(empty), rules2026, "CERTIFICATION")).toBe(8000);
    expect(rateOfClaim(assess(inCountries()), byPlace, "CERTIFICATION")).toBeNull();
  });
});

it("a limit on cost stands between the accepted cost and the rate", () => {
  const cap = {
    code: "LINE",
    name: { ru: "Строка", en: "Line" },
    appliesTo: "COST",
    per: "LINE",
    limit: { kind: "FIXED", minor: "15000000" },
  };
  const claim = aClaim({
    rules: rulesOf({ ...programmeDocument("v2"), caps: [cap] }),
    lines: [aLine({ amount: amount("200 000") })],
  });

  expect(receipt(claim).rows.map(printed)).toEqual([
    "paid 200000.00 (1 lines)",
    "eligible 200000.00",
    "−50000.00 CAP_LINE by costLimit, rule null",
    "base 150000.00",
    "× 50 % = 75000.00, rule 4.1",
    "getBack 75000.00",
  ]);
});
