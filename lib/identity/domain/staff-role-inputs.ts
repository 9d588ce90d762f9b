import { z } from "zod";
import { staffRoles } from "@/lib/identity/domain/actor";
import { choiceField } from "@/lib/identity/domain/choice-fields";
import { optionalId, requestKeyField } from "@/lib/identity/domain/person-fields";
import { textField } from "@/lib/shared/fields";

export const grantStaffRoleInput = z.strictObject({
  userId: z.uuid(),
  role: choiceField(staffRoles),
  programmeId: optionalId,
  idempotencyKey: requestKeyField,
});

export type GrantStaffRoleInput = z.output<typeof grantStaffRoleInput>;

export const endStaffRoleInput = z.strictObject({
  userId: z.uuid(),
  staffRoleId: z.uuid(),
  reason: textField(300),
  idempotencyKey: requestKeyField,
});

export type EndStaffRoleInput = z.output<typeof endStaffRoleInput>;
