import { readdirSync, readFileSync } from "node:fs";
import { parseWorkingCalendarFile, toWorkingCalendar } from "@/lib/programmes/domain/working-calendar-file";
import type { WorkingCalendar } from "@/lib/shared/working-days";

const folder = new URL("../reference/calendar-ru/", import.meta.url);

/** The calendar that the reference data brings, read from the same files. */
export const readCalendar = (): WorkingCalendar =>
  toWorkingCalendar(
    readdirSync(folder)
      .filter((name) => name.endsWith(".xml"))
      .map((name) => {
        const file = parseWorkingCalendarFile(readFileSync(new URL(name, folder), "utf8"));
        if (!file.ok) throw new Error(`${name}: ${file.failure.code}`);
        return file.value;
      }),
  );
