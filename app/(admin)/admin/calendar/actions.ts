"use server";
import { mutation } from "@/app/_server/mutation";
import { importCalendar } from "@/lib/programmes/commands/import-calendar";
import { importCalendarInput } from "@/lib/programmes/domain/import-calendar-input";

export const importCalendarAction = mutation({
  name: "importCalendar",
  side: "office",
  area: "calendar",
  input: importCalendarInput,
  run: async (actor, { file, idempotencyKey }) =>
    importCalendar(actor, { text: await file.text(), idempotencyKey }),
  next: ({ year }) => `/admin/calendar?year=${year}`,
});
