/**
 * How far a rate may be from the last one before somebody must say that it is right, in per cent. A choice of ours:
 * wide enough for a turbulent day, narrow enough for a slip in a digit.
 */
const greatestStepPercent = 15n;

/** Roubles for so many units: 1/10 000 rouble for `nominal` units. */
export type Quotation = { readonly nominal: number; readonly value: bigint };

/** Whether one unit moved by more than `greatestStepPercent` between two quotations: a slip in a digit does that. */
export const isFarFrom = (quoted: Quotation, earlier: Quotation): boolean => {
  // Compared over the product of both nominals, so that nothing is rounded.
  const now = quoted.value * BigInt(earlier.nominal);
  const before = earlier.value * BigInt(quoted.nominal);
  const step = now > before ? now - before : before - now;

  return step * 100n > before * greatestStepPercent;
};
