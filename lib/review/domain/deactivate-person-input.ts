import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { linesField } from "@/lib/shared/fields";
import { isUuid } from "@/lib/shared/ids";

/** The most claims that one person can hand on at once; beyond it a lead gives some away first. */
const mostClaims = 2000;

/** A claim as its page showed it, and who gets it: `claim/version/officer`, one text of a form's list. */
const moveField = z.string().transform((text, context) => {
  const [claimId = "", version = "", assigneeId = ""] = text.split("/");
  if (isUuid(claimId) && isUuid(assigneeId) && /^\d{1,9}$/.test(version))
    return { claimId, version: Number(version), assigneeId };
  context.addIssue({ code: "custom", message: "required" });

  return z.NEVER;
});

/** Who leaves, as their page showed them, why, and who gets each of their claims. */
export const deactivatePersonInput = z.strictObject({
  userId: z.uuid(),
  version: z.coerce.number().int().positive(),
  reason: linesField(300),
  "moves[]": z.array(moveField).max(mostClaims).default([]),
  idempotencyKey: requestKeyField,
});
export type DeactivatePersonInput = z.output<typeof deactivatePersonInput>;
