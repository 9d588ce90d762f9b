import { z } from "zod";
import { claimNumberField } from "@/lib/claims/domain/claim-number";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { evidenceKindCodes } from "@/lib/programmes/domain/evidence-kinds";

/** A field that a plain form sends empty when nothing is chosen. */
const optionalId = z
  .union([z.literal(""), z.uuid()])
  .default("")
  .transform((id) => id || null);

/** Where a file is put, and what it is said to be. */
export const attachDocumentInput = z.strictObject({
  number: claimNumberField(),
  lineId: optionalId,
  /** The question that the file answers. */
  clarificationId: optionalId,
  /** The attachment whose place it takes. */
  replaces: optionalId,
  kind: z.enum(evidenceKindCodes),
});

/** Another place for a document, or another kind; no line is the claim itself. */
export const moveDocumentInput = z.strictObject({
  number: claimNumberField(),
  attachmentId: z.uuid(),
  lineId: optionalId,
  kind: z.enum(evidenceKindCodes),
  idempotencyKey: requestKeyField,
});

/** A document to be taken off the claim. */
export const removeDocumentInput = z.strictObject({
  number: claimNumberField(),
  attachmentId: z.uuid(),
  idempotencyKey: requestKeyField,
});

export type AttachDocumentInput = z.output<typeof attachDocumentInput>;
export type MoveDocumentInput = z.output<typeof moveDocumentInput>;
export type RemoveDocumentInput = z.output<typeof removeDocumentInput>;
