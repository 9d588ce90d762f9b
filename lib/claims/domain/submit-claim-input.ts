import { z } from "zod";
import { claimNumberField } from "@/lib/claims/domain/claim-number";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { linesField } from "@/lib/shared/fields";

const filing = {
  number: claimNumberField(),
  /** The support that stood on the page when the person declared, in digits of kopecks. */
  expectedSupport: z.string().regex(/^\d{1,20}$/, "required"),
  /** A box that is not ticked is not sent at all, and zod asks nothing of a key that is missing: see below. */
  declared: z.string().optional(),
  idempotencyKey: requestKeyField,
};

const declaration = z.strictObject(filing).superRefine(({ declared }, context) => {
  if (declared !== "on")
    context.addIssue({ code: "custom", path: ["declared"], message: "declarationMissing" });
});

/** Declares and sends a claim. */
export const submitClaimInput = declaration;

/** Sends a corrected claim again. */
export const resubmitClaimInput = declaration;

/** Hands a finished draft to a certifier. */
export const requestCertificationInput = z.strictObject({
  number: claimNumberField(),
  idempotencyKey: requestKeyField,
});

/** Gives a draft back to whoever wrote it. */
export const sendBackToPreparerInput = z.strictObject({
  number: claimNumberField(),
  comment: linesField(1000),
  idempotencyKey: requestKeyField,
});

/** Takes a claim back before it is decided. */
export const withdrawClaimInput = z.strictObject({
  number: claimNumberField(),
  reason: linesField(1000),
  idempotencyKey: requestKeyField,
});

export type SubmitClaimInput = z.output<typeof submitClaimInput>;
export type ResubmitClaimInput = z.output<typeof resubmitClaimInput>;
export type RequestCertificationInput = z.output<typeof requestCertificationInput>;
export type SendBackToPreparerInput = z.output<typeof sendBackToPreparerInput>;
export type WithdrawClaimInput = z.output<typeof withdrawClaimInput>;
