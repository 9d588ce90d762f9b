import { type Kopecks, sumOf } from "@/lib/shared/money";

type Line = {
  readonly id: string;
  readonly support: string;
  readonly verdict: object | null;
};

/** How the decision adds up at this moment; the four parts are what was requested. */
export type DecisionSum = {
  readonly approved: Kopecks;
  /** The line in focus: with its verdict, or in full while it has none. */
  readonly current: Kopecks;
  readonly toCheck: Kopecks;
  readonly deducted: Kopecks;
};

/** The parts of the decision bar. A cap freed by one line may raise another, so nothing deducted is never negative. */
export const decisionSum = (
  lines: readonly Line[],
  currentId: string | null,
  requested: Kopecks,
): DecisionSum => {
  const sum = (chosen: readonly Line[]) => sumOf(chosen.map(({ support }) => BigInt(support)));
  const others = lines.filter(({ id }) => id !== currentId);
  const approved = sum(others.filter(({ verdict }) => verdict !== null));
  const toCheck = sum(others.filter(({ verdict }) => verdict === null));
  const current = sum(lines.filter(({ id }) => id === currentId));
  const deducted = requested - approved - toCheck - current;

  return { approved, current, toCheck, deducted: deducted > 0n ? deducted : 0n };
};
