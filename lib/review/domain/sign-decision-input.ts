import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { longestNote, versionField } from "@/lib/review/domain/review-fields";
import { linesField } from "@/lib/shared/fields";

/** Signing the decision that the page showed: `hash` is what makes it that one and no other. */
export const signDecisionInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  idempotencyKey: requestKeyField,
});
export type SignDecisionInput = z.output<typeof signDecisionInput>;

/** Sending the recommendation back to the officer who made it, with the reason. */
export const sendBackInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  comment: linesField(longestNote),
  idempotencyKey: requestKeyField,
});
export type SendBackInput = z.output<typeof sendBackInput>;
