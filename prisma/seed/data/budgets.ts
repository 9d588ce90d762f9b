import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";

type Allocation = readonly [category: CostCategoryCode, roubles: bigint];

/** Money of each budget line, in roubles. */
export const budget2019: readonly Allocation[] = [
  ["CERTIFICATION", 450_000n],
  ["TRANSPORT", 330_000n],
  ["INTELLECTUAL_PROPERTY", 120_000n],
];

export const budget2020: readonly Allocation[] = [
  ["CERTIFICATION", 2_300_000n],
  ["TRANSPORT", 2_600_000n],
  ["EXHIBITION", 400_000n],
  ["INTELLECTUAL_PROPERTY", 250_000n],
  ["ADAPTATION", 207_500n],
  ["MANAGEMENT_SYSTEMS", 142_500n],
  ["ECOMMERCE", 100_000n],
];

export const budgetOfRunningYear: readonly Allocation[] = [
  ["CERTIFICATION", 110_000_000n],
  ["TRANSPORT", 120_000_000n],
  ["EXHIBITION", 60_000_000n],
  ["INTELLECTUAL_PROPERTY", 30_000_000n],
];
