import { describe, expect, it } from "vitest";
import { judgeClaimFields, judgeLineFields } from "@/lib/claims/domain/draft-changes";
import { type DraftValue, type LineDraftField, lineDraftFields } from "@/lib/claims/domain/draft-fields";

const emptyLine = Object.fromEntries(
  lineDraftFields.map((field) => [field, field === "currency" ? "RUB" : null]),
) as Record<LineDraftField, DraftValue>;

const typed = (field: LineDraftField, text: string, base = "") => ({ field, typed: text, base });

describe("fields of a line", () => {
  it("are judged each by itself", () => {
    const changes = judgeLineFields(
      [typed("amount", "10,50"), typed("paidOn", "31.02.2026"), typed("purpose", " Тест ")],
      emptyLine,
    );
    expect(changes.write).toEqual({ amount: 1050n, purpose: "Тест" });
    expect(changes.refused).toEqual({ paidOn: { code: "dateImpossible" } });
  });

  it("that hold what was typed already are neither written nor refused", () => {
    const stored = { ...emptyLine, amount: 1050n };
    expect(judgeLineFields([typed("amount", "10.50", "")], stored)).toEqual({ write: {}, refused: {} });
  });

  it("that somebody has changed meanwhile are a conflict with the other value", () => {
    const stored = { ...emptyLine, amount: 1100n };
    expect(judgeLineFields([typed("amount", "10.50", "")], stored).refused).toEqual({
      amount: { code: "conflict", theirs: "1100" },
    });
  });

  it("take the decimals of the currency that is chosen with them", () => {
    const changes = judgeLineFields([typed("amount", "1500"), typed("currency", "JPY", "RUB")], emptyLine);
    expect(changes.write).toEqual({ currency: "JPY", amount: 1500n });
  });

  it("are restated when only the currency changes", () => {
    const stored = { ...emptyLine, amount: 150_000n, vat: 25_000n };
    expect(judgeLineFields([typed("currency", "KWD", "RUB")], stored).write).toEqual({
      currency: "KWD",
      amount: 1_500_000n,
      vat: 250_000n,
    });
  });

  it("are refused beyond what the database keeps, typed or restated", () => {
    const code = "amountTooLong";
    expect(judgeLineFields([typed("amount", "1000000000000.01")], emptyLine).refused).toEqual({
      amount: { code, most: 12 },
    });
    expect(judgeLineFields([typed("amount", "1000000000000.00")], emptyLine).write).toEqual({
      amount: 100_000_000_000_000n,
    });
    const stored = { ...emptyLine, amount: 100_000_000_000_000n };
    expect(judgeLineFields([typed("currency", "KWD", "RUB")], stored)).toEqual({
      write: {},
      refused: { currency: { code, most: 11 } },
    });
  });

  it("an amount typed over the old currency's figure is no conflict with its restatement", () => {
    const stored = { ...emptyLine, amount: 150_000n };
    const changes = judgeLineFields(
      [typed("currency", "JPY", "RUB"), typed("amount", "1600", "150000")],
      stored,
    );
    expect(changes).toEqual({ write: { currency: "JPY", amount: 1600n }, refused: {} });
  });

  it("a currency without decimals is refused while the amount has some", () => {
    const stored = { ...emptyLine, amount: 150_050n };
    const changes = judgeLineFields([typed("currency", "JPY", "RUB")], stored);
    expect(changes).toEqual({ write: {}, refused: { currency: { code: "currencyNeedsWholeAmounts" } } });
  });
});

describe("fields of the claim", () => {
  const stored = {
    title: "",
    category: "CERTIFICATION",
    contractNumber: null,
    contractDate: null,
    uniqueContractNumber: null,
    hsCode: null,
    accountId: null,
  };

  it("a category may change, and may not be emptied", () => {
    const change = (text: string) =>
      judgeClaimFields([{ field: "category", typed: text, base: "CERTIFICATION" }], stored);
    expect(change("TRANSPORT").write).toEqual({ category: "TRANSPORT" });
    expect(change("").refused).toEqual({ category: { code: "categoryUnknown" } });
  });

  it("a unique contract number is checked as banks write it", () => {
    const change = (text: string) =>
      judgeClaimFields([{ field: "uniqueContractNumber", typed: text, base: "" }], stored);
    expect(change("20060015/9999/0000/1/1").write).toEqual({
      uniqueContractNumber: "20060015/9999/0000/1/1",
    });
    expect(change("20060015").refused).toEqual({ uniqueContractNumber: { code: "contractNumberShape" } });
  });
});
