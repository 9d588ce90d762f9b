import "server-only";
import { findBudgetYears, findYearLines } from "@/lib/budget/data/budget-reads";
import { findLine } from "@/lib/budget/data/budget-store";
import { findMovements, type LedgerFilter, type StoredMovement } from "@/lib/budget/data/ledger-reads";
import type { LedgerParams } from "@/lib/budget/domain/ledger-filter";
import { type LineView, lineView } from "@/lib/budget/queries/line-view";
import { type MovementView, movementView } from "@/lib/budget/queries/movement-view";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";

/** A page of the ledger with what its filters can be set to. */
export type LedgerPage = {
  readonly years: readonly number[];
  /** The lines of the year that is chosen, or of that of the chosen line. */
  readonly lines: readonly LineView[];
  /** The line that is chosen. */
  readonly line: LineView | null;
  readonly movements: readonly MovementView[];
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
};

const pageSize = 50;

const filterOf = (params: LedgerParams): LedgerFilter => ({
  fiscalYear: params.fy,
  lineId: params.line,
  kind: params.kind,
  claim: params.claim,
  from: params.from,
  to: params.to,
});

/** The movements that the address asks for, the newest first. */
export const listLedger = (actor: OfficialActor, params: LedgerParams): Promise<LedgerPage> =>
  withContext(actor.session, async (db) => {
    const years = await findBudgetYears(db);
    const chosen = params.line ? await findLine(db, params.line) : null;
    const year = params.fy ?? chosen?.fiscalYear ?? null;
    const lines = year === null ? [] : await findYearLines(db, year);
    const before = params.after === null ? null : BigInt(params.after);
    const rows = await findMovements(db, filterOf(params), { before, limit: pageSize + 1 });
    const views = lines.map(lineView);

    return {
      years,
      lines: views,
      line: views.find(({ id }) => id === params.line) ?? null,
      movements: rows.slice(0, pageSize).map(movementView),
      next: rows.length > pageSize ? (rows[pageSize - 1]?.id.toString() ?? null) : null,
    };
  });

const exportBatch = 2000;

/** All movements that the address asks for, batch by batch: each is a transaction of its own, so that a slow reader holds nothing. */
export async function* streamLedger(
  actor: OfficialActor,
  params: LedgerParams,
): AsyncGenerator<readonly MovementView[]> {
  let before: bigint | null = null;
  for (;;) {
    const at: bigint | null = before;
    const rows: readonly StoredMovement[] = await withContext(actor.session, (db) =>
      findMovements(db, filterOf(params), { before: at, limit: exportBatch }),
    );
    if (rows.length > 0) yield rows.map(movementView);
    if (rows.length < exportBatch) return;
    before = rows.at(-1)?.id ?? null;
  }
}
