import { z } from "zod";
import { costCategoryCodes } from "@/lib/programmes/domain/cost-categories";

/** Begins a draft. The request key becomes the claim's id, so that pressing twice begins one. */
export const startClaimInput = z.strictObject({
  programmeId: z.uuid("required"),
  category: z.enum(costCategoryCodes, "required"),
  idempotencyKey: z.uuid(),
});

export type StartClaimInput = z.output<typeof startClaimInput>;
