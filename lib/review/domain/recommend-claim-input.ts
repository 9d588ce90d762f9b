import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { decisionOutcomes } from "@/lib/review/domain/decision-snapshot";
import { optionalLines, versionField } from "@/lib/review/domain/review-fields";

/** Sending the decision to the signers. */
export const recommendClaimInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  outcome: z.enum(decisionOutcomes),
  /** Added to the letter in the officer's words; may be empty. */
  message: optionalLines(),
  /** Hash of the decision the officer looked at without the message, so that nothing else is sent. */
  shown: z.string().max(64).optional(),
  idempotencyKey: requestKeyField,
});
export type RecommendClaimInput = z.output<typeof recommendClaimInput>;
