import { z } from "zod";
import { staffRoles } from "@/lib/identity/domain/actor";
import { optionalId, personFields, requestKeyField } from "@/lib/identity/domain/person-fields";

export const createOfficialInput = z.strictObject({
  ...personFields,
  role: z.enum(staffRoles, { error: "required" }),
  programmeId: optionalId,
  idempotencyKey: requestKeyField,
});

export type CreateOfficialInput = z.output<typeof createOfficialInput>;
