import { describe, expect, it } from "vitest";
import {
  applyBasisPoints,
  divideHalfUp,
  formatMinorPlain,
  minOf,
  money,
  spread,
  sumOf,
} from "@/lib/shared/money";

describe("rounding", () => {
  it.each([
    [5n, 2n, 3n],
    [4n, 2n, 2n],
    [49n, 100n, 0n],
    [50n, 100n, 1n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [-49n, 100n, 0n],
    [0n, 7n, 0n],
    [10n ** 40n + 1n, 2n, (10n ** 40n + 2n) / 2n],
  ])("takes %s / %s to %s, a half going away from zero", (numerator, denominator, expected) => {
    expect(divideHalfUp(numerator, denominator)).toBe(expected);
  });

  it("refuses to divide by zero", () => {
    expect(() => divideHalfUp(1n, 0n)).toThrow("Division by zero");
  });

  it("pays half of 812 440.35 as 406 220.18", () => {
    expect(applyBasisPoints(81_244_035n, 5000)).toBe(40_622_018n);
  });

  it.each([
    [10_000n, 10_000, 10_000n],
    [10_000n, 0, 0n],
    [33_333n, 8000, 26_666n],
    [1n, 5000, 1n],
    [1n, 4999, 0n],
    [-1n, 5000, -1n],
  ])("takes %s kopecks at %s basis points to %s", (amount, basisPoints, expected) => {
    expect(applyBasisPoints(amount, basisPoints)).toBe(expected);
  });

  it.each([50.5, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    "has no rate of %s basis points",
    (basisPoints) => {
      expect(() => applyBasisPoints(100n, basisPoints)).toThrow("Not a rate");
    },
  );
});

describe("dividing a total", () => {
  it("gives the kopeck that is left to the largest remainder", () => {
    expect(spread(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(spread(10n, [3n, 3n, 4n])).toEqual([3n, 3n, 4n]);
    expect(spread(11n, [1n, 5n, 5n])).toEqual([1n, 5n, 5n]);
    expect(spread(7n, [1n, 1n, 3n])).toEqual([2n, 1n, 4n]);
  });

  it("gives equal remainders to the earlier part, so the same claim always divides the same way", () => {
    expect(spread(2n, [1n, 1n, 1n, 1n])).toEqual([1n, 1n, 0n, 0n]);
  });

  it("gives nothing to a part without weight", () => {
    expect(spread(5n, [0n, 1n, 0n, 1n])).toEqual([0n, 3n, 0n, 2n]);
  });

  it("takes a debt apart as it takes a sum apart", () => {
    expect(spread(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
  });

  it("divides nothing among nobody", () => {
    expect(spread(0n, [])).toEqual([]);
    expect(spread(0n, [0n, 0n])).toEqual([0n, 0n]);
  });

  it("refuses to lose a sum that nobody can take", () => {
    expect(() => spread(1n, [])).toThrow("Nobody");
    expect(() => spread(1n, [0n])).toThrow("Nobody");
    expect(() => spread(1n, [2n, -1n])).toThrow("negative");
  });

  it("keeps every kopeck of sums no float can hold", () => {
    const total = 9_007_199_254_740_993n;
    expect(sumOf(spread(total, [7n, 11n, 13n]))).toBe(total);
  });
});

describe("amounts of a currency", () => {
  it.each(["rub", "RU", "РУБ", "RUBL", ""])("are not made in %j", (currency) => {
    expect(() => money(1n, currency)).toThrow("Not a currency code");
  });

  it("sum and compare without leaving bigint", () => {
    expect(sumOf([])).toBe(0n);
    expect(sumOf(new Set([1n, 2n, 3n]))).toBe(6n);
    expect(minOf(2n, 1n)).toBe(1n);
    expect(minOf(-2n, 1n)).toBe(-2n);
  });
});

describe("plain digits", () => {
  it.each([
    [123_456n, 2, "1234.56"],
    [5n, 2, "0.05"],
    [0n, 2, "0.00"],
    [-5n, 2, "-0.05"],
    [-123_456n, 2, "-1234.56"],
    [1234n, 0, "1234"],
    [0n, 0, "0"],
    [1234n, 3, "1.234"],
    [7n, 4, "0.0007"],
  ])("write %s minor units with %s decimals as %s", (minor, exponent, expected) => {
    expect(formatMinorPlain(minor, exponent)).toBe(expected);
  });
});
