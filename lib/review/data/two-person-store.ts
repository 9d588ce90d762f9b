import "server-only";
import type { RecordWrite } from "@/lib/platform/db/apply";
import type { Db } from "@/lib/platform/db/prisma";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";

/** A request that waits for its second person. */
export type OpenRequest = {
  readonly id: string;
  readonly kind: TwoPersonKind;
  readonly reason: string;
  readonly requestedById: string;
  readonly requestedAt: string;
};

/** The open requests of a claim: at most one of each kind. */
export const findOpenRequests = async (db: Db, claimId: string): Promise<readonly OpenRequest[]> => {
  const rows = await db.twoPersonRequest.findMany({
    where: { claimId, resolvedAt: null },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
  });

  return rows.map(({ id, kind, reason, requestedById, requestedAt }) => ({
    id,
    kind: kind as TwoPersonKind,
    reason,
    requestedById,
    requestedAt: requestedAt.toISOString(),
  }));
};

type NewRequest = {
  readonly id: string;
  readonly kind: TwoPersonKind;
  readonly reason: string;
  readonly requestedById: string;
  readonly requestedAt: string;
};

/** The row of a new request; the database adds claim and company. */
export const requestRecord = (request: NewRequest): RecordWrite => ({
  table: "two_person_request",
  row: {
    id: request.id,
    kind: request.kind,
    reason: request.reason,
    requested_by_id: request.requestedById,
    requested_at: request.requestedAt,
    resolved_by_id: null,
    resolved_at: null,
    resolution: null,
  },
});

type Refusal = {
  readonly id: string;
  readonly kind: TwoPersonKind;
  readonly resolvedById: string;
  readonly resolvedAt: string;
  readonly takenBack: boolean;
};

/** Closes a request without what it asked for; somebody who was faster has closed it already. */
export const refusalRecord = (refusal: Refusal): RecordWrite => ({
  table: "two_person_request",
  set: {
    resolved_by_id: refusal.resolvedById,
    resolved_at: refusal.resolvedAt,
    resolution: refusal.takenBack ? "withdrawn" : "declined",
  },
  where: { id: refusal.id, kind: refusal.kind, resolved_at: null },
});
