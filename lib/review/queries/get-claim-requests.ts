import "server-only";
import { findSubject } from "@/lib/claims/data/claim-store";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { type LifecycleFailure, mayAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import { type ActSubject, signedBy } from "@/lib/review/data/act-subject";
import { findOpenRequests, type OpenRequest } from "@/lib/review/data/two-person-store";
import { mayTakeBack } from "@/lib/review/domain/take-back";
import { type TwoPersonKind, twoPersonActs } from "@/lib/review/domain/two-person-acts";
import { ok, type Result } from "@/lib/shared/result";

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
    const { claim } = found;
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
        requestView(actor, found, { ...request, ...names.of(request.requestedById) }),
      ),
      mayAsk: askable.filter(
        (kind) => mayAskFor(actor, found, kind).ok && !open.some((request) => request.kind === kind),
      ),
    };
  });

const askable = ["REVOCATION", "CANCELLATION"] as const satisfies readonly AskableKind[];

type Found = Pick<ActSubject, "claim" | "duties" | "recommendation"> & {
  readonly subject: Omit<ActSubject["subject"], "requestedById"> & { readonly requestedById: string | null };
};

const mayAskFor = (actor: OfficialActor, found: Found, kind: AskableKind): Result<true, LifecycleFailure> => {
  const may = mayAct(actor, twoPersonActs[kind].ask, found.subject);
  if (!may.ok) return may;

  return kind === "REVOCATION" ? mayTakeBack(actor, signedBy(found)) : ok(true);
};

type Named = OpenRequest & Pick<RequestView, "requestedByRu" | "requestedByEn">;

const requestView = (actor: OfficialActor, found: Found, request: Named): RequestView => {
  const { confirm, decline } = twoPersonActs[request.kind];
  const subject = { ...found.subject, requestedById: request.requestedById };
  const may = mayAct(actor, confirm, subject);
  const signs = request.kind === "CANCELLATION" ? ok(true) : mayTakeBack(actor, signedBy(found));
  const refusal = may.ok ? signs : may;

  return {
    ...request,
    isOwn: request.requestedById === actor.userId,
    refusal: refusal.ok ? null : refusal.failure,
    mayDecline: mayAct(actor, decline, subject).ok,
  };
};

const findNames = async (
  db: Db,
  { companyId, people }: { readonly companyId: string; readonly people: readonly string[] },
) => {
  const company = await db.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { nameRu: true, nameEn: true },
  });
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
