import { beforeAll, describe, expect, it } from "vitest";
import { withContext } from "@/lib/platform/db/context";
import { changeCalendarDay } from "@/lib/programmes/commands/change-calendar-day";
import { importCalendar } from "@/lib/programmes/commands/import-calendar";
import { loadCalendar } from "@/lib/programmes/data/calendar-store";
import { calendarParams } from "@/lib/programmes/domain/calendar-params";
import { getCalendar } from "@/lib/programmes/queries/get-calendar";
import { uuidv7 } from "@/lib/shared/ids";
import { isWorkingDay } from "@/lib/shared/working-days";
import { aWorld, type World } from "../../support/builders";
import { aSubmittedClaim } from "../../support/builders-claims";
import { asOwner, setClock } from "../../support/builders-clock";
import { again } from "../../support/builders-people";
import { testInstant } from "../../support/database";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const fileOf = (year: number, days: string, stated = `${year - 1}.09.20`): string =>
  `<?xml version="1.0" encoding="UTF-8"?><calendar year="${year}" lang="ru" date="${stated}" country="ru">
   <holidays><holiday id="1" title="Новый год" /></holidays><days><day d="01.01" t="1" h="1" />${days}</days></calendar>`;

const importYear = (
  year: number,
  days = "",
  patch: { stated?: string; undo?: "on" } = {},
  by = world.admin,
) => importCalendar(by, { text: fileOf(year, days, patch.stated), undo: patch.undo });

const versionOf = async (year: number): Promise<string> => {
  const [row] = await asOwner<{ version: string }>("SELECT version FROM calendar_year WHERE year = $1", [
    year,
  ]);
  return row?.version ?? "";
};

type Wish = { readonly kind?: "nonWorking" | "working" | "shortened"; readonly version?: string };

const change = async (date: string, wish: Wish = {}, by = world.admin) =>
  changeCalendarDay(by, {
    date,
    kind: wish.kind ?? "nonWorking",
    reason: "Указ № 1",
    version: wish.version ?? (await versionOf(Number(date.slice(0, 4)))),
    idempotencyKey: undefined,
  });

const pageOf = (year: number, params: Record<string, string> = {}, by = world.admin) =>
  getCalendar(by, calendarParams.parse({ year: String(year), ...params }));

const workedOn = (day: string) =>
  withContext(world.admin.session, async (db) => {
    const answer = isWorkingDay(day, await loadCalendar(db, [Number(day.slice(0, 4))]));
    return answer.ok ? answer.value : answer.failure.code;
  });

describe("a day changed by hand", () => {
  it("is the year's next state, with who, when, why and what; the state before can still be seen", async () => {
    await importYear(2040);
    expect(await workedOn("2040-03-06")).toBe(true);
    expect(await change("2040-03-06")).toEqual({ ok: true, value: { year: 2040 } });
    expect(await workedOn("2040-03-06")).toBe(false);
    expect(await change("2040-03-10", { kind: "working" })).toMatchObject({ ok: true });

    const page = await pageOf(2040, {}, world.auditor);
    expect(page.mayChange).toBe(false);
    expect(page.states.map(({ number, version, kind }) => [number, version, kind])).toEqual([
      [3, "2040/2039-09-20/3", "EDIT"],
      [2, "2040/2039-09-20/2", "EDIT"],
      [1, "2040/2039-09-20", "IMPORT"],
    ]);
    expect(page.states[1]).toMatchObject({
      reason: "Указ № 1",
      byRu: expect.stringContaining("Администратор"),
      changes: [{ date: "2040-03-06", before: "working", after: "nonWorking" }],
    });
    const kindOn = (view: typeof page, day: string) =>
      view.months.flat().find((one) => one.day === day)?.kind;
    expect(kindOn(page, "2040-03-06")).toBe("holiday");
    const first = await pageOf(2040, { state: "1", day: "2040-03-06" });
    expect(first).toMatchObject({ isInForce: false, day: null });
    expect(kindOn(first, "2040-03-06")).toBe("working");
    const [event] = await asOwner(
      "SELECT actor_id, data FROM audit_event WHERE type = 'calendarDayChanged' ORDER BY id LIMIT 1",
    );
    expect(event).toMatchObject({
      actor_id: world.admin.userId,
      data: { date: "2040-03-06", before: "working", after: "nonWorking", reason: "Указ № 1" },
    });
  });

  it("is refused on an old page, twice at once, as it is, on 1 January and in a year without a calendar", async () => {
    await importYear(2041);
    const version = await versionOf(2041);
    const answers = await Promise.all(
      [world.admin, world.secondAdmin].map((by) => change("2041-03-06", { version }, by)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "calendarChanged" } });
    expect(await change("2041-03-07", { version })).toMatchObject({ failure: { code: "calendarChanged" } });
    expect(await change("2041-03-06")).toMatchObject({ failure: { code: "calendarDayAsIs" } });
    expect(await change("2041-01-01", { kind: "working" })).toMatchObject({
      failure: { code: "calendarNewYearDay" },
    });
    expect(await change("2042-03-06")).toMatchObject({
      failure: { code: "calendarNotStored", year: 2042 },
    });
  });

  it("is changed once by somebody who presses twice", async () => {
    await importYear(2043);
    const input = {
      date: "2043-03-06",
      kind: "shortened",
      reason: "Указ № 2",
      version: await versionOf(2043),
      idempotencyKey: uuidv7(),
    } as const;
    expect(await changeCalendarDay(world.admin, input)).toEqual(await changeCalendarDay(world.admin, input));
    expect((await pageOf(2043)).states).toHaveLength(2);
  });

  it.each(["auditor", "finance", "lead"] as const)("is not for the role %s", async (role) => {
    expect(await change("2026-12-29", {}, world[role])).toMatchObject({ failure: { code: "roleMissing" } });
    expect(await importYear(2044, "", {}, world[role])).toMatchObject({ failure: { code: "roleMissing" } });
  });
});

describe("a file over a year that was changed by hand", () => {
  it("says what it would undo, and does so when that was ticked", async () => {
    await importYear(2045);
    await change("2045-03-06");
    expect(await importYear(2045)).toMatchObject({ failure: { code: "calendarUndoesEdits", days: 1 } });
    expect(await importYear(2045, `<day d="03.06" t="1" />`, { stated: "2045.01.10" })).toMatchObject({
      ok: true,
    });
    expect(await importYear(2045, "", { stated: "2045.02.10" })).toMatchObject({ ok: true });
    await change("2045-03-07");
    expect(await importYear(2045, "", { stated: "2045.02.10", undo: "on" })).toMatchObject({ ok: true });
    expect(await workedOn("2045-03-07")).toBe(true);
    const [inForce] = (await pageOf(2045)).states;
    expect(inForce).toMatchObject({
      kind: "IMPORT",
      changes: [{ date: "2045-03-07", before: "nonWorking", after: "working" }],
    });
  });

  it("is refused when it is older than what is stored, and when nothing would change", async () => {
    await importYear(2046, "", { stated: "2046.01.10" });
    expect(await importYear(2046)).toMatchObject({ failure: { code: "calendarOlder", date: "2046-01-10" } });
    expect(await importYear(2046, "", { stated: "2046.01.10" })).toMatchObject({
      failure: { code: "calendarSameVersion", year: 2046 },
    });
    expect((await pageOf(2046)).states).toHaveLength(1);
  });
});

describe("deadlines", () => {
  it("keep the versions of all years they were counted through, and never move with the calendar", async () => {
    await setClock("2026-12-14T12:00:00+03:00");
    const certifier = await again(world.company.certifier);
    const claim = await aSubmittedClaim({ ...world.company, certifier }, { programmeId: world.programme.id });
    const deadline = async () => {
      const [row] = await asOwner(
        "SELECT due_on::text AS due, calendar_version AS versions FROM claim WHERE id = $1",
        [claim.id],
      );
      return row;
    };
    const given = await deadline();
    expect(given).toEqual({
      due: claim.receipt.dueOn,
      versions: `${await versionOf(2026)}, ${await versionOf(2027)}`,
    });

    const admin = await again(world.admin);
    expect(await change("2026-12-15", {}, admin)).toMatchObject({ ok: true });
    expect(await deadline()).toEqual(given);
    expect((await pageOf(2026, {}, admin)).kept).toBe(1);

    const later = await aSubmittedClaim({ ...world.company, certifier }, { programmeId: world.programme.id });
    expect(later.receipt.dueOn > claim.receipt.dueOn).toBe(true);
    await setClock(testInstant);
  });

  it("are asked for in time: the page names the year that is missing", async () => {
    await asOwner("DELETE FROM calendar_day WHERE year = 2027; DELETE FROM calendar_year WHERE year = 2027");
    await setClock("2026-12-01T12:00:00+03:00");
    expect((await pageOf(2026, {}, await again(world.admin))).needed).toBe(2027);
    await setClock(testInstant);
    expect((await pageOf(2026)).needed).toBeNull();
  });
});

describe("the database", () => {
  it("moves no day behind the history's back, and rewrites no state", async () => {
    await importYear(2047);
    await expect(
      asOwner("INSERT INTO calendar_day (date, year, kind) VALUES ('2047-03-06', 2047, 'nonWorking')"),
    ).rejects.toThrow(/not what its version says/);
    await expect(
      asOwner("UPDATE calendar_day SET kind = 'working' WHERE date = '2047-01-01'"),
    ).rejects.toThrow(/not what its version says/);
    await expect(
      asOwner("INSERT INTO calendar_day (date, year, kind) VALUES ('2048-03-06', 2047, 'nonWorking')"),
    ).rejects.toThrow(/in_year/);
    await expect(asOwner("UPDATE calendar_version SET reason = 'x'")).rejects.toThrow();
    await expect(asOwner("DELETE FROM calendar_version")).rejects.toThrow();
    await expect(
      asOwner(
        `INSERT INTO calendar_version (year, number, version, kind, source, reason, days, changes, created_at, created_by_id)
           VALUES (2047, 5, 'x', 'EDIT', 'x', 'why', '[]', '[]', now(), '${world.admin.userId}')`,
      ),
    ).rejects.toThrow(/calendarChanged/);
  });
});
