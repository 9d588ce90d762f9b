import { z } from "zod";
import { companyRoles } from "@/lib/identity/domain/actor";
import { choiceField } from "@/lib/identity/domain/choice-fields";
import { personFields, requestKeyField } from "@/lib/identity/domain/person-fields";
import { textField } from "@/lib/shared/fields";

/** Somebody who shall act for a company; whoever signs in with that address already is only joined to it. */
export const addMemberInput = z.strictObject({
  companyId: z.uuid(),
  ...personFields,
  role: choiceField(companyRoles),
  idempotencyKey: requestKeyField,
});

export type AddMemberInput = z.output<typeof addMemberInput>;

/** Somebody who shall no longer act for a company, and why. */
export const endMembershipInput = z.strictObject({
  companyId: z.uuid(),
  membershipId: z.uuid(),
  reason: textField(300),
  idempotencyKey: requestKeyField,
});

export type EndMembershipInput = z.output<typeof endMembershipInput>;
