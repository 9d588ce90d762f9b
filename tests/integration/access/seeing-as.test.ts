// T13: an administrator who sees the product as somebody else. The database refuses every write of such a session.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { mutation } from "@/app/_server/mutation";
import { reading, writing } from "@/app/_server/route";
import { beginSeeing, endSeeing, noteSeenPaper, openSeenPapers } from "@/lib/identity/commands/see-as";
import type { Actor, OfficialActor, Person } from "@/lib/identity/domain/actor";
import { seeingRefusal } from "@/lib/identity/domain/seeing";
import { listOwnSeeings } from "@/lib/identity/queries/list-own-seeings";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { uuidv7 } from "@/lib/shared/ids";
import { ok } from "@/lib/shared/result";
import { aWorld, type World } from "@/tests/support/builders";
import { asOwner, setClock } from "@/tests/support/builders-clock";
import { applyOffice } from "@/tests/support/builders-people";
import { testInstant } from "@/tests/support/database";
import { deliveredLetters } from "@/tests/support/letters";
import { serve } from "@/tests/support/next-request";

vi.mock("next/headers", async () => (await import("@/tests/support/next-request")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("@/tests/support/next-request")).nextWords);
vi.mock("@/lib/identity/auth", async () => (await import("@/tests/support/next-request")).sessionCookie);

let world: World;
let secret: string;
let admin: OfficialActor;

const later = (seconds: number) => new Date(Date.parse(testInstant) + seconds * 1000).toISOString();

beforeAll(async () => {
  world = await aWorld();
});

/** A new session of the administrator, as a browser has one. */
beforeEach(async () => {
  secret = await openSession(world.admin.userId, sessionLifetimes.official, "test");
  const tokenHash = tokenHashOf(secret);
  admin = { ...world.admin, session: { tokenHash, side: "office" } };
});
afterEach(() => setClock(testInstant));

const look = (userId: string, minutes = 15, reason = "Не видит свою заявку") =>
  beginSeeing(admin, { userId, reason, minutes });

const who = async (): Promise<Person> => {
  const person = await findPerson(admin.session.tokenHash);
  if (!person) throw new Error("the session is over");
  return person;
};

const signed = async () => ({ person: await who(), tokenHash: admin.session.tokenHash });

describe("T13: beginning to see as somebody else", () => {
  it("shows what they see, says who looks, and leaves trail, letter and a line on their page", async () => {
    const { certifier } = world.company;
    expect(await look(certifier.userId)).toEqual({ ok: true, value: "/home" });
    const person = await who();
    expect(person).toMatchObject({
      userId: certifier.userId,
      email: certifier.person.email,
      mustSetFactor: false,
      seenBy: {
        userId: world.admin.userId,
        reason: "Не видит свою заявку",
        papersOpen: false,
        until: expect.any(String),
      },
    });
    expect(person.memberships.map(({ companyId }) => companyId)).toEqual([world.company.id]);

    const [event] = await asOwner(
      "SELECT actor_id, object_id, data FROM audit_event WHERE type = 'seeingBegun' ORDER BY id DESC LIMIT 1",
    );
    expect(event).toEqual({
      actor_id: world.admin.userId,
      object_id: certifier.userId,
      data: { reason: "Не видит свою заявку", minutes: 15 },
    });
    const letters = await deliveredLetters();
    const letter = letters.find(({ to }) => to === certifier.person.email);
    expect(letter?.text).toContain("Не видит свою заявку");
    expect(letter?.text).toContain(world.admin.person.nameRu);

    expect((await endSeeing(admin.session.tokenHash)).ok).toBe(true);
    expect((await who()).userId).toBe(world.admin.userId);
    const [seen] = await listOwnSeeings(certifier.session.tokenHash);
    expect(seen).toMatchObject({
      reason: "Не видит свою заявку",
      byRu: world.admin.person.nameRu,
      papers: 0,
    });
    expect(await listOwnSeeings(world.company.preparer.session.tokenHash)).toEqual([]);
  });

  it("is for administrators, and never of oneself, of another administrator or of somebody blocked", async () => {
    const refusals = async (actor: OfficialActor, userId: string) => {
      const answer = await beginSeeing(actor, { userId, reason: "Проверка", minutes: 5 });
      return answer.ok ? "begun" : answer.failure.code;
    };
    const { certifier, viewer } = world.company;
    expect(await refusals(world.lead, certifier.userId)).toBe("roleMissing");
    expect(await refusals(world.auditor, certifier.userId)).toBe("roleMissing");
    expect(await refusals(admin, admin.userId)).toBe("notYourself");
    expect(await refusals(admin, world.secondAdmin.userId)).toBe("adminNotSeen");
    expect(await refusals(admin, uuidv7())).toBe("userNotFound");
    await asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [viewer.userId]);
    expect(await refusals(admin, viewer.userId)).toBe("blockedNotSeen");

    const subject = { id: certifier.userId, blockedAt: null, staffRoles: [] };
    expect(seeingRefusal(world.lead, subject)).toBe("roleMissing");
    expect(seeingRefusal(admin, subject)).toBeNull();
    expect(seeingRefusal(admin, { ...subject, staffRoles: [{ role: "admin" }] })).toBe("adminNotSeen");
  });

  it("asks for a fresh proof and a reason, and takes no more than fifteen minutes", async () => {
    const { certifier } = world.company;
    await expect(look(certifier.userId, 16)).rejects.toThrow(/seeing_shape/);
    await expect(look(certifier.userId, 5, " ")).rejects.toThrow(/seeing_shape/);
    await setClock(later(121));
    expect(await look(certifier.userId)).toMatchObject({ ok: false, failure: { code: "proofNeeded" } });
  });

  it("is over at its time, and as soon as the looker is no administrator any more", async () => {
    const { certifier } = world.company;
    expect((await look(certifier.userId, 5)).ok).toBe(true);
    await setClock(later(299));
    expect((await who()).userId).toBe(certifier.userId);
    await setClock(later(300));
    expect((await who()).userId).toBe(world.admin.userId);

    await setClock(testInstant);
    const other = tokenHashOf(await openSession(world.secondAdmin.userId, sessionLifetimes.official, "test"));
    const second: OfficialActor = { ...world.secondAdmin, session: { tokenHash: other, side: "office" } };
    expect(
      (await beginSeeing(second, { userId: certifier.userId, reason: "Проверка", minutes: 15 })).ok,
    ).toBe(true);
    await asOwner("UPDATE staff_role SET role = 'lead' WHERE user_id = $1", [second.userId]);
    expect((await findPerson(other))?.userId).toBe(second.userId);
    await asOwner("UPDATE staff_role SET role = 'admin' WHERE user_id = $1", [second.userId]);
  });
});

describe("T13: while seeing as somebody else", () => {
  beforeEach(async () => {
    expect((await look(world.company.certifier.userId)).ok).toBe(true);
  });

  it("forms and routes refuse in words before anything runs", async () => {
    const run = vi.fn(async (_actor: Actor) => ok("done"));
    serve({ headers: new Headers({ origin: "http://localhost:3000" }), secret });
    const form = mutation({ name: "tryForm", side: "company", input: z.strictObject({}), run });
    const state = await form({ status: "idle" } as never, new FormData());
    expect(state).toMatchObject({ status: "failed", failure: { code: "onlyLooking" } });

    const post = writing({
      name: "tryRoute",
      side: "company",
      body: async () => ({}),
      input: z.strictObject({}),
      run,
      next: () => "/claims",
    });
    const request = new Request("http://localhost:3000/x", {
      method: "POST",
      headers: { accept: "application/json" },
    });
    expect((await post(request, { params: Promise.resolve({}) })).status).toBe(403);
    expect(run).not.toHaveBeenCalled();
  });

  it("files open only after a second confirmation, and each that is read is noted", async () => {
    const { certifier } = world.company;
    serve({ headers: new Headers(), secret });
    const download = reading({ name: "tryFile", side: "company", read: async () => new Response("paper") });
    const get = (path: string) =>
      download(new Request(`http://localhost:3000${path}`), { params: Promise.resolve({}) });
    expect((await get("/api/documents/1/pages/1")).status).toBe(403);
    expect(await noteSeenPaper(admin.session.tokenHash, "/api/documents/1")).toBe(false);

    await setClock(later(121));
    const stale = await openSeenPapers(await signed());
    expect(stale).toMatchObject({ ok: false, failure: { code: "proofNeeded" } });
    await setClock(later(60));
    await deliveredLetters();
    expect((await openSeenPapers(await signed())).ok).toBe(true);
    expect((await who()).seenBy?.papersOpen).toBe(true);
    const letters = await deliveredLetters();
    expect(letters.map(({ to }) => to)).toEqual([certifier.person.email]);

    for (const path of ["/api/documents/1/pages/1", "/api/documents/1/pages/2", "/review/export"])
      expect((await get(path)).status).toBe(200);
    const events = await asOwner<{ path: string }>(
      `SELECT data->>'path' AS path FROM audit_event WHERE type = 'seenPaperRead' AND session_id = $1 ORDER BY id`,
      [(await who()).sessionId],
    );
    expect(events.map(({ path }) => path)).toEqual(["/api/documents/1", "/review/export"]);
    const [seen] = await listOwnSeeings(certifier.session.tokenHash);
    expect(seen?.papers).toBe(2);
  });

  it("what was noted of a look is never rewritten", async () => {
    await expect(asOwner("UPDATE seeing SET reason = 'другая причина'")).rejects.toThrow("never rewritten");
    await expect(asOwner("DELETE FROM seeing")).rejects.toThrow("never rewritten");
  });

  it("the person themselves works on as before", async () => {
    await applyOffice(world.company.certifier, "editCompany", {
      objectId: world.company.id,
      companyId: world.company.id,
      records: [{ table: "company", set: { product: "Своё" }, where: {} }],
    });
    const [company] = await asOwner("SELECT product FROM company WHERE id = $1", [world.company.id]);
    expect(company).toEqual({ product: "Своё" });
  });
});
