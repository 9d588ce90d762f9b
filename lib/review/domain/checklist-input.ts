import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { checklistItemCodes } from "@/lib/programmes/domain/checklist-items";
import { optionalLines, returnQueryField, versionField } from "@/lib/review/domain/review-fields";

/** Confirming an item of the checklist, or saying why it cannot be confirmed. */
export const answerChecklistInput = z
  .strictObject({
    claimId: z.uuid(),
    version: versionField(),
    item: z.enum(checklistItemCodes),
    passed: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
    note: optionalLines(500),
    back: returnQueryField(),
    idempotencyKey: requestKeyField,
  })
  .refine(({ passed, note }) => passed || note.length >= 3, { path: ["note"], error: "noteMissing" });
export type AnswerChecklistInput = z.output<typeof answerChecklistInput>;
