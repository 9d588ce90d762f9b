import "server-only";
import type { StoredMovement } from "@/lib/budget/data/ledger-reads";
import { type MovementCode, movementCodeOf } from "@/lib/budget/domain/movement-words";
import type { BilingualName } from "@/lib/shared/bilingual-name";

/** One movement of the ledger as a page shows it. Kopecks as a decimal string. */
export type MovementView = {
  readonly id: string;
  readonly at: string;
  readonly code: MovementCode;
  readonly kind: string;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  readonly lineId: string;
  readonly fiscalYear: number;
  readonly category: string;
  readonly programme: BilingualName;
  readonly claim: string | null;
  readonly company: BilingualName | null;
  /** Who did it; nobody for what the system did by the clock. */
  readonly signedBy: readonly BilingualName[];
};

export const movementView = (row: StoredMovement): MovementView => ({
  id: row.id.toString(),
  at: row.at.toISOString(),
  code: movementCodeOf(row.kind, row.eventType),
  kind: row.kind,
  amount: row.amount.toString(),
  from: row.fromBucket,
  to: row.toBucket,
  lineId: row.lineId,
  fiscalYear: row.fiscalYear,
  category: row.category,
  programme: row.programme,
  claim: row.claim,
  company: row.company,
  signedBy: row.signers ?? (row.actor ? [row.actor] : []),
});
