import "server-only";
import { findSubject } from "@/lib/claims/data/claim-store";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { LifecycleFailure, Movable } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { findCompanyName } from "@/lib/review/data/company-name";
import { findOpenRequests, type OpenRequest } from "@/lib/review/data/two-person-store";
import type { TwoPersonKind } from "@/lib/review/domain/two-person-acts";
import { mayAskFor, mayConfirm, mayDecline } from "@/lib/review/domain/two-person-rules";

/** A request that waits, and what the reader may do about it. */
export type RequestView = OpenRequest & {
  readonly requestedByRu: string;
  readonly requestedByEn: string;
  readonly isOwn: boolean;
  /** Why the reader may not confirm it; null when they may. */
  readonly refusal: LifecycleFailure | null;
  readonly mayDecline: boolean;
};

/** A kind of request that the reader may make of this claim now. */
export type AskableKind = Exclude<TwoPersonKind, "WITHDRAWAL">;

export type ClaimRequests = {
  readonly claimId: string;
  readonly number: string;
  readonly version: number;
  readonly status: ClaimStatus;
  readonly companyNameRu: string;
  readonly companyNameEn: string;
  /** Reserved or committed now, digits of kopecks. */
  readonly reserved: string;
  readonly committed: string;
  readonly requests: readonly RequestView[];
  readonly mayAsk: readonly AskableKind[];
};

/** What is asked of a claim and waits for a second person, and what the reader may ask. */
export const getClaimRequests = (actor: OfficialActor, number: string): Promise<ClaimRequests | null> =>
  withContext(actor.session, async (db) => {
    const found = await findSubject(db, actor, { number });
    if (!found) return null;
    const { claim, subject } = found;
    const open = await findOpenRequests(db, claim.id);
    const names = await findNames(db, {
      companyId: claim.companyId,
      people: open.map(({ requestedById }) => requestedById),
    });

    return {
      claimId: claim.id,
      number: claim.number,
      version: claim.version,
      status: claim.status,
      companyNameRu: names.company.nameRu,
      companyNameEn: names.company.nameEn,
      reserved: claim.reserved.toString(),
      committed: claim.committed.toString(),
      requests: open.map((request) =>
        requestView(actor, subject, { ...request, ...names.of(request.requestedById) }),
      ),
      mayAsk: askable.filter(
        (kind) => mayAskFor(actor, kind, subject).ok && !open.some((request) => request.kind === kind),
      ),
    };
  });

const askable = ["REVOCATION", "CANCELLATION"] as const satisfies readonly AskableKind[];

type Named = OpenRequest & Pick<RequestView, "requestedByRu" | "requestedByEn">;

const requestView = (actor: OfficialActor, claim: Movable, request: Named): RequestView => {
  const { kind, requestedById } = request;
  const subject = { ...claim, requestedById };
  const may = mayConfirm(actor, kind, subject);

  return {
    ...request,
    isOwn: requestedById === actor.userId,
    refusal: may.ok ? null : may.failure,
    mayDecline: mayDecline(actor, kind, subject).ok,
  };
};

const findNames = async (
  db: Db,
  { companyId, people }: { readonly companyId: string; readonly people: readonly string[] },
) => {
  const company = await findCompanyName(db, companyId);
  const persons = await db.user.findMany({
    where: { id: { in: [...people] } },
    select: { id: true, nameRu: true, nameEn: true },
  });
  const of = (userId: string) => {
    const person = persons.find(({ id }) => id === userId);

    return { requestedByRu: person?.nameRu ?? "", requestedByEn: person?.nameEn ?? "" };
  };

  return { company, of };
};
