import { z } from "zod";

/** The address of the overview: `?fy=2026&by=programme&open=EXPORT_COSTS`. */
export const overviewParams = z.object({
  fy: z.union([z.coerce.number().int().min(2000).max(2100), z.any().transform(() => null)]).default(null),
  by: z.enum(["programme", "category"]).catch("programme"),
  /** Keys of the groups that are unfolded, with commas; left out: the first one. */
  open: z.string().max(500).nullable().catch(null).default(null),
});

export type OverviewParams = z.output<typeof overviewParams>;
