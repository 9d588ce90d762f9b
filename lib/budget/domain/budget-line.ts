import { type Kopecks, spread, sumOf } from "@/lib/shared/money";

/** The money of a budget line in kopecks, each at the stage it has reached; what is left is available. */
export type LineBalance = {
  readonly allocated: Kopecks;
  readonly reserved: Kopecks;
  readonly committed: Kopecks;
  readonly paid: Kopecks;
};

/** What can still be reserved: allocated − reserved − committed − paid. Never below zero. */
export const availableOf = ({ allocated, reserved, committed, paid }: LineBalance): Kopecks =>
  allocated - reserved - committed - paid;

/** What claims have taken, at whatever stage. */
export const usedOf = ({ reserved, committed, paid }: LineBalance): Kopecks => reserved + committed + paid;

/** The money of several lines together. */
export const totalOf = (lines: readonly LineBalance[]): LineBalance => ({
  allocated: sumOf(lines.map(({ allocated }) => allocated)),
  reserved: sumOf(lines.map(({ reserved }) => reserved)),
  committed: sumOf(lines.map(({ committed }) => committed)),
  paid: sumOf(lines.map(({ paid }) => paid)),
});

/** A share in basis points, rounded half up; 0 of nothing. For display: no money is computed from it. */
export const shareOf = (part: Kopecks, whole: Kopecks): bigint =>
  whole === 0n ? 0n : (part * 20_000n + whole) / (whole * 2n);

/** Shares of the parts in thousandths that add up to the whole, as a reader with a pencil expects; 0 of nothing. */
export const thousandthsOf = (parts: readonly Kopecks[]): readonly bigint[] =>
  spread(parts.some((part) => part > 0n) ? 1_000n : 0n, parts);

/**
 * Lines of these fiscal years may be planned: the one before the running one, since its claims may still be decided,
 * the running one, and the two of the planning period after it (Budget Code, article 169).
 */
export const plannableYears = (runningYear: number): readonly number[] => [
  runningYear - 1,
  runningYear,
  runningYear + 1,
  runningYear + 2,
];
