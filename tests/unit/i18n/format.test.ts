import { describe, expect, test } from "vitest";
import {
  formatBytes,
  formatForeign,
  formatForField,
  formatInteger,
  formatMoney,
  formatMoneyRounded,
  formatPercent,
  formatRate,
  moneyParts,
} from "@/lib/i18n/format";
import { parseAmount } from "@/lib/shared/amount-input";

/** No-break space and the real minus, spelled so that a reader of the test sees them. */
const nbsp = "\u00a0";
const minus = "\u2212";

describe("roubles", () => {
  test("Russian readers see spaces that never break, a comma and the sign behind", () => {
    expect(formatMoney("41230000", "ru")).toBe(`412${nbsp}300,00${nbsp}₽`);
  });

  test("English readers see commas, a point and the sign in front", () => {
    expect(formatMoney("41230000", "en")).toBe("₽412,300.00");
  });

  test("a deduction carries a minus and not a hyphen", () => {
    expect(formatMoney(-1860000n, "ru")).toBe(`${minus}18${nbsp}600,00${nbsp}₽`);
    expect(formatMoney(-1860000n, "en")).toBe(`${minus}₽18,600.00`);
  });

  test("kopecks can be left out where there are none", () => {
    expect(formatMoney("41230000", "ru", { kopecks: "auto" })).toBe(`412${nbsp}300${nbsp}₽`);
    expect(formatMoney("9511629", "ru", { kopecks: "auto" })).toBe(`95${nbsp}116,29${nbsp}₽`);
  });

  test("whole roubles are rounded, half a rouble going away from zero", () => {
    expect(formatMoney("150", "en", { kopecks: "never" })).toBe("₽2");
    expect(formatMoney("149", "en", { kopecks: "never" })).toBe("₽1");
    expect(formatMoney("-150", "en", { kopecks: "never" })).toBe(`${minus}₽2`);
  });

  test("an amount beyond the precision of a double keeps every kopeck", () => {
    expect(formatMoney("900719925474099301", "en")).toBe("₽9,007,199,254,740,993.01");
  });

  test("the kopecks come apart, so that they may recede, and the parts are the whole", () => {
    expect(moneyParts("18334501", "ru")).toEqual({
      before: `183${nbsp}345`,
      kopecks: ",01",
      after: `${nbsp}₽`,
    });
    expect(moneyParts("18334501", "en")).toEqual({ before: "₽183,345", kopecks: ".01", after: "" });
  });
});

describe("rounded amounts of public pages", () => {
  test("millions have one decimal and the reader's word", () => {
    expect(formatMoneyRounded("26931000000", "ru")).toBe(`269,3${nbsp}млн${nbsp}₽`);
    expect(formatMoneyRounded("26931000000", "en")).toBe("₽269.3m");
  });

  test("a round total loses its zero when asked", () => {
    expect(formatMoneyRounded("50000000000", "ru", { trimmed: true })).toBe(`500${nbsp}млн${nbsp}₽`);
  });

  test("below a million the number is exact", () => {
    expect(formatMoneyRounded("99999900", "ru")).toBe(`999${nbsp}999${nbsp}₽`);
  });
});

describe("other numbers", () => {
  test("foreign amounts have the decimals of their currency", () => {
    expect(formatForeign("248000", "EUR", "ru")).toBe(`2${nbsp}480,00${nbsp}€`);
    expect(formatForeign("248000", "EUR", "en")).toBe("€2,480.00");
    expect(formatForeign("12500", "JPY", "en")).toBe(`JPY${nbsp}12,500`);
    expect(formatForeign("12500", "KWD", "ru")).toBe(`12,500${nbsp}KWD`);
  });

  test("a currency whose sign the font lacks stands as its code", () => {
    expect(formatForeign("12800000", "INR", "ru")).toBe(`128${nbsp}000,00${nbsp}INR`);
  });

  test("rates of exchange always have four decimals", () => {
    expect(formatRate("924118", "ru")).toBe("92,4118");
    expect(formatRate(750000n, "en")).toBe("75.0000");
  });

  test("shares come from basis points", () => {
    expect(formatPercent(5000, "ru")).toBe(`50${nbsp}%`);
    expect(formatPercent(8000, "en")).toBe("80%");
    expect(formatPercent(7266, "ru")).toBe(`72,66${nbsp}%`);
  });

  test("counts are grouped", () => {
    expect(formatInteger(1234567, "ru")).toBe(`1${nbsp}234${nbsp}567`);
  });

  test("file sizes use the largest readable unit", () => {
    expect(formatBytes(840_000, "ru")).toBe(`840${nbsp}кБ`);
    expect(formatBytes(2_400_000, "en")).toBe(`2.4${nbsp}MB`);
  });
});

test.each(["ru", "en"] as const)("what a field shows in %s is read back as the same amount", (locale) => {
  for (const kopecks of [0n, 5n, 100n, 51_537_500n, 200_000_050n, 123_456_789_012_345n]) {
    expect(parseAmount(formatForField(kopecks, locale), 2)).toEqual({ ok: true, value: kopecks });
  }
});
