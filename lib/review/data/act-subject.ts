import "server-only";
import { findSubject } from "@/lib/claims/data/claim-store";
import type { Actor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { findOpenRequests, type OpenRequest } from "@/lib/review/data/two-person-store";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";

/**
 * A claim with the request of that kind that waits on it. The policy compares the two persons, so that the
 * subject names who asked.
 */
export const findActSubject = (actor: Actor, claimId: string, kind: TwoPersonKind) =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { id: claimId });
    if (!found) return null;
    const requests = await findOpenRequests(db, claimId);
    const request = requests.find((open) => open.kind === kind) ?? null;

    return { ...found, request, subject: { ...found.subject, requestedById: requestedBy(request) } };
  });

const requestedBy = (request: OpenRequest | null): string | null => request?.requestedById ?? null;

export type ActSubject = NonNullable<Awaited<ReturnType<typeof findActSubject>>>;
