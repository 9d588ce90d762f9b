import { z } from "zod";

/** What the form of a deduction asks while it is being filled in. */
export const linePreviewInput = z.object({
  line: z.coerce.number().int().min(1).max(9999),
  form: z.enum(["deduct", "reject", "park"]),
  deducted: z.string().max(40).default(""),
  reason: z.string().max(60).default(""),
});
export type LinePreviewInput = z.output<typeof linePreviewInput>;
