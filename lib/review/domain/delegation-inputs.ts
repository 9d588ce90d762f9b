import { z } from "zod";
import { optionalId, requestKeyField } from "@/lib/identity/domain/person-fields";
import { personField } from "@/lib/review/domain/review-fields";
import { dateField, linesField } from "@/lib/shared/fields";
import { compareDates } from "@/lib/shared/iso-date";

/** Who is away, who takes over, for which programme (none: all), from which day to which. */
export const delegateWorkInput = z
  .strictObject({
    userId: personField(),
    substituteId: personField(),
    programmeId: optionalId,
    from: dateField(),
    until: dateField(),
    reason: linesField(300),
    idempotencyKey: requestKeyField,
  })
  .refine(({ from, until }) => compareDates(from, until) <= 0, { path: ["until"], error: "untilBeforeFrom" });
export type DelegateWorkInput = z.output<typeof delegateWorkInput>;

/** Back earlier than planned. */
export const endDelegationInput = z.strictObject({
  delegationId: z.uuid(),
  idempotencyKey: requestKeyField,
});
export type EndDelegationInput = z.output<typeof endDelegationInput>;
