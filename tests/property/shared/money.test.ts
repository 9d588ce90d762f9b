import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyBasisPoints, divideHalfUp, formatMinorPlain, spread, sumOf } from "@/lib/shared/money";
import { casesOf } from "@/tests/support/counts";

const cases = casesOf("property");

const column = 9_223_372_036_854_775_807n;
const amount = fc.bigInt({ min: -column, max: column });
const positive = fc.bigInt({ min: 1n, max: column });
const weights = fc
  .array(fc.oneof(fc.bigInt({ min: 0n, max: 3n }), fc.bigInt({ min: 0n, max: column })), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((parts) => parts.some((part) => part > 0n));

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** The same rounding as people do it: write the quotient with one more digit, look at it, then at the rest. */
const roundedByHand = (numerator: bigint, denominator: bigint): bigint => {
  const sign = numerator < 0n === denominator < 0n ? 1n : -1n;
  const tenths = (magnitude(numerator) * 10n) / magnitude(denominator);
  const firstDecimal = tenths % 10n;

  return sign * (tenths / 10n + (firstDecimal >= 5n ? 1n : 0n));
};

describe("rounding half up", () => {
  it("agrees with rounding by hand", () => {
    fc.assert(
      fc.property(amount, positive, fc.boolean(), (numerator, size, isNegative) => {
        const denominator = isNegative ? -size : size;
        expect(divideHalfUp(numerator, denominator)).toBe(roundedByHand(numerator, denominator));
      }),
      cases,
    );
  });

  it("lands within half a unit of the exact quotient, and away from zero at the half", () => {
    fc.assert(
      fc.property(amount, positive, (numerator, denominator) => {
        const miss = 2n * (divideHalfUp(numerator, denominator) * denominator - numerator);
        expect(magnitude(miss) <= denominator).toBe(true);
        if (magnitude(miss) === denominator) expect(miss > 0n === numerator > 0n).toBe(true);
      }),
      cases,
    );
  });

  it("never pays more for a lower rate or a lower amount", () => {
    const rate = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(positive, positive, rate, rate, (first, second, left, right) => {
        const [low, high] = first < second ? [first, second] : [second, first];
        const [cheap, dear] = left < right ? [left, right] : [right, left];
        expect(applyBasisPoints(low, cheap) <= applyBasisPoints(high, dear)).toBe(true);
        expect(applyBasisPoints(high, dear) <= high).toBe(true);
      }),
      cases,
    );
  });
});

describe("dividing a total", () => {
  it("never loses or makes a kopeck", () => {
    fc.assert(
      fc.property(amount, weights, (total, parts) => {
        expect(sumOf(spread(total, parts))).toBe(total);
      }),
      cases,
    );
  });

  it("is fair: every part is within one kopeck of its exact share", () => {
    fc.assert(
      fc.property(amount, weights, (total, parts) => {
        const whole = sumOf(parts);
        for (const [index, share] of spread(total, parts).entries()) {
          const miss = share * whole - total * (parts[index] ?? 0n);
          expect(magnitude(miss) < whole).toBe(true);
        }
      }),
      cases,
    );
  });

  it("gives a part as much as any lighter one, and a part without weight nothing", () => {
    fc.assert(
      fc.property(positive, weights, (total, parts) => {
        const shares = spread(total, parts);
        const heaviestFirst = parts
          .map((weight, index) => ({ weight, index, share: shares[index] ?? 0n }))
          .sort(
            (left, right) =>
              Number(right.weight > left.weight) - Number(right.weight < left.weight) ||
              left.index - right.index,
          );
        const ordered = heaviestFirst.map(({ share }) => share);
        expect(ordered.every((share, index) => index === 0 || share <= (ordered[index - 1] ?? share))).toBe(
          true,
        );
        expect(heaviestFirst.every(({ weight, share }) => weight > 0n || share === 0n)).toBe(true);
      }),
      cases,
    );
  });

  it("gives every part the same whatever the unit of the weights", () => {
    fc.assert(
      fc.property(amount, weights, fc.bigInt({ min: 1n, max: 1000n }), (total, parts, unit) => {
        expect(
          spread(
            total,
            parts.map((part) => part * unit),
          ),
        ).toEqual(spread(total, parts));
      }),
      cases,
    );
  });
});

describe("plain digits", () => {
  it("say the amount exactly: read as whole and decimals they make it again", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 4 }), (minor, exponent) => {
        const written = formatMinorPlain(minor, exponent);
        const [, decimals = ""] = written.split(".");
        expect(decimals).toHaveLength(exponent);
        expect(BigInt(written.replace(".", ""))).toBe(minor);
      }),
      cases,
    );
  });
});
