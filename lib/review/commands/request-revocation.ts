import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { askSecondPerson } from "@/lib/review/commands/ask-second-person";
import type { RequestRevocationInput } from "@/lib/review/domain/two-person-inputs";

/** Asks to take back an issued decision before it is paid; another signer confirms. */
export const requestRevocation = idempotent(
  "requestRevocation",
  (actor: OfficialActor, input: RequestRevocationInput, request) =>
    askSecondPerson(actor, "REVOCATION", { input, request }),
);
