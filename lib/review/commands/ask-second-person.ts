import { applyClaimChange, type ChangeFailure } from "@/lib/claims/data/apply-claim-change";
import type { Actor } from "@/lib/identity/domain/actor";
import type { RequestKey } from "@/lib/platform/db/idempotency";
import type { ClaimDone, JudgedFailure } from "@/lib/review/commands/judged-claim";
import { findActSubject } from "@/lib/review/data/act-subject";
import { requestRecord } from "@/lib/review/data/two-person-store";
import { type TwoPersonKind, twoPersonActs } from "@/lib/review/domain/two-person-acts";
import { mayAskFor } from "@/lib/review/domain/two-person-rules";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Why an act that takes two persons was refused. */
export type TwoPersonFailure =
  | JudgedFailure
  | ChangeFailure
  | { readonly code: "alreadyRequested" | "requestGone" };

type Wish = { readonly claimId: string; readonly version: number; readonly reason: string };

/** Writes down what somebody asks for, with the reason; nothing else changes until a second person confirms. */
export const askSecondPerson = async (
  actor: Actor,
  kind: TwoPersonKind,
  { input, request }: { readonly input: Wish; readonly request: RequestKey },
): Promise<Result<ClaimDone, TwoPersonFailure>> => {
  const found = await findActSubject(actor, input.claimId, kind);
  if (!found) return fail({ code: "claimNotFound" });
  const may = mayAskFor(actor, kind, found.subject);
  if (!may.ok) return may;
  if (found.request) return fail({ code: "alreadyRequested" });

  const result: ClaimDone = { claimId: input.claimId, number: found.claim.number };
  const row = { id: uuidv7(), kind, requestedById: actor.userId, requestedAt: actor.person.now };
  const applied = await applyClaimChange(
    actor,
    {
      action: twoPersonActs[kind].ask,
      claimId: input.claimId,
      version: input.version,
      event: { type: askedEvents[kind], reason: input.reason },
      records: [requestRecord({ ...row, reason: input.reason })],
      result,
    },
    request,
  );

  return applied.ok ? ok(result) : applied;
};

const askedEvents = {
  REVOCATION: "revocationRequested",
  WITHDRAWAL: "withdrawalRequested",
  CANCELLATION: "cancellationRequested",
} as const satisfies Record<TwoPersonKind, string>;
