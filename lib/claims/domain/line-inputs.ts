import { z } from "zod";
import { claimNumberField } from "@/lib/claims/domain/claim-number";
import { requestKeyField } from "@/lib/identity/domain/person-fields";

const number = claimNumberField();

/** Adds an empty line. The request key becomes the line's id, so that pressing twice adds one. */
export const addLineInput = z.strictObject({ number, idempotencyKey: z.uuid() });

/** Copies a line, without its documents, payment and amount. */
export const duplicateLineInput = z.strictObject({ number, lineId: z.uuid(), idempotencyKey: z.uuid() });

/** Takes a line out of a draft. */
export const removeLineInput = z.strictObject({
  number,
  lineId: z.uuid(),
  idempotencyKey: requestKeyField,
});

export type AddLineInput = z.output<typeof addLineInput>;
export type DuplicateLineInput = z.output<typeof duplicateLineInput>;
export type RemoveLineInput = z.output<typeof removeLineInput>;

/** The most lines of a claim: more than the largest seen in practice; a list without end would only hide mistakes. */
export const mostLines = 200;
