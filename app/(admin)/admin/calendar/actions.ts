"use server";
import { mutation } from "@/app/_server/mutation";
import { changeCalendarDay } from "@/lib/programmes/commands/change-calendar-day";
import { importCalendar } from "@/lib/programmes/commands/import-calendar";
import { changeCalendarDayInput } from "@/lib/programmes/domain/change-calendar-day-input";
import { importCalendarInput } from "@/lib/programmes/domain/import-calendar-input";

const toYear = ({ year }: { readonly year: number }) => `/admin/calendar?year=${year}`;

export const importCalendarAction = mutation({
  name: "importCalendar",
  side: "office",
  area: "calendar",
  input: importCalendarInput,
  run: async (actor, { file, undo, idempotencyKey }) =>
    importCalendar(actor, { text: await file.text(), undo, idempotencyKey }),
  next: toYear,
});

export const changeCalendarDayAction = mutation({
  name: "changeCalendarDay",
  side: "office",
  area: "calendar",
  input: changeCalendarDayInput,
  run: changeCalendarDay,
  next: toYear,
});
