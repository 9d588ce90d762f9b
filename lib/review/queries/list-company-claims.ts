import "server-only";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { type CompanyClaimRow, claimRow } from "@/lib/review/queries/get-company-home";
import { isInstant } from "@/lib/shared/iso-date";
import { pageOf, placeOf } from "@/lib/shared/keyset";

export type CompanyClaims = {
  readonly claims: readonly CompanyClaimRow[];
  /** Claims by status, for the tabs: only statuses that occur. */
  readonly counts: Partial<Record<ClaimStatus, number>>;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
};

type Wish = { readonly statuses: readonly ClaimStatus[] | null; readonly cursor: string | null };

const pageSize = 25;

/** The company's claims, newest first, a page at a time, and how many stand where. */
export const listCompanyClaims = (actor: CompanyActor, { statuses, cursor }: Wish): Promise<CompanyClaims> =>
  withContext(actor.session, async (db) => {
    const { companyId } = actor;
    const after = placeOf(cursor, isInstant);
    const stored = await db.claim.findMany({
      where: {
        companyId,
        ...(statuses ? { status: { in: [...statuses] } } : {}),
        ...(after
          ? {
              OR: [{ createdAt: { lt: after.on } }, { createdAt: after.on, id: { lt: after.id } }],
            }
          : {}),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
    });
    const { rows, next } = pageOf(stored, pageSize, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    const grouped = await db.claim.groupBy({ by: ["status"], where: { companyId }, _count: true });
    return {
      claims: rows.map(claimRow),
      counts: Object.fromEntries(grouped.map(({ status, _count }) => [status, _count])),
      next,
    };
  });

/** The tabs of the list: which statuses each of them holds. */
export const companyViews = {
  all: null,
  drafts: ["DRAFT", "AWAITING_CERTIFICATION"],
  running: ["SUBMITTED", "IN_REVIEW", "RETURNED", "PENDING_APPROVAL"],
  decided: ["APPROVED", "IN_PAYMENT", "PAID"],
  closed: ["REJECTED", "WITHDRAWN", "LAPSED", "CANCELLED"],
} as const satisfies Record<string, readonly ClaimStatus[] | null>;

export type CompanyView = keyof typeof companyViews;
