import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { mutation } from "@/app/_server/mutation";
import { readRefusal, refusalIn } from "@/app/_server/refused-query";
import { smallJson } from "@/app/_server/request-body";
import { reading, writing } from "@/app/_server/route";
import { openSession, sessionLifetimes } from "@/lib/identity/sessions";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";
import { aWorld, type World } from "@/tests/support/builders";
import { asOwner } from "@/tests/support/builders-clock";
import { currentTokenHash, serve } from "@/tests/support/next-request";

vi.mock("next/headers", async () => (await import("@/tests/support/next-request")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("@/tests/support/next-request")).nextWords);
vi.mock("@/lib/identity/auth", async () => (await import("@/tests/support/next-request")).sessionCookie);

const logged: unknown[] = [];
const noted: { readonly act: string; readonly code?: string }[] = [];
vi.mock("@/lib/platform/logger", () => ({
  logger: () => ({
    error: (line: unknown) => logged.push(line),
    warn: (line: (typeof noted)[number]) => noted.push(line),
    info: (line: (typeof noted)[number]) => noted.push(line),
  }),
}));

const home = "http://localhost:3000";
let world: World;
let secret: string;

beforeAll(async () => {
  world = await aWorld();
  secret = await openSession(world.company.certifier.userId, sessionLifetimes.company, "test");
});

let outcome: () => Promise<Result<string, Failure>>;
const run = async () => outcome();
beforeEach(() => {
  outcome = async () => ok("done");
});

const input = z.strictObject({ word: z.string().refine((word) => word !== "bad", "keyReused") });
const handler = writing({
  name: "tryHandler",
  side: "company",
  body: smallJson,
  input,
  run,
  next: ({ no }) => `/claims/${no}/edit/lines?open=1#files`,
});
const action = mutation({ name: "tryAction", side: "company", input, run });

type Post = { readonly headers?: Record<string, string>; readonly body?: object; readonly signedOut?: true };

const post = async ({ headers = {}, body = { word: "good" }, signedOut }: Post = {}) => {
  const all = new Headers({ origin: home, ...headers });
  serve({ headers: all, secret: signedOut ? null : secret });
  const request = new Request(`${home}/api/x`, { method: "POST", headers: all, body: JSON.stringify(body) });
  return handler(request, { params: Promise.resolve({ no: "26-0001" }) });
};

const script = { accept: "application/json" };

/** The sentence that the page shows to which a plain form was sent back. */
const toldAt = async (answer: Response): Promise<string | null> => {
  expect(answer.status).toBe(303);
  const target = new URL(answer.headers.get("location") ?? "", home);
  expect([target.pathname, target.searchParams.get("open"), target.hash]).toEqual([
    "/claims/26-0001/edit/lines",
    "1",
    "#files",
  ]);
  return refusalIn(Object.fromEntries(target.searchParams));
};

const send = async (headers: Record<string, string> = {}, word = "good") => {
  serve({ headers: new Headers({ origin: home, ...headers }), secret });
  const form = new FormData();
  form.set("word", word);
  return action({ status: "idle" }, form);
};

const foreign: readonly Record<string, string>[] = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: home, "sec-fetch-site": "cross-site" },
];

describe("T49, T65: what comes from a page that is not ours changes nothing", () => {
  it.each(foreign)("whether a script, a plain form or an action asks: %o", async (headers) => {
    outcome = vi.fn(outcome);
    const refused = await post({ headers: { ...script, ...headers } });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ failure: { code: "foreignOrigin" } });
    expect(await toldAt(await post({ headers }))).toMatch(/не с нашей страницы/);
    expect(await send(headers)).toMatchObject({ status: "failed", failure: { code: "foreignOrigin" } });
    expect(outcome).not.toHaveBeenCalled();
  });
});

describe("whoever acts faster than a person can", () => {
  const emptyBucket = async (name: string, kind = "act") => {
    serve({ secret });
    const key = `${kind}:${name}:${currentTokenHash()}`;
    await asOwner(
      `INSERT INTO rate_bucket (key, tokens, updated_at) VALUES ($1, 0, clock_timestamp() + interval '1 minute')
       ON CONFLICT (key) DO UPDATE SET tokens = 0, updated_at = excluded.updated_at`,
      [key],
    );
  };

  it("is asked to wait, by handlers and by actions", async () => {
    outcome = vi.fn(outcome);
    await emptyBucket("tryHandler");
    expect((await post({ headers: script })).status).toBe(429);
    expect(await toldAt(await post())).toMatch(/Подождите минуту/);
    await emptyBucket("tryAction");
    expect(await send()).toMatchObject({ status: "failed", failure: { code: "tooManyRequests" } });
    expect(outcome).not.toHaveBeenCalled();
    await asOwner("DELETE FROM rate_bucket WHERE key LIKE 'act:try%'");
  });

  it("is asked to wait for files and exports too, each kind counted by itself", async () => {
    const read = vi.fn(async () => new Response("content"));
    const ask = async (name: string) => {
      serve({ secret });
      const answer = reading({ name, side: "company", read });
      return answer(new Request(`${home}/api/x`), { params: Promise.resolve({}) });
    };
    await emptyBucket("tryFile", "read");
    const refused = await ask("tryFile");
    expect(refused.status).toBe(429);
    expect(await refused.text()).toMatch(/Подождите минуту/);
    expect(read).not.toHaveBeenCalled();
    expect((await ask("tryOtherFile")).status).toBe(200);
    await asOwner("DELETE FROM rate_bucket WHERE key LIKE 'read:try%'");
  });

  it("six hundred times are granted in a row, and not once more", async () => {
    const granted = await asOwner(
      "SELECT count(*) FILTER (WHERE allowed)::int AS times FROM (SELECT app.take_token('act:burst', 600, 1e9) AS allowed FROM generate_series(1, 650)) t",
    );
    expect(granted).toEqual([{ times: 600 }]);
  });
});

describe("the log", () => {
  const lines = async (work: () => Promise<unknown>) => {
    noted.length = 0;
    await work();
    return noted;
  };

  it("notes who was refused by role, came from elsewhere or was signed out, by marks that name nobody", async () => {
    outcome = async () => fail({ code: "roleMissing" });
    const network = "203.0.113.77";
    const [refused] = await lines(() => post({ headers: { ...script, "x-forwarded-for": network } }));
    expect(refused).toMatchObject({
      act: "tryHandler",
      code: "roleMissing",
      network: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(await lines(() => post({ headers: { ...script, origin: "https://evil.example" } }))).toMatchObject(
      [{ code: "foreignOrigin" }],
    );
    expect(await lines(() => post({ headers: script, signedOut: true }))).toMatchObject([
      { code: "signedOut", session: null },
    ]);
    const text = JSON.stringify(refused);
    for (const known of [network, secret, currentTokenHash(), world.company.certifier.person.email])
      expect(text).not.toContain(known);
  });

  it("says nothing of what was done, nor of a form that was filled in wrong", async () => {
    expect(await lines(() => post({ headers: script }))).toEqual([]);
    expect(await lines(() => send({}, "bad"))).toEqual([]);
  });

  it("notes which file was asked for by whom it is not for, without what was searched", async () => {
    const read = reading({ name: "tryFile", side: "company", read: async () => null });
    const ask = async (given: string | null) => {
      serve({ headers: new Headers(script), secret: given });
      return read(new Request(`${home}/files/77?q=somebody`), { params: Promise.resolve({}) });
    };
    expect(await lines(() => ask(secret))).toMatchObject([
      { act: "tryFile", code: "notThere", path: "/files/77" },
    ]);
    expect(await lines(() => ask(null))).toEqual([]);
  });

  it("notes who comes in and who is refused at the door", async () => {
    const door = writing({
      name: "signIn",
      side: "company",
      body: smallJson,
      input,
      run,
      next: () => "/home",
    });
    const knock = async () => {
      const headers = new Headers({ origin: home, ...script });
      serve({ headers, secret });
      const body = JSON.stringify({ word: "good" });
      return door(new Request(`${home}/x`, { method: "POST", headers, body }), {
        params: Promise.resolve({}),
      });
    };
    expect(await lines(knock)).toMatchObject([{ act: "signIn" }]);
    outcome = async () => fail({ code: "signInRefused" });
    expect(await lines(knock)).toMatchObject([{ act: "signIn", code: "signInRefused" }]);
  });
});

describe("a refusal", () => {
  it("of the command reaches the script as JSON, the form in words, the action with what was typed", async () => {
    outcome = async () => fail({ code: "changedMeanwhile" });
    expect((await post({ headers: script })).status).toBe(409);
    expect(await toldAt(await post())).toMatch(/кое-что изменилось/);
    expect(await send()).toMatchObject({ status: "failed", values: { word: "good" } });
  });

  it("of a field names the field, for scripts and for forms", async () => {
    const answer = await post({ headers: script, body: { word: "bad" } });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      failure: { code: "fixFields", fields: { word: { code: "keyReused" } } },
    });
    const state = await send({}, "bad");
    expect(state.fields).toEqual({ word: expect.stringMatching(/уже отправлена/) });
  });

  it("leads a plain form of somebody who is signed out to sign in and back, and tells a script", async () => {
    const answer = await post({ signedOut: true, headers: { referer: `${home}/claims/26-0001/edit/lines` } });
    expect(answer.headers.get("location")).toBe("/sign-in?back=%2Fclaims%2F26-0001%2Fedit%2Flines");
    expect((await post({ signedOut: true, headers: { referer: "nonsense" } })).status).toBe(303);
    expect((await post({ signedOut: true, headers: script })).status).toBe(401);
  });
});

describe("a bug", () => {
  it("is answered in words with the number under which the log has the rest", async () => {
    outcome = async () => {
      throw new Error('invalid input syntax for type uuid: "Иванова"');
    };
    const answer = await post({ headers: script });
    expect(answer.status).toBe(500);
    const { failure, message } = await answer.json();
    expect(failure.reference).toMatch(/^[2-9A-Z]{8}$/);
    expect(message).toContain(failure.reference);
    expect(logged).toMatchObject([{ reference: failure.reference, where: "tryHandler" }]);
    expect(await toldAt(await post())).toMatch(/Что-то сломалось у нас/);
    expect(await send()).toMatchObject({ status: "failed", failure: { code: "unexpected" } });
    expect(logged.length).toBe(3);
    expect(JSON.stringify(logged)).not.toContain("Иванова");
  });
});

describe("the reason in an address", () => {
  it("is ours or none: nobody else puts words into the product's mouth", async () => {
    outcome = async () => {
      const refused = { code: "claimTooLarge", maxMegabytes: 200 };
      return fail(refused);
    };
    const target = new URL((await post()).headers.get("location") ?? "", home);
    const query = Object.fromEntries(target.searchParams);
    expect(readRefusal(query)).toEqual({ code: "claimTooLarge", maxMegabytes: 200 });
    expect(readRefusal({ ...query, "refused.maxMegabytes": "1" })).toBeNull();
    expect(readRefusal({ ...query, refused: "fileMissing" })).toBeNull();
    expect(readRefusal({ ...query, "refused.fileName": "звоните +7 900 000-00-00" })).toBeNull();
    expect(readRefusal({ refused: "fileMissing" })).toBeNull();
    expect(readRefusal({ ...query, "refused.seal": ["a", "b"] })).toBeNull();
  });
});
