import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { AskLiftingInput, LiftingInput, PutHoldInput } from "@/lib/identity/domain/hold-inputs";
import { mayDo, type OfficeAction } from "@/lib/identity/domain/office-policy";
import { callDatabase } from "@/lib/platform/db/call";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, type Result } from "@/lib/shared/result";

type Answer = Promise<Result<unknown, DatabaseRefusal | { readonly code: "roleMissing" }>>;

const calls = {
  put: "SELECT app.put_hold($1, $2::jsonb) AS answer",
  ask: "SELECT app.ask_lifting($1, $2::jsonb) AS answer",
  answer: "SELECT app.answer_lifting($1, $2::jsonb) AS answer",
} as const;

const call = async (
  actor: OfficialActor,
  action: OfficeAction,
  { road, ...given }: { readonly road: keyof typeof calls } & Readonly<Record<string, unknown>>,
): Answer =>
  mayDo(actor, action)
    ? callDatabase(calls[road], [actor.session.tokenHash, JSON.stringify(given)])
    : fail({ code: "roleMissing" });

/** Keeps everything about a person or a company until the hold is lifted, whatever falls due. */
export const putHold = (actor: OfficialActor, input: PutHoldInput): Answer =>
  call(actor, "putHold", { road: "put", id: uuidv7(), ...input, whom: input.whom.trim() });

/** Proposes that a hold is lifted; a second administrator answers. */
export const askLifting = (actor: OfficialActor, input: AskLiftingInput): Answer =>
  call(actor, "liftHold", { road: "ask", ...input });

/** Lifts a hold that somebody else has proposed to lift. */
export const confirmLifting = (actor: OfficialActor, input: LiftingInput): Answer =>
  call(actor, "liftHold", { road: "answer", accept: true, ...input });

/** Leaves the hold in force: the proposal is declined, or taken back by whoever made it. */
export const declineLifting = (actor: OfficialActor, input: LiftingInput): Answer =>
  call(actor, "liftHold", { road: "answer", accept: false, ...input });
