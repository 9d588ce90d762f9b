import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeWorkerPool } from "@/lib/platform/db/worker-pool";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import { fetchRates } from "@/lib/programmes/commands/fetch-rates";
import { leaveRates } from "@/lib/programmes/commands/leave-rates";
import { getRateLoad } from "@/lib/programmes/queries/get-rate-load";
import { getRates } from "@/lib/programmes/queries/get-rates";
import { aWorld, type World } from "../../support/builders";
import { asOwner, setClock } from "../../support/builders-clock";
import { again } from "../../support/builders-people";
import { aRate } from "../../support/builders-programme";
import { testInstant } from "../../support/database";
import { dailyFile, type Quoted } from "../../support/rate-files";

let world: World;
let asked: string[] = [];
let say: (day: string | null) => Buffer | number = () => 404;

const server = http.createServer((request, response) => {
  const day = new URL(request.url ?? "", "http://bank").searchParams.get("date_req");
  asked.push(day ?? "last");
  const answer = say(day);
  if (typeof answer === "number") response.writeHead(answer).end();
  else response.end(answer);
});

beforeAll(async () => {
  world = await aWorld({ budget: {} });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  env().CBR_RATES_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/daily`;
  logger().level = "silent";
});

beforeEach(() => {
  asked = [];
});

afterAll(async () => {
  env().CBR_RATES_URL = "";
  server.close();
  await setClock(testInstant);
  await closeWorkerPool();
});

const states = (day: string, quoted: readonly Quoted[]) => () => dailyFile(day, quoted);
const page = async (by = world.admin) => getRates(by, { month: "2026-10" });
const storedOn = async (day: string) =>
  (await asOwner("SELECT currency FROM currency_rate WHERE date = $1 ORDER BY 1", [day])).map(
    ({ currency }) => currency,
  );

describe("the daily feed", () => {
  it("stores what is new by itself, with what was missed of the days before, and says so in the trail", async () => {
    expect((await page()).feed).toEqual({ kind: "asked", state: null });
    say = (day) =>
      day === "02/10/2026"
        ? dailyFile("2026-10-02", [["USD", 1, "79,0"]])
        : dailyFile("2026-10-07", [
            ["USD", 1, "80,0"],
            ["XDR", 1, "1,0"],
          ]);

    expect(await fetchRates()).toBe(2);
    expect(await storedOn("2026-10-07")).toEqual(["USD"]);
    expect(await storedOn("2026-10-02")).toEqual(["USD"]);
    expect(asked[0]).toBe("last");
    expect(asked).not.toContain("05/10/2026");
    expect((await page()).feed.state).toMatchObject({ statedOn: "2026-10-07", failure: null });
    const [event] = await asOwner(
      "SELECT actor_id, data FROM audit_event WHERE type = 'currencyRatesLoaded' ORDER BY id LIMIT 1",
    );
    expect(event).toMatchObject({ actor_id: null, data: { from: "2026-10-07", count: 1 } });
  });

  it("asks once more the same day, and changes nothing", async () => {
    say = states("2026-10-07", [["USD", 1, "80,0"]]);
    expect(await fetchRates()).toBe(0);
    expect(asked).toEqual(["last"]);
  });

  it("overwrites nothing: what differs or moved far waits for an administrator, once", async () => {
    await aRate(world.admin, { currency: "EUR", date: "2026-10-08", value: 900_000n });
    await aRate(world.admin, { currency: "GBP", date: "2026-10-01", value: 1_000_000n });
    say = states("2026-10-08", [
      ["USD", 1, "80,5"],
      ["EUR", 1, "91,0"],
      ["GBP", 1, "140,0"],
    ]);
    expect(await fetchRates()).toBe(1);
    expect(await fetchRates()).toBe(0);
    const { waiting } = await page();
    expect(waiting).toMatchObject([{ date: "2026-10-08", differing: 1, far: 1 }]);
    const load = await getRateLoad(world.auditor, waiting[0]?.id ?? "");
    expect(load).toMatchObject({ kind: "FEED", mayTake: false, counts: { differs: 1, far: 1, same: 1 } });
    expect(await asOwner("SELECT value FROM currency_rate WHERE currency = 'EUR'")).toEqual([
      { value: 900_000n },
    ]);

    await leaveRates(world.admin, { loadId: waiting[0]?.id ?? "", idempotencyKey: undefined });
    await fetchRates();
    expect((await page()).waiting).toEqual([]);
  });

  it.each([
    ["an error of the server", () => 503, { code: "downloadStatus", status: 503 }],
    ["a redirect", () => 302, { code: "downloadRedirected" }],
    ["another document", () => Buffer.from("<html/>"), { code: "rateFileShape" }],
    ["a day to come", states("2027-01-01", [["USD", 1, "1,0"]]), { code: "rateFileDayImpossible" }],
    ["too much", () => Buffer.alloc(1_000_001, 32), { code: "downloadTooLarge" }],
  ])("shows %s with its time and breaks nothing", async (_what, answer, failure) => {
    const before = await asOwner("SELECT count(*) AS n FROM currency_rate");
    say = answer;
    expect(await fetchRates()).toBe(0);
    const { state } = (await page(world.finance)).feed;
    expect(state).toMatchObject({ failure, statedOn: "2026-10-08" });
    expect(state?.failedSince).not.toBeNull();
    expect(await asOwner("SELECT count(*) AS n FROM currency_rate")).toEqual(before);
  });

  it("keeps since when it fails, and forgets it with the next answer", async () => {
    say = () => 500;
    await fetchRates();
    const { state: first } = (await page()).feed;
    await setClock("2026-10-06T15:00:00+03:00");
    await closeWorkerPool();
    await fetchRates();
    const { state: second } = (await page(await again(world.admin))).feed;
    expect(second?.failedSince).toBe(first?.failedSince);
    expect(second?.checkedAt).not.toBe(first?.checkedAt);

    say = states("2026-10-08", [["USD", 1, "80,5"]]);
    await fetchRates();
    expect((await page()).feed.state).toMatchObject({ failure: null, failedSince: null });
  });

  it("is asked nothing when it is switched off, and never in a demo by itself", async () => {
    const address = env().CBR_RATES_URL;
    env().CBR_RATES_URL = "off";
    expect(await fetchRates()).toBe(0);
    expect((await page()).feed.kind).toBe("off");

    env().CBR_RATES_URL = "";
    await asOwner("INSERT INTO app_setting (key, value) VALUES ('demoBegun', '{}')");
    expect(await fetchRates()).toBe(0);
    await asOwner("DELETE FROM app_setting WHERE key = 'demoBegun'");
    env().CBR_RATES_URL = address;
    expect(asked).toEqual([]);
  });
});
