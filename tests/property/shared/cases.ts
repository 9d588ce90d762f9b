import { vi } from "vitest";

const isLong = Boolean(process.env.MERIDIAN_LONG);
if (isLong) vi.setConfig({ testTimeout: 1_800_000 });

/** The short form runs the same cases every time; the long form looks for new ones, and for many more. */
export const casesUpTo = (longest: number) =>
  isLong ? { numRuns: longest } : { numRuns: 2000, seed: 20_261_006 };

export const cases = casesUpTo(200_000);
