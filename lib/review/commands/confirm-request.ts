import { applyClaimChange, type ClaimChange } from "@/lib/claims/data/apply-claim-change";
import { mayAct } from "@/lib/claims/domain/lifecycle";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { RequestKey } from "@/lib/platform/db/idempotency";
import type { ActedOn, TwoPersonFailure } from "@/lib/review/commands/ask-second-person";
import { type ActSubject, findActSubject, signedBy } from "@/lib/review/data/act-subject";
import type { OpenRequest } from "@/lib/review/data/two-person-store";
import { mayTakeBack } from "@/lib/review/domain/take-back";
import { type TwoPersonKind, twoPersonActs } from "@/lib/review/domain/two-person-acts";
import type { ConfirmRequestInput } from "@/lib/review/domain/two-person-inputs";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A claim with the request that is being confirmed. */
export type Confirmed = ActSubject & { readonly request: OpenRequest };

/** What follows when the second person agrees. */
type Effect = Pick<ClaimChange, "event" | "set" | "outbox" | "flaggedLines">;

type Confirmation<F> = {
  readonly input: ConfirmRequestInput;
  readonly request: RequestKey;
  readonly effect: (confirmed: Confirmed) => Promise<Result<Effect, F & { readonly code: string }>>;
};

/** The second signature under a request: by another person, and on the request that the page showed. */
export const confirmRequest = async <F>(
  actor: OfficialActor,
  kind: TwoPersonKind,
  { input, request, effect }: Confirmation<F>,
): Promise<Result<ActedOn, TwoPersonFailure | (F & { readonly code: string })>> => {
  const found = await findActSubject(actor, input.claimId, kind);
  if (!found) return fail({ code: "claimNotFound" });
  if (found.request?.id !== input.requestId) return fail({ code: "requestGone" });
  const { confirm } = twoPersonActs[kind];
  const may = mayAct(actor, confirm, found.subject);
  if (!may.ok) return may;
  const signs = kind === "CANCELLATION" ? ok(true) : mayTakeBack(actor, signedBy(found));
  if (!signs.ok) return signs;

  const effects = await effect({ ...found, request: found.request });
  if (!effects.ok) return effects;
  const result: ActedOn = { claimId: input.claimId, number: found.claim.number };
  const target = { action: confirm, claimId: input.claimId, version: input.version };
  const applied = await applyClaimChange(actor, { ...target, ...effects.value, result }, request);

  return applied.ok ? ok(result) : applied;
};
