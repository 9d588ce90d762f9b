import type { StoredVerdict } from "@/lib/review/domain/line-verdict";
import type { Kopecks } from "@/lib/shared/money";

/** A verdict with the round of the claim in which it was given. */
export type RoundVerdict = StoredVerdict & { readonly lineId: string; readonly round: number };

/** A line that a return opened to the company, and in which round. */
export type RoundFlag = { readonly lineId: string | null; readonly round: number };

type Line = { readonly id: string; readonly eligible: Kopecks };

/** The verdict on a line that counts now, and whether an earlier round gave it. */
export type CurrentVerdict = RoundVerdict & { readonly isCarriedOver: boolean };

/**
 * The verdict that counts for each line. A correction leaves the verdicts on untouched lines as they were;
 * a line that was opened to the company since, or of which the rules now leave another sum, is to be
 * looked at again and has none.
 */
export const currentVerdicts = (
  lines: readonly Line[],
  verdicts: readonly RoundVerdict[],
  flags: readonly RoundFlag[],
  round: number,
): ReadonlyMap<string, CurrentVerdict> => {
  const current = new Map<string, CurrentVerdict>();
  for (const line of lines) {
    const latest = latestOf(verdicts, line.id);
    if (!latest || latest.verdict === "UNDECIDED") continue;
    const isOutdated = latest.round < round && wasOpened(flags, line.id, latest.round);
    if (isOutdated || latest.eligible !== line.eligible) continue;
    current.set(line.id, { ...latest, isCarriedOver: latest.round < round });
  }

  return current;
};

const latestOf = (verdicts: readonly RoundVerdict[], lineId: string): RoundVerdict | null =>
  verdicts.reduce<RoundVerdict | null>(
    (latest, verdict) =>
      verdict.lineId === lineId && (latest === null || verdict.round > latest.round) ? verdict : latest,
    null,
  );

const wasOpened = (flags: readonly RoundFlag[], lineId: string, since: number): boolean =>
  flags.some((flag) => flag.lineId === lineId && flag.round >= since);
