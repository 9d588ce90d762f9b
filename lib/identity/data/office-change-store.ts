import "server-only";
import type { Actor } from "@/lib/identity/domain/actor";
import { mayDo, type OfficeAction } from "@/lib/identity/domain/office-policy";
import { applyInDatabase, type RecordWrite } from "@/lib/platform/db/apply";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import type { RequestKey } from "@/lib/platform/db/idempotency";
import { fail, ok, type Result } from "@/lib/shared/result";

/** What happened, as the audit trail keeps it: facts only; the words are in the messages. */
export type OfficeEvent = {
  readonly type: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** A letter that is on no claim: its kind and the facts that its words take. */
export type HouseLetter = {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** A change that is on no claim; it names the company or the programme in whose chain the event stands. */
export type OfficeChange<T> = {
  readonly action: OfficeAction;
  readonly event: OfficeEvent;
  readonly records: readonly RecordWrite[];
  readonly companyId?: string;
  readonly programmeId?: string;
  /** Letters that go out once the change stands. */
  readonly outbox?: readonly HouseLetter[];
  /** The command's answer, kept with the request's key: no secrets. */
  readonly result: T;
};

/** The actor's roles do not reach, the database refused, or the same request was applied before. */
export type OfficeFailure =
  | { readonly code: "roleMissing" }
  | { readonly code: "replayed" }
  | DatabaseRefusal;

/** Asks the policy and applies the change in one statement, which asks it again. */
export const applyOfficeChange = async <T>(
  actor: Actor,
  change: OfficeChange<T>,
  request: RequestKey,
): Promise<Result<T, OfficeFailure>> => {
  if (!mayDo(actor, change.action)) return fail({ code: "roleMissing" });

  const applied = await applyInDatabase("office", actor.session, { ...change, ...request });
  if (!applied.ok) return applied;

  // `idempotent` looks up what the earlier request answered.
  return applied.value.outcome === "replayed" ? fail({ code: "replayed" }) : ok(change.result);
};
