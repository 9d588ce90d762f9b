import { applyClaimChange, type ClaimChange } from "@/lib/claims/data/apply-claim-change";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { RequestKey } from "@/lib/platform/db/idempotency";
import type { TwoPersonFailure } from "@/lib/review/commands/ask-second-person";
import type { ClaimDone } from "@/lib/review/commands/judged-claim";
import { type ActSubject, findActSubject } from "@/lib/review/data/act-subject";
import type { OpenRequest } from "@/lib/review/data/two-person-store";
import { type TwoPersonKind, twoPersonActs } from "@/lib/review/domain/two-person-acts";
import type { ConfirmRequestInput } from "@/lib/review/domain/two-person-inputs";
import { mayConfirm } from "@/lib/review/domain/two-person-rules";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A claim with the request that is being confirmed. */
type Confirmed = ActSubject & { readonly request: OpenRequest };

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
): Promise<Result<ClaimDone, TwoPersonFailure | (F & { readonly code: string })>> => {
  const found = await findActSubject(actor, input.claimId, kind);
  if (!found) return fail({ code: "claimNotFound" });
  if (found.request?.id !== input.requestId) return fail({ code: "requestGone" });
  const may = mayConfirm(actor, kind, found.subject);
  if (!may.ok) return may;

  const effects = await effect({ ...found, request: found.request });
  if (!effects.ok) return effects;
  const result: ClaimDone = { claimId: input.claimId, number: found.claim.number };
  const target = { action: twoPersonActs[kind].confirm, claimId: input.claimId, version: input.version };
  const applied = await applyClaimChange(actor, { ...target, ...effects.value, result }, request);

  return applied.ok ? ok(result) : applied;
};
