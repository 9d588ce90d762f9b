import { z } from "zod";

/** The address of the rates: `?month=2026-10`. */
export const ratesParams = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null)
    .default(null),
});

export type RatesParams = z.output<typeof ratesParams>;
