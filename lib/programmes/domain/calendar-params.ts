import { z } from "zod";
import { isIsoDate } from "@/lib/shared/iso-date";

/** The address of the calendar: `?year=2026`, an earlier state `&state=2`, a day to change `&day=2026-11-05`. */
export const calendarParams = z.object({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number)
    .nullable()
    .catch(null)
    .default(null),
  state: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .nullable()
    .catch(null)
    .default(null),
  day: z.string().refine(isIsoDate).nullable().catch(null).default(null),
});

export type CalendarParams = z.output<typeof calendarParams>;
