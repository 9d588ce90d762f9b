import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { withContext } from "@/lib/platform/db/context";
import { addCurrencyRate } from "@/lib/programmes/commands/add-currency-rate";
import { importCalendar } from "@/lib/programmes/commands/import-calendar";
import { importProgramme } from "@/lib/programmes/commands/import-programme";
import { loadCalendar } from "@/lib/programmes/data/calendar-store";
import type { AddCurrencyRateInput } from "@/lib/programmes/domain/add-currency-rate-input";
import { uuidv7 } from "@/lib/shared/ids";
import { isWorkingDay } from "@/lib/shared/working-days";
import versionThree from "@/prisma/reference/programmes/export-cost-reimbursement-v3.json";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { openBetween } from "../../support/builders-programme";

let world: World;

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

const fileOf = (patch: object): string => JSON.stringify({ ...versionThree, ...patch });

describe("importing a programme version", () => {
  it("publishes it, with the administrator in the trail", async () => {
    expect(await importProgramme(world.admin, { text: fileOf({ code: "FIRST" }) })).toEqual({
      ok: true,
      value: { code: "FIRST", version: 3 },
    });
    const [version] = await asOwner(
      `SELECT v.status, v.published_by_id FROM programme_version v JOIN programme p ON p.id = v.programme_id WHERE p.code = 'FIRST'`,
    );
    expect(version).toEqual({ status: "PUBLISHED", published_by_id: world.admin.userId });
  });

  it("names every mistake by its place", async () => {
    const answer = await importProgramme(world.admin, {
      text: fileOf({
        code: "WRONG",
        caps: [{ ...versionThree.caps[0], limit: { kind: "FIXED", minor: "1.5" } }],
        colour: "green",
      }),
    });
    expect(answer).toMatchObject({
      failure: {
        code: "programmeRulesInvalid",
        problems: expect.arrayContaining([
          { path: "caps.0.limit.minor", code: "kopecksNotWhole" },
          { path: "colour", code: "unknownKey" },
        ]),
      },
    });
  });

  it("refuses a rule that the service cannot carry out, at its place", async () => {
    const text = fileOf({ code: "UNSERVED", budget: { overflow: "RANKING" } });

    expect(await importProgramme(world.admin, { text })).toMatchObject({
      failure: { code: "programmeRulesInvalid", problems: [{ path: "budget.overflow", code: "notServed" }] },
    });
  });

  it("refuses what is no JSON", async () => {
    expect(await importProgramme(world.admin, { text: "<xml/>" })).toMatchObject({
      failure: { code: "programmeFileNotJson" },
    });
  });

  it("takes over from the version that takes claims now", async () => {
    await importProgramme(world.admin, { text: fileOf({ code: "TAKEN_OVER" }) });
    const next = fileOf({ code: "TAKEN_OVER", version: 4, ...openBetween("2026-10-06", "2027-01-01") });

    expect(await importProgramme(world.admin, { text: next })).toMatchObject({ ok: true });
    const versions = await asOwner(
      `SELECT v.version, v.status FROM programme_version v JOIN programme p ON p.id = v.programme_id WHERE p.code = 'TAKEN_OVER' ORDER BY 1`,
    );
    expect(versions).toEqual([
      { version: 3, status: "SUPERSEDED" },
      { version: 4, status: "PUBLISHED" },
    ]);
  });

  it("refuses a version that begins later while another takes claims then", async () => {
    await importProgramme(world.admin, { text: fileOf({ code: "LATER" }) });
    const next = fileOf({ code: "LATER", version: 4, ...openBetween("2026-11-01", "2027-01-01") });
    expect(await importProgramme(world.admin, { text: next })).toMatchObject({
      failure: { code: "windowOverlaps", version: 3 },
    });
  });

  it("stands beside a version of another year", async () => {
    await importProgramme(world.admin, { text: fileOf({ code: "YEARS" }) });
    const next = fileOf({ code: "YEARS", version: 4, ...openBetween("2027-01-01", "2028-01-01") });
    expect(await importProgramme(world.admin, { text: next })).toMatchObject({ ok: true });
  });

  it("counts versions upwards, and lets one of two at once through", async () => {
    const text = fileOf({ code: "ONCE" });
    const answers = await Promise.all([1, 2].map(() => importProgramme(world.admin, { text })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await importProgramme(world.admin, { text })).toMatchObject({
      failure: { code: "versionNotNext", version: 3, latest: 3 },
    });
  });

  it("answers a repeated request with what the first one did", async () => {
    const input = { text: fileOf({ code: "REPEATED" }), idempotencyKey: uuidv7() };
    const first = await importProgramme(world.admin, input);
    expect(await importProgramme(world.admin, input)).toEqual(first);
  });

  it.each(["auditor", "finance", "lead"] as const)("is not for the role %s", async (role) => {
    expect(await importProgramme(world[role], { text: fileOf({ code: "NOBODYS" }) })).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });
});

const rate = (patch: Partial<AddCurrencyRateInput> = {}): AddCurrencyRateInput => ({
  date: "2026-10-06",
  currency: "EUR",
  nominal: 1,
  value: 930_540n,
  source: "Банк России, 05.10.2026",
  idempotencyKey: undefined,
  ...patch,
});

describe("a rate by hand", () => {
  it("is stored once; a stored one is never replaced", async () => {
    expect(await addCurrencyRate(world.admin, rate())).toMatchObject({ ok: true });
    expect(await addCurrencyRate(world.admin, rate({ value: 930_541n }))).toMatchObject({
      failure: { code: "rateExists" },
    });
  });

  it("asks again when it moved by more than fifteen per cent, whatever the nominal", async () => {
    await addCurrencyRate(world.admin, rate({ currency: "AMD", nominal: 100, value: 218_342n }));
    const slipped = rate({ currency: "AMD", date: "2026-10-07", nominal: 1000, value: 318_342n });

    expect(await addCurrencyRate(world.admin, slipped)).toMatchObject({
      failure: { code: "rateFarFromPrevious" },
    });
    expect(await addCurrencyRate(world.admin, { ...slipped, value: 2_190_000n })).toMatchObject({ ok: true });
  });

  it("is believed when somebody compared it with its source", async () => {
    await addCurrencyRate(world.admin, rate({ currency: "TRY" }));
    expect(
      await addCurrencyRate(
        world.admin,
        rate({ currency: "TRY", date: "2026-10-07", value: 1n, confirmed: "on" }),
      ),
    ).toMatchObject({ ok: true });
  });

  it("is refused for days that nobody can know yet", async () => {
    expect(await addCurrencyRate(world.admin, rate({ date: "2026-11-01" }))).toMatchObject({
      failure: { code: "rateTooEarly" },
    });
  });

  it("is stored once when two administrators enter it at the same time", async () => {
    const answers = await Promise.all(
      [world.admin, world.secondAdmin].map((admin) => addCurrencyRate(admin, rate({ currency: "USD" }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "rateExists" } });
  });

  it.each(["auditor", "finance"] as const)("is not for the role %s, who reads them", async (role) => {
    expect(await addCurrencyRate(world[role], rate({ currency: "CNY" }))).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });
});

const calendarFile = (year: number, days: string, date = `${year - 1}.09.20`): string =>
  `<?xml version="1.0" encoding="UTF-8"?><calendar year="${year}" lang="ru" date="${date}" country="ru">
   <holidays><holiday id="1" title="Новогодние каникулы" /></holidays><days>${days}</days></calendar>`;

const workedOn = (day: string) =>
  withContext(world.admin.session, async (db) => {
    const answer = isWorkingDay(day, await loadCalendar(db, [Number(day.slice(0, 4))]));
    return answer.ok ? answer.value : answer.failure.code;
  });

describe("importing a year of the calendar", () => {
  it("makes deadlines of that year possible", async () => {
    expect(await workedOn("2028-01-10")).toBe("calendarMissing");
    const text = calendarFile(2028, `<day d="01.01" t="1" h="1" /><day d="01.03" t="1" h="1" />`);
    expect(await importCalendar(world.admin, { text })).toEqual({ ok: true, value: { year: 2028 } });
    expect(await workedOn("2028-01-10")).toBe(true);
    expect(await workedOn("2028-01-03")).toBe(false);
  });

  it("reads like the later statement: days added, and days dropped again", async () => {
    const first = `<day d="01.01" t="1" h="1" /><day d="03.06" t="1" />`;
    await importCalendar(world.admin, { text: calendarFile(2029, first) });
    const second = `<day d="01.01" t="1" h="1" /><day d="03.07" t="1" />`;
    await importCalendar(world.admin, { text: calendarFile(2029, second, "2029.01.15") });

    expect(await workedOn("2029-03-06")).toBe(true);
    expect(await workedOn("2029-03-07")).toBe(false);
  });

  it("refuses the statement that is stored already, and a file that is none", async () => {
    const text = calendarFile(2030, `<day d="01.01" t="1" h="1" />`);
    await importCalendar(world.admin, { text });
    expect(await importCalendar(world.admin, { text })).toMatchObject({
      failure: { code: "calendarSameVersion", year: 2030 },
    });
    expect(await importCalendar(world.admin, { text: "day off" })).toMatchObject({
      failure: { code: "calendarNotXml" },
    });
  });

  it("knows the files that are shipped as stored", async () => {
    const text = readFileSync(path.resolve("prisma/reference/calendar-ru/2026.xml"), "utf8");
    expect(await importCalendar(world.admin, { text })).toMatchObject({
      failure: { code: "calendarSameVersion" },
    });
  });

  it("is not the auditor's to do", async () => {
    const text = calendarFile(2031, `<day d="01.01" t="1" h="1" />`);
    expect(await importCalendar(world.auditor, { text })).toMatchObject({ failure: { code: "roleMissing" } });
  });
});
