import { z } from "zod";

const number = z.string().regex(/^\d\d-\d{4,}$/, "claimNotFound");

/** Adds an empty line. The request key becomes the line's id, so that pressing twice adds one. */
export const addLineInput = z.strictObject({ number, idempotencyKey: z.uuid() });

/** Copies a line, without its documents, payment and amount. */
export const duplicateLineInput = z.strictObject({ number, lineId: z.uuid(), idempotencyKey: z.uuid() });

export const removeLineInput = z.strictObject({
  number,
  lineId: z.uuid(),
  idempotencyKey: z.uuid().optional(),
});

export type AddLineInput = z.output<typeof addLineInput>;
export type DuplicateLineInput = z.output<typeof duplicateLineInput>;
export type RemoveLineInput = z.output<typeof removeLineInput>;

/** A number of a claim as it stands in addresses and forms. */
export const claimNumberField = () => number;

/** More lines than the largest claim seen in practice; a list without end would only hide mistakes. */
export const mostLines = 200;
