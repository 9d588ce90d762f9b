import type { OfficeFailure } from "@/lib/identity/data/office-change-store";
import type {
  ConfirmAccessInput,
  DeclineAccessInput,
  RecallInvitationInput,
} from "@/lib/identity/domain/access-inputs";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { type Applied, applyInDatabase } from "@/lib/platform/db/apply";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { linkToken, tokenDigest } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

/** `secretId` is the letter's, from which its link derives; only a confirmed invitation sends one. */
type Resolved = { readonly proposalId: string; readonly secretId: string | null };

const answered = <T>(applied: Result<Applied, DatabaseRefusal>, value: T): Result<T, OfficeFailure> => {
  if (!applied.ok) return applied;

  return applied.value.outcome === "replayed" ? fail({ code: "replayed" }) : ok(value);
};

type Answer = {
  readonly act: "confirm" | "decline" | "withdraw";
  readonly proposalId: string;
  readonly version: number;
  readonly answer: string | null;
};

const resolve = async (
  actor: OfficialActor,
  answer: Answer,
  request: RequestKey,
): Promise<Result<Resolved, OfficeFailure>> => {
  if (!mayDo(actor, "resolveAccess")) return fail({ code: "roleMissing" });

  const secretId = uuidv7();
  const value = { proposalId: answer.proposalId, secretId: answer.act === "confirm" ? secretId : null };
  const applied = await applyInDatabase("accessResolved", actor.session, {
    ...answer,
    secretId,
    secretHash: tokenDigest(linkToken(secretId)),
    staffRoleId: uuidv7(),
    messageId: uuidv7(),
    locale: actor.person.locale,
    action: "resolveAccess",
    result: value,
    ...request,
  });
  return answered(applied, value);
};

/**
 * Confirms what another administrator proposed, and carries it out in that statement. Whether things still are as they
 * were when it was proposed, the database judges.
 */
export const confirmAccess = idempotent(
  "confirmAccess",
  (actor: OfficialActor, { proposalId, version }: ConfirmAccessInput, request: RequestKey) =>
    resolve(actor, { act: "confirm", proposalId, version, answer: null }, request),
);

/** Declines what another administrator proposed: nothing changes. */
export const declineAccess = idempotent(
  "declineAccess",
  (actor: OfficialActor, { proposalId, version, answer }: DeclineAccessInput, request: RequestKey) =>
    resolve(actor, { act: "decline", proposalId, version, answer }, request),
);

/** Takes one's own proposal back. */
export const withdrawAccess = idempotent(
  "withdrawAccess",
  (actor: OfficialActor, { proposalId, version, answer }: DeclineAccessInput, request: RequestKey) =>
    resolve(actor, { act: "withdraw", proposalId, version, answer }, request),
);

const recall = async (
  actor: OfficialActor,
  { proposalId }: RecallInvitationInput,
  request: RequestKey,
): Promise<Result<{ readonly proposalId: string }, OfficeFailure>> => {
  if (!mayDo(actor, "resolveAccess")) return fail({ code: "roleMissing" });

  const applied = await applyInDatabase("invitationRecalled", actor.session, {
    proposalId,
    action: "recallInvitation",
    result: { proposalId },
    ...request,
  });
  return answered(applied, { proposalId });
};

/** The link of an official's letter stops working, if nobody has used it. */
export const recallInvitation = idempotent("recallInvitation", recall);
