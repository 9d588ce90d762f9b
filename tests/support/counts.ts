// How often every counted test does what it does: in `npm test`, and in `npm run test:long`.
const counts = {
  /** Random cases of a property. */
  property: { short: 2_000, long: 200_000 },
  /** Seven properties of the calculation for any programme: 2 100 and 105 000 cases together. */
  assessment: { short: 300, long: 15_000 },
  waterfall: { short: 2_000, long: 100_000 },
  typedAmounts: { short: 2_000, long: 1_000_000 },
  workingDays: { short: 500, long: 50_000 },
  typedValues: { short: 500, long: 200_000 },
  fileTypes: { short: 500, long: 50_000 },
  fileNames: { short: 2_000, long: 200_000 },
  duties: { short: 2_000, long: 200_000 },
  threshold: { short: 2_000, long: 100_000 },
  /** Sequences of up to a dozen acts on the budget, each through the product's own commands. */
  budgetSequences: { short: 6, long: 200 },
  /** Processes killed while they store files. */
  kills: { short: 3, long: 200 },
  /** Four hundred requests of several companies in flight on one small pool. */
  interleavings: { short: 1, long: 25 },
  /** Addresses of each kind whose answers are timed: known ones and unknown ones. */
  timedRecoveries: { short: 100, long: 500 },
  timedSignIns: { short: 24, long: 500 },
  /** Attempts to sign in, from a thousand networks. */
  signInAttempts: { short: 2_000, long: 100_000 },
  /** Lists and pages that two companies ask for in turn, each with another filter. */
  foreignQueries: { short: 400, long: 100_000 },
  /** Addresses to return to after signing in. */
  returnAddresses: { short: 5_000, long: 200_000 },
  /** Requests of two companies in turn. */
  alternations: { short: 60, long: 1_000 },
  /** Storms of revocations over fifty people at work. */
  revocationStorms: { short: 1, long: 20 },
  /** Budgets that many claims exhaust at once. */
  exhaustions: { short: 1, long: 20 },
  /** Company limits that many claims reach at once. */
  capRaces: { short: 1, long: 20 },
  /** One submission, or one signature, sent twenty times at once. */
  sameRequests: { short: 1, long: 100 },
  /** Five, three or six races each, between signers, with a withdrawal, with a field being saved. */
  signers: { short: 1, long: 40 },
  withdrawals: { short: 1, long: 40 },
  savings: { short: 1, long: 40 },
  cancellations: { short: 1, long: 100 },
  /** Fifty approvals against transfers out of their line. */
  fiftyApprovals: { short: 1, long: 5 },
} as const satisfies Record<string, { readonly short: number; readonly long: number }>;

export type CountName = keyof typeof counts;

const isLong = Boolean(process.env.MERIDIAN_LONG);

export const countOf = (name: CountName): number => counts[name][isLong ? "long" : "short"];

/** For fast-check: the short form runs the same cases every time, the long form looks for new ones. */
export const casesOf = (name: CountName) =>
  isLong ? { numRuns: countOf(name) } : { numRuns: countOf(name), seed: 20_261_006 };

/** For vitest: the whole test so often, with its `beforeEach`. */
export const timesOf = (name: CountName) => ({ repeats: countOf(name) - 1 });
