import { availableOf, type LineBalance } from "@/lib/budget/domain/budget-line";
import type { MonthTake } from "@/lib/budget/domain/outlook";
import { runOutOf, spareOf } from "@/lib/budget/domain/run-out";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { Kopecks } from "@/lib/shared/money";

/** An open line as the look ahead judges it, with what its claims took month by month. */
export type WatchedLine = LineBalance & { readonly id: string; readonly months: readonly MonthTake[] };

/** A line that does not last the year, and which other one has most to spare. */
export type ShortLine = {
  readonly lineId: string;
  readonly available: Kopecks;
  /** Null: there is nothing left now. */
  readonly runsOut: { readonly on: IsoDate; readonly perWeek: Kopecks } | null;
  readonly donor: { readonly lineId: string; readonly available: Kopecks } | null;
};

/** The open lines of the running year that run out before its end, the soonest first. */
export const shortLinesOf = (lines: readonly WatchedLine[], today: IsoDate): readonly ShortLine[] =>
  lines
    .flatMap((line): ShortLine[] => {
      const available = availableOf(line);
      const runOut = runOutOf({ today, available, months: line.months });
      const isEmpty = available === 0n && line.allocated > 0n;
      if (!runOut && !isEmpty) return [];

      return [
        { lineId: line.id, available, runsOut: isEmpty ? null : runOut, donor: donorFor(line, lines, today) },
      ];
    })
    .sort((one, other) => (one.runsOut?.on ?? "").localeCompare(other.runsOut?.on ?? ""));

const donorFor = (short: WatchedLine, lines: readonly WatchedLine[], today: IsoDate): ShortLine["donor"] => {
  const spare = lines
    .filter(({ id }) => id !== short.id)
    .map((line) => ({ line, spare: spareOf({ today, available: availableOf(line), months: line.months }) }))
    .filter((candidate) => candidate.spare > 0n)
    .reduce<{ line: WatchedLine; spare: Kopecks } | null>(
      (best, candidate) => (best === null || candidate.spare > best.spare ? candidate : best),
      null,
    );

  return spare && { lineId: spare.line.id, available: availableOf(spare.line) };
};
