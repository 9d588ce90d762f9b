import type { CompanyActor } from "@/lib/identity/domain/actor";
import { idempotent } from "@/lib/platform/db/idempotency";
import { askSecondPerson } from "@/lib/review/commands/ask-second-person";
import type { RequestWithdrawalInput } from "@/lib/review/domain/two-person-inputs";

/** The company's certifier asks to withdraw an approved claim; a signer of the agency confirms. */
export const requestWithdrawal = idempotent(
  "requestWithdrawal",
  (actor: CompanyActor, input: RequestWithdrawalInput, request) =>
    askSecondPerson(actor, "WITHDRAWAL", { input, request }),
);
