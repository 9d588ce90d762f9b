import { beforeAll, describe, expect, it } from "vitest";
import { correctRate } from "@/lib/programmes/commands/correct-rate";
import { leaveRates } from "@/lib/programmes/commands/leave-rates";
import { takeRates } from "@/lib/programmes/commands/take-rates";
import { uploadRates } from "@/lib/programmes/commands/upload-rates";
import { getRate } from "@/lib/programmes/queries/get-rate";
import { getRateLoad } from "@/lib/programmes/queries/get-rate-load";
import { getRates } from "@/lib/programmes/queries/get-rates";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { aRate } from "../../support/builders-programme";
import { dailyFile, type Quoted } from "../../support/rate-files";

let world: World;

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

const upload = (day: string, quoted: readonly Quoted[], by = world.admin) =>
  uploadRates(by, { bytes: dailyFile(day, quoted) });

const uploaded = async (day: string, quoted: readonly Quoted[]): Promise<string> => {
  const answer = await upload(day, quoted);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.loadId;
};

const seenOf = async (loadId: string) => (await getRateLoad(world.admin, loadId))?.seen ?? "";

type Choice = {
  readonly confirmed?: "on";
  readonly correct?: "on";
  readonly reason?: string;
  readonly seen?: string;
};

const take = async (loadId: string, choice: Choice = {}, by = world.admin) =>
  takeRates(by, {
    loadId,
    seen: choice.seen ?? (await seenOf(loadId)),
    ...choice,
    idempotencyKey: undefined,
  });

const recordsOf = (currency: string, day: string) =>
  asOwner("SELECT revision, value, reason FROM currency_rate WHERE currency = $1 AND date = $2 ORDER BY 1", [
    currency,
    day,
  ]);

const all = async () => {
  const [rows] = await asOwner(
    "SELECT (SELECT count(*) FROM currency_rate) AS rates, (SELECT count(*) FROM rate_load) AS loads",
  );
  return rows;
};

describe("an uploaded file of rates", () => {
  it("shows what it would change, stores nothing before it is taken, and changes nothing the second time", async () => {
    const day = "2026-03-03";
    await aRate(world.admin, { currency: "EUR", date: day, value: 900_000n });
    await aRate(world.admin, { currency: "CNY", date: day, value: 110_000n });
    const file: readonly Quoted[] = [
      ["EUR", 1, "90,0000"],
      ["CNY", 1, "11,0500"],
      ["AMD", 100, "21,8342"],
      ["XDR", 1, "110,1"],
    ];
    const loadId = await uploaded(day, file);
    expect((await getRateLoad(world.admin, loadId))?.rows).toMatchObject([
      { currency: "CNY", state: "differs", value: "110500", known: { value: "110000", date: day } },
      { currency: "AMD", state: "new", nominal: 100, value: "218342", known: null },
      { currency: "EUR", state: "same" },
    ]);
    expect(await recordsOf("AMD", day)).toEqual([]);

    expect(await take(loadId)).toEqual({ ok: true, value: { date: day, stored: 1, corrected: 0 } });
    expect(await recordsOf("AMD", day)).toHaveLength(1);
    expect(await recordsOf("CNY", day)).toEqual([{ revision: 1, value: 110_000n, reason: null }]);

    const again = await uploaded(day, file);
    expect((await getRateLoad(world.admin, again))?.counts).toEqual({ same: 2, new: 0, far: 0, differs: 1 });
    expect(await take(again)).toMatchObject({ failure: { code: "rateLoadNothing" } });
    expect(await recordsOf("CNY", day)).toHaveLength(1);
  });

  it("corrects what differs only when that is ticked and a reason given; both records stay, named", async () => {
    const day = "2026-03-04";
    await aRate(world.admin, { currency: "EUR", date: day, value: 900_000n });
    const loadId = await uploaded(day, [["EUR", 1, "91,0000"]]);

    expect(await take(loadId, { correct: "on" })).toMatchObject({
      failure: { fields: { reason: { code: "required" } } },
    });
    expect(await take(loadId, { correct: "on", reason: "Опечатка" })).toMatchObject({
      ok: true,
      value: { stored: 0, corrected: 1 },
    });
    expect((await getRate(world.finance, "EUR", day))?.records).toMatchObject([
      { revision: 2, value: "910000", reason: "Опечатка", source: "Банк России (файл)" },
      { revision: 1, value: "900000", reason: null },
    ]);
    const [event] = await asOwner(
      "SELECT actor_id, data FROM audit_event WHERE type = 'rateFileTaken' ORDER BY id DESC LIMIT 1",
    );
    expect(event).toMatchObject({
      actor_id: world.admin.userId,
      data: { date: day, count: 0, corrected: 1, reason: "Опечатка" },
    });
  });

  it("asks to compare what moved far", async () => {
    await aRate(world.admin, { currency: "GBP", date: "2026-03-05", value: 1_000_000n });
    const loadId = await uploaded("2026-03-06", [["GBP", 1, "130,0000"]]);
    expect(await take(loadId)).toMatchObject({
      failure: { fields: { confirmed: { code: "rateLoadFar" } } },
    });
    expect(await take(loadId, { confirmed: "on" })).toMatchObject({ ok: true, value: { stored: 1 } });
  });

  it("is not taken as it was seen when a rate was stored meanwhile", async () => {
    const loadId = await uploaded("2026-03-10", [["JPY", 100, "60,0000"]]);
    const seen = await seenOf(loadId);
    await aRate(world.admin, { currency: "JPY", date: "2026-03-10", nominal: 100, value: 610_000n });
    expect(await take(loadId, { seen })).toMatchObject({ failure: { code: "rateChanged" } });
  });

  it("is taken once when two administrators take it at the same time, and when one presses twice", async () => {
    const loadId = await uploaded("2026-03-11", [["KZT", 100, "15,0000"]]);
    const seen = await seenOf(loadId);
    const answers = await Promise.all(
      [world.admin, world.secondAdmin].map((admin) => take(loadId, { seen }, admin)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await recordsOf("KZT", "2026-03-11")).toHaveLength(1);
    expect(await take(loadId)).toMatchObject({ failure: { code: "rateLoadTaken" } });

    const once = await uploaded("2026-03-12", [["KZT", 100, "15,1000"]]);
    const input = { loadId: once, seen: await seenOf(once), idempotencyKey: uuidv7() };
    expect(await takeRates(world.admin, input)).toEqual(await takeRates(world.admin, input));
  });

  it("can be put aside", async () => {
    const loadId = await uploaded("2026-03-13", [["SEK", 10, "75,0000"]]);
    expect(await leaveRates(world.admin, { loadId, idempotencyKey: undefined })).toMatchObject({ ok: true });
    expect(await take(loadId)).toMatchObject({ failure: { code: "rateLoadTaken" } });
    expect(await leaveRates(world.admin, { loadId: uuidv7(), idempotencyKey: undefined })).toMatchObject({
      failure: { code: "rateLoadNotFound" },
    });
  });

  it.each([
    ["of 1900", dailyFile("1900-01-01", [["EUR", 1, "90,0"]]), { code: "rateFileDayImpossible" }],
    ["of 2200", dailyFile("2200-01-01", [["EUR", 1, "90,0"]]), { code: "rateFileDayImpossible" }],
    ["with a negative figure", dailyFile("2026-03-17", [["EUR", 1, "-90,0"]]), { currency: "EUR", row: 1 }],
    [
      "with a figure of twenty digits",
      dailyFile("2026-03-17", [["EUR", 1, "12345678901234567890,0"]]),
      { code: "rateFileValue" },
    ],
    [
      "cut short",
      dailyFile("2026-03-17", [["EUR", 1, "90,0"]]).slice(0, 150),
      { code: "rateFileNotXml", line: 1 },
    ],
    [
      "with a bomb",
      Buffer.from(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><ValCurs>&b;</ValCurs>`),
      { code: "rateFileMarkup", line: 1 },
    ],
    ["in two-byte letters", Buffer.from("<ValCurs/>", "utf16le"), { code: "rateFileEncoding" }],
    ["of two megabytes", Buffer.alloc(2_000_000, 32), { code: "rateFileTooLarge" }],
  ])("%s is refused with its place, and nothing of it stored", async (_what, bytes, failure) => {
    const before = await all();
    expect(await uploadRates(world.admin, { bytes })).toMatchObject({ ok: false, failure });
    expect(await all()).toEqual(before);
  });

  it.each(["auditor", "finance", "lead"] as const)("is not for the role %s", async (role) => {
    expect(await upload("2026-03-17", [["EUR", 1, "90,0"]], world[role])).toMatchObject({
      failure: { code: "roleMissing" },
    });
    const loadId = await uploaded("2026-03-17", [["NOK", 1, "9,0000"]]);
    expect(await take(loadId, {}, world[role])).toMatchObject({ failure: { code: "roleMissing" } });
    expect(await leaveRates(world[role], { loadId, idempotencyKey: undefined })).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });
});

const correction = (patch: Partial<Parameters<typeof correctRate>[1]> = {}) => ({
  currency: "USD",
  date: "2026-04-01",
  nominal: 1,
  value: 810_000n,
  revision: 1,
  source: "Банк России",
  reason: "Перепутаны цифры",
  idempotencyKey: undefined,
  ...patch,
});

describe("a correction by hand", () => {
  beforeAll(() => aRate(world.admin, { currency: "USD", date: "2026-04-01", value: 801_000n }));

  it("is refused as an empty one, as a slip and for a day without a record", async () => {
    expect(await correctRate(world.admin, correction({ value: 801_000n }))).toMatchObject({
      failure: { code: "rateUnchanged" },
    });
    expect(await correctRate(world.admin, correction({ value: 8_010_000n }))).toMatchObject({
      failure: { code: "rateFarFromStored" },
    });
    expect(await correctRate(world.admin, correction({ date: "2026-04-02" }))).toMatchObject({
      failure: { code: "rateNotFound" },
    });
    expect(await correctRate(world.finance, correction())).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });

  it("stands beside the wrong record; an old page corrects nothing, nor do two at once", async () => {
    const answers = await Promise.all(
      [world.admin, world.secondAdmin].map((admin) => correctRate(admin, correction())),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "rateChanged" } });
    expect(await correctRate(world.admin, correction({ value: 820_000n }))).toMatchObject({
      failure: { code: "rateChanged" },
    });
    expect(await recordsOf("USD", "2026-04-01")).toEqual([
      { revision: 1, value: 801_000n, reason: null },
      { revision: 2, value: 810_000n, reason: "Перепутаны цифры" },
    ]);
    const month = await getRates(world.auditor, { month: "2026-04" });
    const at = month.currencies.indexOf("USD");
    const [last] = month.days.filter(({ day }) => day <= "2026-04-02").map(({ rates }) => rates[at]);
    expect(last).toMatchObject({ value: "810000", date: "2026-04-01", isCorrected: true });
  });
});

describe("the database", () => {
  it("rewrites and forgets no rate, and takes none that cannot be", async () => {
    const insert = (values: string) =>
      asOwner(
        `INSERT INTO currency_rate (date, currency, nominal, value, source, created_at, revision, reason) VALUES (${values})`,
      );
    await expect(asOwner("UPDATE currency_rate SET value = 1")).rejects.toThrow();
    await expect(asOwner("DELETE FROM currency_rate")).rejects.toThrow();
    await expect(asOwner("TRUNCATE currency_rate")).rejects.toThrow();
    await expect(insert("'1900-01-01', 'USD', 1, 1, 'x', now(), 1, NULL")).rejects.toThrow(/shape/);
    await expect(insert("'2026-04-03', 'USD', 1, -1, 'x', now(), 1, NULL")).rejects.toThrow(/shape/);
    await expect(insert("'2026-04-03', 'USD', 1, 1, 'x', now(), 1, 'why'")).rejects.toThrow(/reason/);
    await expect(insert("'2026-04-01', 'USD', 1, 1, 'x', now(), 3, NULL")).rejects.toThrow(/reason/);
    await expect(insert("'2026-04-01', 'USD', 1, 1, 'x', now(), 9, 'why'")).rejects.toThrow(/rateChanged/);
  });
});
