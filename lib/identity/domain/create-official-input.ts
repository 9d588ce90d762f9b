import { z } from "zod";
import { staffRoles } from "@/lib/identity/domain/actor";
import { choiceField } from "@/lib/identity/domain/choice-fields";
import { optionalId, personFields, requestKeyField } from "@/lib/identity/domain/person-fields";

export const createOfficialInput = z.strictObject({
  ...personFields,
  role: choiceField(staffRoles),
  programmeId: optionalId,
  idempotencyKey: requestKeyField,
});

export type CreateOfficialInput = z.output<typeof createOfficialInput>;
