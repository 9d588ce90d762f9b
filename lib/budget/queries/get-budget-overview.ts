import "server-only";
import {
  findBudgetYears,
  findPendingMoves,
  findYearLines,
  findYearMonths,
  type YearLine,
} from "@/lib/budget/data/budget-reads";
import { findMovements } from "@/lib/budget/data/ledger-reads";
import { totalOf } from "@/lib/budget/domain/budget-line";
import { type MonthTake, type Outlook, outlookOf } from "@/lib/budget/domain/outlook";
import type { OverviewParams } from "@/lib/budget/domain/overview-params";
import { type BudgetGroup, groupsOf } from "@/lib/budget/queries/budget-groups";
import { type FiguresView, figuresView, lineView } from "@/lib/budget/queries/line-view";
import { type MovementView, movementView } from "@/lib/budget/queries/movement-view";
import { type NeededDecision, neededDecisions } from "@/lib/budget/queries/needed-decisions-view";
import { type OutlookView, outlookView } from "@/lib/budget/queries/outlook-view";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { withContext } from "@/lib/platform/db/context";
import { type IsoDate, moscowDateOf, yearOf } from "@/lib/shared/iso-date";

/** The budget of a fiscal year, computed from the balances that the ledger keeps. */
export type BudgetOverview = {
  readonly year: number;
  readonly years: readonly number[];
  /** Whether that year has ended. */
  readonly isOver: boolean;
  readonly computedAt: string;
  readonly totals: FiguresView;
  readonly outlook: OutlookView;
  readonly decisions: readonly NeededDecision[];
  readonly groups: readonly BudgetGroup[];
  readonly latest: readonly MovementView[];
  /** Whether the reader may plan lines and propose moves. */
  readonly mayPropose: boolean;
};

const latestShown = 6;
const everything = { lineId: null, kind: null, claim: null, from: null, to: null } as const;

/** The overview of a fiscal year; without a year that of the running one. */
export const getBudgetOverview = (actor: OfficialActor, params: OverviewParams): Promise<BudgetOverview> =>
  withContext(actor.session, async (db) => {
    const today = moscowDateOf(new Date(actor.person.now));
    const year = params.fy ?? yearOf(today);
    const years = await findBudgetYears(db);
    const lines = await findYearLines(db, year);
    const months = await findYearMonths(db, year);
    const moves = await findPendingMoves(db);
    const latest = await findMovements(
      db,
      { ...everything, fiscalYear: year },
      { before: null, limit: latestShown },
    );
    const live = lines.filter(({ status }) => status !== "PLANNED");
    const totals = totalOf(live);

    return {
      year,
      years: yearsToOffer(years, year, yearOf(today)),
      isOver: year < yearOf(today),
      computedAt: actor.person.now,
      totals: figuresView(totals),
      outlook: outlookView(yearOutlook(year, today, live, months)),
      decisions: neededDecisions({ actor, year, today, lines, months, moves }),
      groups: groupsOf(lines.map(lineView), moves, params.by),
      latest: latest.map(movementView),
      mayPropose: mayDo(actor, "proposeBudgetMove"),
    };
  });

const yearsToOffer = (known: readonly number[], shown: number, running: number): readonly number[] =>
  [...new Set([...known, shown, running])].sort((one, other) => one - other);

type LineMonth = {
  readonly lineId: string;
  readonly month: string;
  readonly taken: bigint;
  readonly paid: bigint;
};

const yearOutlook = (
  year: number,
  today: IsoDate,
  lines: readonly YearLine[],
  months: readonly LineMonth[],
): Outlook =>
  outlookOf({ year, today, limit: totalOf(lines).allocated, months: months satisfies readonly MonthTake[] });
