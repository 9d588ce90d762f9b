import { describe, expect, it } from "vitest";
import { computeEntitlement } from "@/lib/programmes/domain/entitlement";
import {
  type ReceiptRow,
  traceSentenceParams,
  waterfallSummary,
} from "@/lib/programmes/domain/entitlement-summary";
import type { EntitlementInput } from "@/lib/programmes/domain/entitlement-types";
import { aClaim, aLine, amount, inRoubles, rub } from "@/tests/unit/programmes/builders";
import { claim260418, claim260592 } from "@/tests/unit/programmes/demo-claims";

const printed = (row: ReceiptRow): string => {
  switch (row.kind) {
    case "paid":
      return `paid ${inRoubles(row.kopecks)} (${row.lines} lines)`;
    case "cut":
      return `−${inRoubles(row.kopecks)} ${row.code} by ${row.by}, rule ${row.rule}`;
    case "rate":
      return `× ${row.basisPoints / 100} % = ${inRoubles(row.kopecks)}, rule ${row.rule}`;
    default:
      return `${row.kind} ${inRoubles(row.kopecks)}`;
  }
};

const receipt = (claim: EntitlementInput, waiting = 0n) =>
  waterfallSummary(computeEntitlement(claim), { waiting });

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

    expect(rows.slice(-2)).toEqual(["−30000.00 BELOW_MINIMUM by minimum, rule 2.4", "getBack 0.00"]);
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
    expect(receipt({ ...claim260418, capLeft: { COMPANY_YEAR: rub("500 000") } }).limit).toMatchObject({
      code: "COMPANY_YEAR",
      usedBefore: rub("2 000 000"),
      leftAfter: rub("87 700"),
    });
  });

  it("draws a limit for an empty claim, and none without caps", () => {
    expect(receipt({ ...claim260418, lines: [] }).limit?.code).toBe("CERTIFICATION_YEAR");
    expect(receipt({ ...claim260418, rules: { ...claim260418.rules, caps: [] } }).limit).toBeNull();
  });
});

it("a sentence of the explanation knows the amounts around it", () => {
  const vat = computeEntitlement(claim260418).trace.find(({ key }) => key === "vat.removed");

  expect(vat && traceSentenceParams(vat)).toEqual({
    vat: { kind: "money", minor: "280568", currency: "RUB" },
    before: { kind: "money", minor: "1555876", currency: "RUB" },
    after: { kind: "money", minor: "1275308", currency: "RUB" },
    cut: { kind: "money", minor: "280568", currency: "RUB" },
  });
});
