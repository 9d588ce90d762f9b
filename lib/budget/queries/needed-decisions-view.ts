import "server-only";
import type { StoredMove, YearLine } from "@/lib/budget/data/budget-reads";
import { whyNotConfirm } from "@/lib/budget/domain/budget-move";
import { shortLinesOf } from "@/lib/budget/domain/needed-decisions";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { type IsoDate, yearOf } from "@/lib/shared/iso-date";

/** What somebody should decide about the budget; amounts are kopecks as decimal strings. */
export type NeededDecision =
  | {
      readonly kind: "openLine";
      readonly lineId: string;
      readonly category: string;
      readonly fiscalYear: number;
      readonly amount: string;
      /** Whether the reader may be the second person. */
      readonly mayConfirm: boolean;
    }
  | {
      readonly kind: "planAgain";
      readonly lineId: string;
      readonly category: string;
      readonly fiscalYear: number;
    }
  | {
      readonly kind: "confirmMoves";
      readonly count: number;
      readonly amount: string;
      readonly mayConfirm: boolean;
    }
  | {
      readonly kind: "runsOut";
      readonly lineId: string;
      readonly category: string;
      readonly on: string;
      readonly perWeek: string;
      readonly available: string;
      readonly donor: Donor | null;
    }
  | {
      readonly kind: "empty";
      readonly lineId: string;
      readonly category: string;
      readonly donor: Donor | null;
    };

type Donor = { readonly lineId: string; readonly category: string; readonly available: string };

type Facts = {
  readonly actor: OfficialActor;
  readonly year: number;
  readonly today: IsoDate;
  readonly lines: readonly YearLine[];
  readonly months: readonly {
    readonly lineId: string;
    readonly month: string;
    readonly taken: bigint;
    readonly paid: bigint;
  }[];
  readonly moves: readonly StoredMove[];
};

/** What the year asks for, the most urgent first: money that runs out, lines to open, moves to confirm. */
export const neededDecisions = (facts: Facts): readonly NeededDecision[] => [
  ...(facts.year === yearOf(facts.today) ? shortLines(facts) : []),
  ...linesToOpen(facts),
  ...movesToConfirm(facts),
];

const shortLines = ({ today, lines, months }: Facts): readonly NeededDecision[] => {
  const categories = new Map(lines.map(({ id, category }) => [id, category]));
  const watched = lines
    .filter(({ status }) => status === "OPEN")
    .map((line) => ({ ...line, months: months.filter(({ lineId }) => lineId === line.id) }));

  return shortLinesOf(watched, today).map((short): NeededDecision => {
    const line = { lineId: short.lineId, category: categories.get(short.lineId) ?? "" };
    const donor = short.donor && {
      lineId: short.donor.lineId,
      category: categories.get(short.donor.lineId) ?? "",
      available: short.donor.available.toString(),
    };
    if (!short.runsOut) return { kind: "empty", ...line, donor };

    return {
      kind: "runsOut",
      ...line,
      on: short.runsOut.on,
      perWeek: short.runsOut.perWeek.toString(),
      available: short.available.toString(),
      donor,
    };
  });
};

const linesToOpen = ({ actor, year, lines, moves }: Facts): readonly NeededDecision[] =>
  lines
    .filter(({ status }) => status === "PLANNED")
    .map((line): NeededDecision => {
      const move = moves.find(({ kind, toLine }) => kind === "OPEN" && toLine.id === line.id);
      const facts = { lineId: line.id, category: line.category, fiscalYear: year };

      return move
        ? { kind: "openLine", ...facts, amount: move.amount.toString(), mayConfirm: mayConfirm(actor, move) }
        : { kind: "planAgain", ...facts };
    });

const movesToConfirm = ({ actor, year, moves }: Facts): readonly NeededDecision[] => {
  const waiting = moves.filter(({ kind, toLine }) => kind !== "OPEN" && toLine.fiscalYear === year);
  if (waiting.length === 0) return [];

  const amount = waiting.reduce((sum, move) => sum + (move.amount < 0n ? -move.amount : move.amount), 0n);

  return [
    {
      kind: "confirmMoves",
      count: waiting.length,
      amount: amount.toString(),
      mayConfirm: waiting.some((move) => mayConfirm(actor, move)),
    },
  ];
};

const mayConfirm = (actor: OfficialActor, move: StoredMove): boolean => whyNotConfirm(actor, move) === null;
