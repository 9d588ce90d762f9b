import type { CapTaken } from "@/lib/claims/domain/cap-uses";
import { type ClaimEvent, isSeenByCompany } from "@/lib/claims/domain/claim-event";
import type { TransitionName } from "@/lib/claims/domain/lifecycle";
import type { Actor } from "@/lib/identity/domain/actor";
import { type Applied, applyInDatabase, type RecordWrite } from "@/lib/platform/db/apply";
import type { RequestKey } from "@/lib/platform/db/idempotency";
import { fail, type Result } from "@/lib/shared/result";

/** Columns of `claim` that a change may set, by their names in the database. Days are ISO dates. */
export type ClaimColumns = {
  readonly programme_version_id?: string;
  readonly round?: number;
  readonly submitted_at?: string;
  readonly fiscal_year?: number;
  readonly budget_line_id?: string;
  readonly assignee_id?: string | null;
  readonly due_on?: string | null;
  readonly clock_stopped_on?: string | null;
  readonly reply_due_on?: string | null;
  readonly calendar_version?: string;
  readonly returns?: number;
  readonly decided_at?: string | null;
  readonly claimed?: bigint;
  readonly eligible?: bigint;
  readonly accepted?: bigint;
  readonly support?: bigint;
  readonly requested?: bigint;
  /** The new reservation and commitment; the database posts the difference to the ledger. */
  readonly reserved?: bigint;
  readonly committed?: bigint;
  readonly line_count?: number;
  readonly open_questions?: number;
  readonly answered_questions?: number;
  readonly search_text?: string;
};

/** The four amounts of a line and the rate they rest on, all at once. */
export type LineAmounts = {
  readonly id: string;
  readonly rate_nominal: number | null;
  readonly rate_value: bigint | null;
  readonly rate_date: string | null;
  readonly rate_source: string | null;
  readonly claimed: bigint;
  readonly eligible: bigint;
  readonly accepted: bigint;
  readonly support: bigint;
};

export type OutboxItem = {
  readonly id: string;
  readonly kind: string;
  readonly dedupeKey?: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type ClaimChange = {
  readonly action: TransitionName;
  readonly claimId: string;
  /** The version the decision was made on; left out where only the status matters. */
  readonly version?: number;
  readonly event: ClaimEvent;
  readonly set?: ClaimColumns;
  /** What the claim takes of every cap from now on, complete. */
  readonly caps?: readonly CapTaken[];
  readonly lineAmounts?: readonly LineAmounts[];
  /** Ids of the lines that are open to the company; all others are closed. */
  readonly flaggedLines?: readonly string[];
  /** Documents added since the last submission become part of this version. */
  readonly documentsInVersion?: number;
  readonly records?: readonly RecordWrite[];
  readonly outbox?: readonly OutboxItem[];
  /** For signatures: the hash of what is signed, and the id of the approval row. */
  readonly snapshotHash?: string;
  readonly approvalId?: string;
  /** What a repetition of the same request is answered. */
  readonly result?: unknown;
};

/** Refusals that the database can give to any change of a claim. */
export type ChangeFailure =
  | { readonly code: "changedMeanwhile"; readonly status?: string; readonly version?: number }
  | { readonly code: "budgetExhausted"; readonly available: string; readonly wanted: string }
  | { readonly code: "capExceeded"; readonly cap: string }
  | { readonly code: "otherDuty"; readonly duty: string }
  | {
      readonly code:
        | "roleMissing"
        | "notAssignee"
        | "secondPersonNeeded"
        | "assigneeUnfit"
        | "interestDeclared"
        | "assigneeInterest"
        | "claimNotFound"
        | "keyReused"
        | "replayed"
        | "busy"
        | "signedOut";
    };

/**
 * Applies a change of a claim: all of it, or nothing and the reason. `replayed`: the same request was applied
 * already, and what it answered then is what counts; `idempotent` finds it.
 */
export const applyClaimChange = async (
  actor: Actor,
  change: ClaimChange,
  request?: RequestKey,
): Promise<Result<Applied, ChangeFailure>> => {
  const { event, ...rest } = change;
  const { type, ...data } = event;
  const answer = await applyInDatabase("claim", actor.session, {
    ...rest,
    event: { type, data, visible: isSeenByCompany(type) },
    key: request?.key ?? null,
    requestHash: request?.requestHash ?? null,
  });
  if (answer.ok) return answer.value.outcome === "replayed" ? fail({ code: "replayed" }) : answer;
  const { code, detail } = answer.failure;
  return fail({ ...detail, code: code === "dutyConflict" ? "otherDuty" : code } as ChangeFailure);
};
