import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import {
  type CalendarState,
  findCalendarYear,
  stateRecords,
} from "@/lib/programmes/data/calendar-year-store";
import {
  type CalendarChange,
  calendarVersionOf,
  changesBetween,
  daysToStore,
  sourceDateOf,
} from "@/lib/programmes/domain/calendar-import";
import {
  type CalendarFileFailure,
  type CalendarYearFile,
  parseWorkingCalendarFile,
} from "@/lib/programmes/domain/working-calendar-file";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The whole text of a calendar file of xmlcalendar.ru, and whether it may undo days that were changed by hand. */
export type ImportCalendarInput = {
  readonly text: string;
  readonly undo?: "on" | undefined;
  readonly idempotencyKey?: string | undefined;
};

type Imported = { readonly year: number };
type Refusal =
  | { readonly code: "calendarSameVersion"; readonly year: number }
  | { readonly code: "calendarOlder"; readonly date: string }
  | { readonly code: "calendarUndoesEdits"; readonly days: number }
  | { readonly code: "calendarChanged" };

const importFile = async (
  actor: OfficialActor,
  { text, undo }: ImportCalendarInput,
  request: RequestKey,
): Promise<Result<Imported, OfficeFailure | CalendarFileFailure | Refusal>> => {
  const file = parseWorkingCalendarFile(text);
  if (!file.ok) return file;
  const { year } = file.value;
  const stored = await withContext(actor.session, (db) => findCalendarYear(db, year));
  const days = daysToStore(file.value, stored?.days ?? []);
  const changes = stored ? changesBetween(stored.days, days) : [];
  const allowed = mayReplace(file.value, stored, { changes, undo });
  if (!allowed.ok) return allowed;

  const number = (stored?.number ?? 0) + 1;
  const version = calendarVersionOf(file.value, number);
  const applied = await applyOfficeChange(
    actor,
    {
      action: "importCalendar",
      event: {
        type: "calendarImported",
        objectType: "calendarYear",
        objectId: String(year),
        data: { year, version, before: stored?.version ?? null, changed: changes.length },
      },
      records: stateRecords({
        year,
        number,
        version,
        kind: "IMPORT",
        source: "xmlcalendar.ru",
        reason: null,
        days,
        changes,
        now: actor.person.now,
        authorId: actor.userId,
      }),
      result: { year },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists"
    ? fail({ code: "calendarChanged" })
    : applied;
};

type Replacing = { readonly changes: readonly CalendarChange[]; readonly undo?: "on" | undefined };

/** A file replaces what its source stated earlier: never something later, and work of hands only when that was said. */
const mayReplace = (
  { year, sourceDate }: CalendarYearFile,
  stored: CalendarState | null,
  { changes, undo }: Replacing,
): Result<null, Refusal> => {
  if (!stored) return ok(null);
  const statedOn = sourceDateOf(stored.version);
  if (sourceDate < statedOn) return fail({ code: "calendarOlder", date: statedOn });
  if (sourceDate === statedOn && changes.length === 0) return fail({ code: "calendarSameVersion", year });
  const undone = changes.filter(({ date }) => stored.editedDays.includes(date));

  return undone.length > 0 && !undo ? fail({ code: "calendarUndoesEdits", days: undone.length }) : ok(null);
};

/**
 * Stores a year of the production calendar, or a later statement of a stored year, as its next state. Deadlines that
 * were set do not move, and keep the version they were counted by.
 */
export const importCalendar = idempotent("importCalendar", importFile);
