import { assert } from "@/lib/shared/assert";

/** Minor units of the rouble: 100 kopecks are one rouble. */
export type Kopecks = bigint;

/** ISO 4217 in capitals, such as "RUB". The ones this product knows stand in currencies.ts. */
export type CurrencyCode = string;

declare const madeByMoney: unique symbol;

/** An amount in minor units of its currency. Only `money` makes one, so the pair is never torn apart. */
export type Money = {
  readonly minor: bigint;
  readonly currency: CurrencyCode;
  readonly [madeByMoney]: true;
};

const currencyShape = /^[A-Z]{3}$/;

/** An amount of minor units in a currency. Throws when the code is not three capital letters. */
export const money = (minor: bigint, currency: CurrencyCode): Money => {
  assert(currencyShape.test(currency), `Not a currency code: ${currency}`);

  return { minor, currency } as Money;
};

/** The sum of amounts in one unit; nothing adds up to zero. */
export const sumOf = (amounts: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const amount of amounts) total += amount;

  return total;
};

/** The smaller of two amounts, as a cap demands. */
export const minOf = (left: bigint, right: bigint): bigint => (left < right ? left : right);

/** The larger of two amounts. */
export const maxOf = (left: bigint, right: bigint): bigint => (minOf(left, right) === left ? right : left);

/**
 * The quotient rounded to a whole unit, a half going away from zero: 5/2 is 3, −5/2 is −3.
 * It is the one rounding of this product (conversion per payment, rate per line). Throws on division by zero.
 */
export const divideHalfUp = (numerator: bigint, denominator: bigint): bigint => {
  assert(denominator !== 0n, "Division by zero");

  const isNegative = numerator < 0n !== denominator < 0n;
  const dividend = magnitude(numerator);
  const divisor = magnitude(denominator);
  const quotient = (2n * dividend + divisor) / (2n * divisor);

  return isNegative ? -quotient : quotient;
};

const wholeInBasisPoints = 10_000n;

/**
 * A share of an amount, rounded half up: 5000 basis points are 50 %.
 * Throws when the rate is negative or not a whole number of basis points.
 */
export const applyBasisPoints = (amount: bigint, basisPoints: number): bigint => {
  assert(Number.isSafeInteger(basisPoints) && basisPoints >= 0, `Not a rate in basis points: ${basisPoints}`);

  return divideHalfUp(amount * BigInt(basisPoints), wholeInBasisPoints);
};

/**
 * Divides a total in proportion to the weights without losing a unit (largest remainder; of equal
 * remainders the earlier part gets the unit). Every part is within one unit of its exact share.
 * Throws on a negative weight, and when there is something to divide but no weight above zero.
 */
export const spread = (total: bigint, weights: readonly bigint[]): bigint[] => {
  assert(
    weights.every((weight) => weight >= 0n),
    "A weight is negative",
  );
  const whole = sumOf(weights);
  if (whole === 0n) {
    assert(total === 0n, "Nobody to divide the total among");

    return weights.map(() => 0n);
  }

  const shares = weights.map((weight) => magnitude(total) * weight);
  const luckyParts = partsWithLargestRemainder(shares.map((share) => share % whole));
  const unitsLeft = magnitude(total) - sumOf(shares.map((share) => share / whole));
  const rounded = new Set(luckyParts.slice(0, Number(unitsLeft)));

  return shares.map((share, part) => {
    const units = share / whole + (rounded.has(part) ? 1n : 0n);

    return total < 0n ? -units : units;
  });
};

/** Numbers of the parts, the one with the largest remainder first. */
const partsWithLargestRemainder = (remainders: readonly bigint[]): number[] =>
  remainders
    .map((remainder, part) => ({ remainder, part }))
    .sort((left, right) => {
      if (left.remainder !== right.remainder) return left.remainder > right.remainder ? -1 : 1;

      return left.part - right.part;
    })
    .map(({ part }) => part);

/**
 * Minor units as plain digits with a decimal point and no grouping, "1234.56": for exports, logs and
 * form values. What people read goes through i18n/format. The exponent is the currency's number of decimals.
 */
export const formatMinorPlain = (minor: bigint, exponent: number): string => {
  const digits = magnitude(minor)
    .toString()
    .padStart(exponent + 1, "0");
  const split = digits.length - exponent;
  const decimals = exponent === 0 ? "" : `.${digits.slice(split)}`;

  return `${minor < 0n ? "-" : ""}${digits.slice(0, split)}${decimals}`;
};

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
