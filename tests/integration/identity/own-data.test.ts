import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { GET as html } from "@/app/(account)/settings/data/html/route";
import { GET as json } from "@/app/(account)/settings/data/json/route";
import { prepareOwnData } from "@/lib/identity/commands/prepare-own-data";
import { beginSeeing } from "@/lib/identity/commands/see-as";
import { ownDataSections } from "@/lib/identity/domain/own-data";
import { ownDataInBatches, ownDataOpenUntil } from "@/lib/identity/queries/own-data";
import { openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { aWorld, type World } from "@/tests/support/builders";
import { anApprovedClaim } from "@/tests/support/builders-approval";
import { asOwner, setClock } from "@/tests/support/builders-clock";
import { testInstant } from "@/tests/support/database";
import { serve } from "@/tests/support/next-request";

vi.mock("next/headers", async () => (await import("@/tests/support/next-request")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("@/tests/support/next-request")).nextWords);
vi.mock("@/lib/identity/auth", async () => (await import("@/tests/support/next-request")).sessionCookie);

let world: World;
const later = (seconds: number) => new Date(Date.parse(testInstant) + seconds * 1000).toISOString();

beforeAll(async () => {
  world = await aWorld();
  await anApprovedClaim(world);
});
afterEach(() => setClock(testInstant));

/** A new session of the person, and what its browser gets. */
const browserOf = async (
  userId: string,
  lifetime: (typeof sessionLifetimes)[keyof typeof sessionLifetimes] = sessionLifetimes.company,
) => {
  const secret = await openSession(userId, lifetime, "test");
  const tokenHash = tokenHashOf(secret);
  const get = (route: typeof json) => {
    serve({ secret });
    return route(new Request("http://localhost:3000/settings/data"), { params: Promise.resolve({}) });
  };
  return { tokenHash, get };
};

describe("what is kept about a person", () => {
  it("comes to them as a file for programs and one to read, and holds nobody else", async () => {
    const { certifier, preparer, viewer } = world.company;
    const { tokenHash, get } = await browserOf(certifier.userId);
    expect((await get(json)).status).toBe(404);
    expect((await prepareOwnData({ tokenHash })).ok).toBe(true);

    const answer = await get(json);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="meridian-2026-10-06.json"');
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const text = await answer.text();
    const data = JSON.parse(text) as Record<string, readonly Record<string, unknown>[]>;
    expect(Object.keys(data)).toEqual(["format", "at", ...ownDataSections]);
    expect(data.account?.[0]).toMatchObject({ id: certifier.userId, email: certifier.person.email });
    expect(data.companies?.[0]).toMatchObject({ inn: world.company.inn, role: "certifier" });
    expect(data.claims).toHaveLength(1);
    expect(data.acts?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["claimSubmitted", "ownDataTaken"]),
    );
    expect(text).not.toContain("password");

    const page = await (await get(html)).text();
    expect(page).toContain("Заявка подана");
    const others = [preparer, viewer, world.reviewer, world.approver, world.admin, world.secondAdmin];
    for (const file of [text, page])
      for (const { userId, person } of others)
        for (const secret of [userId, person.email, `${person.nameRu}<`, `"${person.nameRu}"`])
          expect(file.includes(secret), `${person.nameRu}: ${secret}`).toBe(false);
  });

  it("is asked for with a fresh proof, five times a day, noted in the trail, and open for ten minutes here only", async () => {
    const { userId } = world.company.viewer;
    const { tokenHash, get } = await browserOf(userId);
    await setClock(later(121));
    expect(await prepareOwnData({ tokenHash })).toMatchObject({
      ok: false,
      failure: { code: "proofNeeded" },
    });
    await setClock(testInstant);
    for (let taken = 0; taken < 5; taken += 1) expect((await prepareOwnData({ tokenHash })).ok).toBe(true);
    expect(await prepareOwnData({ tokenHash })).toMatchObject({
      ok: false,
      failure: { code: "ownDataTooOften" },
    });
    const [events] = await asOwner(
      "SELECT count(*)::int AS n FROM audit_event WHERE type = 'ownDataTaken' AND actor_id = $1",
      [userId],
    );
    expect(events).toEqual({ n: 5 });

    const elsewhere = await browserOf(userId);
    expect((await elsewhere.get(json)).status).toBe(404);
    await setClock(later(599));
    expect((await get(json)).status).toBe(200);
    await setClock(later(600));
    expect((await get(json)).status).toBe(404);
  });

  it("is not for an administrator who sees as them, even with an own download open", async () => {
    const { tokenHash, get } = await browserOf(world.admin.userId, sessionLifetimes.official);
    expect((await prepareOwnData({ tokenHash })).ok).toBe(true);
    const admin = { ...world.admin, session: { tokenHash, side: "office" as const } };
    const begun = await beginSeeing(admin, {
      userId: world.company.certifier.userId,
      reason: "Помощь",
      minutes: 5,
    });
    expect(begun.ok).toBe(true);
    expect(await ownDataOpenUntil(tokenHash)).toBeNull();
    expect((await get(json)).status).toBe(403);
    await expect(ownDataInBatches(tokenHash).next()).rejects.toThrow("ownDataClosed");
  });

  it("writes what was typed as text, never as markup", async () => {
    const { userId } = world.company.preparer;
    await asOwner(`UPDATE "user" SET name_ru = '<script>alert(1)</script>' WHERE id = $1`, [userId]);
    const { tokenHash, get } = await browserOf(userId);
    await prepareOwnData({ tokenHash });
    const answer = await get(html);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    const page = await answer.text();
    expect(page).not.toContain("<script>");
    expect(page).toContain("&lt;script&gt;");
  });

  it("comes whole however long it is, in batches", async () => {
    const { userId } = world.company.viewer;
    await asOwner(
      `INSERT INTO session (id, token_hash, user_id, created_at, last_seen_at, proved_at, idle_seconds, expires_at)
        SELECT gen_random_uuid(), 'long' || n, $1, $2, $2, $2, 900, $2 FROM generate_series(1, 1100) n`,
      [userId, testInstant],
    );
    await asOwner("DELETE FROM rate_bucket");
    const { tokenHash } = await browserOf(userId);
    expect((await prepareOwnData({ tokenHash })).ok).toBe(true);
    const sizes: number[] = [];
    for await (const { section, items } of ownDataInBatches(tokenHash)) {
      if (section !== "devices") continue;
      sizes.push(items.length);
    }
    expect(sizes.slice(0, 2)).toEqual([500, 500]);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(1100);
  });
});
