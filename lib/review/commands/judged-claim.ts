import type { ChangeFailure } from "@/lib/claims/data/apply-claim-change";
import { findSubject } from "@/lib/claims/data/claim-store";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import { type LifecycleFailure, mayAct, type TransitionName } from "@/lib/claims/domain/lifecycle";
import type { Actor } from "@/lib/identity/domain/actor";
import type { ClaimAction } from "@/lib/identity/domain/policy";
import { withContext } from "@/lib/platform/db/context";
import type { Db } from "@/lib/platform/db/prisma";
import type { ReviewOwnFailure } from "@/lib/review/domain/review-failures";
import { type IsoDate, moscowDateOf } from "@/lib/shared/iso-date";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { CalendarMissing } from "@/lib/shared/working-days";

/** A claim as it was loaded with what decides who may do what. */
export type Subject = NonNullable<Awaited<ReturnType<typeof findSubject>>>;

/** Why a claim could not be acted on at all. */
export type JudgedFailure = LifecycleFailure | { readonly code: "claimNotFound" };

type Act = ClaimAction & TransitionName;

/**
 * Loads a claim that the actor may see, asks whether the act is theirs to do now, and reads what else the
 * command needs in the same context. Where one wish is another act in another status, the act follows from it.
 */
export const judgedClaim = <T extends object>(
  actor: Actor,
  action: Act | ((status: ClaimStatus) => Act),
  where: { readonly id: string } | { readonly number: string },
  more: (db: Db, found: Subject) => Promise<T>,
): Promise<Result<Subject & T, JudgedFailure>> =>
  withContext(actor.session, async (db): Promise<Result<Subject & T, JudgedFailure>> => {
    const found = await findSubject(db, actor, where);
    if (!found) return fail({ code: "claimNotFound" });
    const act = typeof action === "function" ? action(found.claim.status) : action;
    const verdict = mayAct(actor, act, found.subject);
    if (!verdict.ok) return verdict;

    return ok({ ...found, ...(await more(db, found)) });
  });

/** Nothing else to read. */
export const nothingMore = async () => ({});

/** The day of the request in Moscow. */
export const todayOf = (actor: Actor): IsoDate => moscowDateOf(new Date(actor.person.now));

/** What a command on a claim answers: enough to go on from. */
export type ClaimDone = { readonly claimId: string; readonly number: string };

/** Every refusal that an act of a review can meet. */
type ReviewFailure = ReviewOwnFailure | JudgedFailure | ChangeFailure | CalendarMissing;

/** What a command of a review answers. */
export type ReviewAnswer<T> = Promise<Result<T, ReviewFailure>>;
