import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { longestNote, versionField } from "@/lib/review/domain/review-fields";
import { twoPersonKinds } from "@/lib/review/domain/two-person-acts";
import { linesField } from "@/lib/shared/fields";

/** Asking for an act that needs a second person. */
const askInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  reason: linesField(longestNote),
  idempotencyKey: requestKeyField,
});

/** Taking back a decision before it is paid. */
export const requestRevocationInput = askInput;
export type RequestRevocationInput = z.output<typeof requestRevocationInput>;

/** The company no longer wants what was approved. */
export const requestWithdrawalInput = askInput;
export type RequestWithdrawalInput = z.output<typeof requestWithdrawalInput>;

/** A claim that should not be there: a duplicate record, an error, a company struck off. */
export const requestCancellationInput = askInput;
export type RequestCancellationInput = z.output<typeof requestCancellationInput>;

/** Confirming what another person has asked for. */
export const confirmRequestInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  requestId: z.uuid(),
  idempotencyKey: requestKeyField,
});
export type ConfirmRequestInput = z.output<typeof confirmRequestInput>;

/** Refusing it, or taking back what one has asked for oneself. */
export const declineRequestInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  requestId: z.uuid(),
  kind: z.enum(twoPersonKinds),
  reason: linesField(longestNote),
  idempotencyKey: requestKeyField,
});
export type DeclineRequestInput = z.output<typeof declineRequestInput>;
