import { describe, expect, it } from "vitest";
import { parseAmount } from "@/lib/shared/amount-input";

const roubles = (text: string) => parseAmount(text, 2);

describe("an amount in roubles", () => {
  it.each([
    ["1234567.89", 123_456_789n],
    ["1234567,89", 123_456_789n],
    ["1 234 567,89", 123_456_789n],
    ["1\u00A0234\u00A0567,89", 123_456_789n],
    ["1\u202F234\u202F567,89", 123_456_789n],
    ["1\u2009234\u2009567.89", 123_456_789n],
    ["1,234,567.89", 123_456_789n],
    ["1.234.567,89", 123_456_789n],
    ["1,234,567", 123_456_700n],
    ["1.234.567", 123_456_700n],
    ["1,000.5", 100_050n],
    ["1.000,5", 100_050n],
    ["1 000", 100_000n],
    ["1000", 100_000n],
    ["0", 0n],
    ["0,00", 0n],
    ["0,5", 50n],
    ["12,3", 1230n],
    ["007", 700n],
    ["  15 000,00\n", 1_500_000n],
    ["999999999999999,99", 99_999_999_999_999_999n],
    ["999 999 999 999 999,99", 99_999_999_999_999_999n],
    ["000000000000000000001,00", 100n],
  ])("reads %j as %s kopecks", (text, kopecks) => {
    expect(roubles(text)).toEqual({ ok: true, value: kopecks });
  });

  it.each([
    ["", "amountEmpty"],
    [" \u00A0\u202F\t", "amountEmpty"],
    ["-5", "amountNegative"],
    ["- 5", "amountNegative"],
    ["−5,00", "amountNegative"],
    ["–5", "amountNegative"],
    ["5-", "amountNegative"],
    ["(5,00)", "amountNegative"],
    ["1e3", "amountExponent"],
    ["1E3", "amountExponent"],
    ["1е3", "amountExponent"],
    ["1.5e+3", "amountExponent"],
    ["1e-2", "amountExponent"],
    ["１２３", "amountForeignDigits"],
    ["٣٤٥", "amountForeignDigits"],
    ["۱۲۳", "amountForeignDigits"],
    ["12४", "amountForeignDigits"],
    ["NaN", "amountNotNumber"],
    ["Infinity", "amountNotNumber"],
    ["abc", "amountNotNumber"],
    ["12a", "amountNotNumber"],
    ["0x1F", "amountNotNumber"],
    ["1_000", "amountNotNumber"],
    ["1'000", "amountNotNumber"],
    ["+5", "amountNotNumber"],
    ["5 ₽", "amountNotNumber"],
    ["5%", "amountNotNumber"],
    ["1\u200B000", "amountNotNumber"],
    ["1\t000", "amountNotNumber"],
    ["1\n000", "amountNotNumber"],
    ["½", "amountNotNumber"],
    ["²", "amountNotNumber"],
    [",", "amountNotNumber"],
    [".", "amountNotNumber"],
    [",5", "amountNotNumber"],
    ["5,", "amountNotNumber"],
    ["1 23 456", "amountGrouping"],
    ["12 34", "amountGrouping"],
    ["1  234", "amountGrouping"],
    ["1234 567", "amountGrouping"],
    ["0 123", "amountGrouping"],
    ["1 234,567,89", "amountGrouping"],
    ["1,234.567,89", "amountGrouping"],
    ["1,23,456.00", "amountGrouping"],
    ["1.234.56", "amountGrouping"],
    ["1,2,3", "amountGrouping"],
    ["5 ,00", "amountGrouping"],
    ["5, 00", "amountGrouping"],
    ["1..5", "amountGrouping"],
    ["1,234 567", "amountGrouping"],
  ])("refuses %j as %s", (text, code) => {
    expect(roubles(text)).toMatchObject({ ok: false, failure: { code } });
  });

  it.each(["1,234", "1.234", "12,345", "999.000", "100,000"])(
    "refuses %j, which two people read as two",
    (text) => {
      expect(roubles(text)).toMatchObject({ ok: false, failure: { code: "amountAmbiguous" } });
    },
  );

  it("shows both readings of an ambiguous amount, for the sentence that asks which one is meant", () => {
    expect(roubles("12,345")).toEqual({
      ok: false,
      failure: { code: "amountAmbiguous", thousands: "12345", fraction: "12.345" },
    });
  });

  it.each(["0,234", "1234,567", "12,3456", "1 234,567", "1.234,567", "1,234.567", "0.001"])(
    "refuses %j: a rouble has two decimals",
    (text) => {
      expect(roubles(text)).toEqual({ ok: false, failure: { code: "amountTooManyDecimals", most: 2 } });
    },
  );

  it.each(["1000000000000000", "1 000 000 000 000 000", "12345678901234567", "9".repeat(500)])(
    "refuses %j: at most fifteen digits stand before the decimals",
    (text) => {
      expect(roubles(text)).toEqual({ ok: false, failure: { code: "amountTooLong", most: 15 } });
    },
  );
});

describe("an amount in another currency", () => {
  it("has no decimals in yen", () => {
    expect(parseAmount("1 234", 0)).toEqual({ ok: true, value: 1234n });
    expect(parseAmount("1,234,567", 0)).toEqual({ ok: true, value: 1_234_567n });
    expect(parseAmount("12,5", 0)).toMatchObject({ failure: { code: "amountTooManyDecimals", most: 0 } });
    expect(parseAmount("1,234", 0)).toMatchObject({ failure: { code: "amountAmbiguous" } });
  });

  it("has three in dinars, where three digits behind a separator are how an amount is written", () => {
    expect(parseAmount("12.345", 3)).toEqual({ ok: true, value: 12_345n });
    expect(parseAmount("12,345", 3)).toEqual({ ok: true, value: 12_345n });
    expect(parseAmount("1,234.5", 3)).toEqual({ ok: true, value: 1_234_500n });
    expect(parseAmount("1 234", 3)).toEqual({ ok: true, value: 1_234_000n });
  });

  it("never outgrows the column it is kept in", () => {
    expect(parseAmount("99999999999999.9999", 4)).toEqual({ ok: true, value: 999_999_999_999_999_999n });
    expect(parseAmount("100000000000000", 4)).toMatchObject({ failure: { code: "amountTooLong", most: 14 } });
  });
});
