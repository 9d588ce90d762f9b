import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { personField, returnQueryField, versionField } from "@/lib/review/domain/review-fields";

/** Taking a claim that waits in the queue. */
export const takeClaimInput = z.strictObject({ claimId: z.uuid(), idempotencyKey: requestKeyField });
export type TakeClaimInput = z.output<typeof takeClaimInput>;

/** Giving an own claim back to the queue. */
export const giveBackClaimInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  idempotencyKey: requestKeyField,
});
export type GiveBackClaimInput = z.output<typeof giveBackClaimInput>;

/** Putting somebody's claim back into the queue. */
export const unassignClaimInput = giveBackClaimInput;
export type UnassignClaimInput = GiveBackClaimInput;

/** Giving a claim to a reviewer. */
export const assignClaimInput = z.strictObject({
  claimId: z.uuid(),
  assigneeId: personField(),
  idempotencyKey: requestKeyField,
});
export type AssignClaimInput = z.output<typeof assignClaimInput>;

/** Letting chance choose the reviewer. */
export const drawOfficerInput = z.strictObject({ claimId: z.uuid(), idempotencyKey: requestKeyField });
export type DrawOfficerInput = z.output<typeof drawOfficerInput>;

/** The most claims that one form may carry: a page of the queue. */
const mostClaimsAtOnce = 50;

/** Giving the ticked claims of the queue to a reviewer. */
export const assignClaimsInput = z.strictObject({
  "claimIds[]": z
    .array(z.uuid())
    .max(mostClaimsAtOnce)
    .default([])
    .refine((ids) => ids.length > 0, "nothingSelected"),
  assigneeId: personField(),
  back: returnQueryField(),
  idempotencyKey: requestKeyField,
});
export type AssignClaimsInput = z.output<typeof assignClaimsInput>;
