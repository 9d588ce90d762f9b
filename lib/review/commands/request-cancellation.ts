import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { askSecondPerson } from "@/lib/review/commands/ask-second-person";
import type { RequestCancellationInput } from "@/lib/review/domain/two-person-inputs";

/** An administrator asks to cancel a claim that should not be there; another one confirms. */
export const requestCancellation = idempotent(
  "requestCancellation",
  (actor: OfficialActor, input: RequestCancellationInput, request) =>
    askSecondPerson(actor, "CANCELLATION", { input, request }),
);
