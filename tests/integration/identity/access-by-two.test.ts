import pg from "pg";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { blockUser } from "@/lib/identity/commands/block-user";
import { proposeRole, proposeRoleEnd } from "@/lib/identity/commands/propose-access";
import { confirmAccess, declineAccess, withdrawAccess } from "@/lib/identity/commands/resolve-access";
import type { OfficialActor, StaffRole } from "@/lib/identity/domain/actor";
import { openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner, setClock } from "../../support/builders-clock";
import { again, anOfficial, byTwo } from "../../support/builders-people";
import { ownerUrl, testInstant } from "../../support/database";

let world: World;
let third: OfficialActor;
const reason = "Больше заявок, чем рук";
const later = (seconds: number) => new Date(Date.parse(testInstant) + seconds * 1000).toISOString();

beforeAll(async () => {
  world = await aWorld({ budget: {} });
  third = await anOfficial(world.admin, ["admin"]);
});

afterEach(() => setClock(testInstant));

const rolesOf = async (official: OfficialActor): Promise<readonly string[]> =>
  (await again(official)).roles.map(({ role }) => role).sort();

const roleIdOf = async (userId: string, role: StaffRole): Promise<string> =>
  String(
    (
      await asOwner("SELECT id FROM staff_role WHERE user_id = $1 AND role = $2 AND ended_at IS NULL", [
        userId,
        role,
      ])
    )[0]?.id,
  );

const give = (admin: OfficialActor, userId: string, role: StaffRole = "lead") =>
  proposeRole(admin, { userId, role, programmeId: null, reason });

const proposed = async (admin: OfficialActor, userId: string, role: StaffRole = "lead") => {
  const answer = await give(admin, userId, role);
  if (!answer.ok) throw new Error(answer.failure.code);
  return { proposalId: answer.value.proposalId, version: 1 };
};

const eventsOf = async (userId: string): Promise<readonly unknown[]> =>
  (
    await asOwner("SELECT type FROM audit_event WHERE object_id = $1 AND object_type = 'user' ORDER BY id", [
      userId,
    ])
  ).map(({ type }) => type);

describe("a role", () => {
  it("is given when the second administrator has confirmed, from the next request on, and both are named", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const proposal = await proposed(world.admin, official.userId);
    expect(await rolesOf(official)).toEqual(["reviewer"]);

    expect(await confirmAccess(world.secondAdmin, proposal)).toMatchObject({ ok: true });
    expect(await rolesOf(official)).toEqual(["lead", "reviewer"]);
    expect(await eventsOf(official.userId)).toEqual(["accessProposed", "staffRoleGranted"]);
    const [event] = await asOwner(
      "SELECT actor_id, data->>'proposedBy' AS proposer FROM audit_event WHERE type = 'staffRoleGranted' AND object_id = $1",
      [official.userId],
    );
    expect(event).toEqual({ actor_id: world.secondAdmin.userId, proposer: world.admin.userId });
  });

  it("is taken by two as well", async () => {
    const official = await anOfficial(world.admin, ["reviewer", "lead"]);
    const staffRoleId = await roleIdOf(official.userId, "lead");
    const wish = { userId: official.userId, staffRoleId, reason: "Другая должность" };
    await byTwo(world.secondAdmin, proposeRoleEnd(world.admin, wish));

    expect(await rolesOf(official)).toEqual(["reviewer"]);
    expect(await proposeRoleEnd(world.admin, wish)).toMatchObject({ failure: { code: "staffRoleNotFound" } });
  });

  it.each(["auditor", "lead", "finance", "approver"] as const)("is not proposed by the %s", async (role) => {
    expect(await give(world[role], world.reviewer.userId)).toMatchObject({
      failure: { code: "roleMissing" },
    });
    const proposal = await proposed(world.admin, (await anOfficial(world.admin, ["reviewer"])).userId);
    expect(await confirmAccess(world[role], proposal)).toMatchObject({ failure: { code: "roleMissing" } });
    for (const road of ["accessProposed", "accessResolved"] as const)
      expect(await applyInDatabase(road, world[role].session, { ...proposal, act: "confirm" })).toMatchObject(
        {
          failure: { code: "roleMissing" },
        },
      );
  });

  it("T66: is not confirmed by whoever proposed it, nor by whom it is about, in the pages or beyond them", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const proposal = await proposed(world.admin, official.userId);
    expect(await confirmAccess(world.admin, proposal)).toMatchObject({
      failure: { code: "secondPersonNeeded" },
    });

    const aboutThird = await proposed(world.admin, third.userId, "finance");
    expect(await confirmAccess(third, aboutThird)).toMatchObject({ failure: { code: "aboutYourself" } });
    expect(await declineAccess(third, { ...aboutThird, answer: "Не хочу" })).toMatchObject({
      failure: { code: "aboutYourself" },
    });
    expect(await give(third, third.userId, "finance")).toMatchObject({ failure: { code: "notYourself" } });
    await expect(
      asOwner(
        `UPDATE access_proposal SET status = 'CONFIRMED', version = 2, resolved_by_id = proposed_by_id, resolved_at = app.now() WHERE id = $1`,
        [proposal.proposalId],
      ),
    ).rejects.toThrow("access_proposal_second_person");
    await withdrawAccess(world.admin, { ...aboutThird, answer: "Проверка" });
  });

  it("T66: is written by no other road of the engine: neither given, nor ended, nor changed", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const engine = async (sql: string, given: readonly unknown[]) => {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      try {
        await client.query("SET ROLE meridian_engine");
        await client.query(sql, [...given]);
      } finally {
        await client.end();
      }
    };
    await expect(
      engine(
        "INSERT INTO staff_role (id, user_id, role, granted_at, granted_by_id) VALUES ($1, $2, 'admin', app.now(), $3)",
        [uuidv7(), official.userId, world.admin.userId],
      ),
    ).rejects.toThrow("secondPersonNeeded");
    const id = await roleIdOf(official.userId, "reviewer");
    await expect(engine("UPDATE staff_role SET ended_at = app.now() WHERE id = $1", [id])).rejects.toThrow(
      "secondPersonNeeded",
    );
    await expect(engine("UPDATE staff_role SET role = 'admin' WHERE id = $1", [id])).rejects.toThrow(
      "does not change",
    );
    const record = { table: "staff_role", row: { id: uuidv7(), user_id: official.userId, role: "admin" } };
    await expect(
      applyInDatabase("office", world.admin.session, {
        action: "createUser",
        event: { type: "memberAdded", objectType: "user", objectId: official.userId, data: {} },
        records: [record],
      }),
    ).rejects.toThrow("may not write staff_role");
  });

  it("is proposed once, however many ask at once, and given once, however many confirm", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const asked = await Promise.all(
      [world.admin, world.secondAdmin, third].map((a) => give(a, official.userId)),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "alreadyProposed" } });

    const [row] = await asOwner(
      "SELECT id, proposed_by_id FROM access_proposal WHERE user_id = $1 AND status = 'PROPOSED'",
      [official.userId],
    );
    const others = [world.admin, world.secondAdmin, third].filter(
      ({ userId }) => userId !== row?.proposed_by_id,
    );
    const proposal = { proposalId: String(row?.id), version: 1 };
    const answers = await Promise.all(others.map((admin) => confirmAccess(admin, proposal)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "changedMeanwhile" } });
    expect(await rolesOf(official)).toEqual(["lead", "reviewer"]);
  });

  it("of one who confirms and one who takes back at once, one is heard", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const proposal = await proposed(world.admin, official.userId);
    const answers = await Promise.all([
      confirmAccess(world.secondAdmin, proposal),
      withdrawAccess(world.admin, { ...proposal, answer: "Передумал" }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rolesOf(official)).toEqual(answers[0]?.ok ? ["lead", "reviewer"] : ["reviewer"]);
  });

  it("is not confirmed from a page that is older than an answer, nor when it is held meanwhile", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const proposal = await proposed(world.admin, official.userId);
    expect(await confirmAccess(world.secondAdmin, { ...proposal, version: 2 })).toMatchObject({
      failure: { code: "changedMeanwhile" },
    });
    await asOwner(
      "INSERT INTO staff_role (id, user_id, role, granted_at) VALUES ($1, $2, 'lead', app.now())",
      [uuidv7(), official.userId],
    );
    expect(await confirmAccess(world.secondAdmin, proposal)).toMatchObject({
      failure: { code: "roleAlreadyHeld" },
    });
    expect(await declineAccess(world.secondAdmin, { ...proposal, answer: "Уже есть" })).toMatchObject({
      ok: true,
    });
    expect(await confirmAccess(third, proposal)).toMatchObject({ failure: { code: "changedMeanwhile" } });
  });

  it("waits for seven days; after that nobody confirms it and it may be proposed anew", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const proposal = await proposed(world.admin, official.userId);
    await setClock(later(7 * 86_400));
    expect(await confirmAccess(world.secondAdmin, proposal)).toMatchObject({
      failure: { code: "proposalExpired" },
    });
    expect(await give(world.admin, official.userId)).toMatchObject({ ok: true });
    expect(
      await asOwner("SELECT status FROM access_proposal WHERE user_id = $1 ORDER BY id", [official.userId]),
    ).toEqual([{ status: "EXPIRED" }, { status: "PROPOSED" }]);
  });

  it("is taken back by its proposer only, with a reason; an answer never changes", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const proposal = await proposed(world.admin, official.userId);
    const answer = "Обойдёмся";
    expect(await withdrawAccess(world.secondAdmin, { ...proposal, answer })).toMatchObject({
      failure: { code: "notYourProposal" },
    });
    expect(await declineAccess(world.admin, { ...proposal, answer })).toMatchObject({
      failure: { code: "secondPersonNeeded" },
    });
    expect(await withdrawAccess(world.admin, { ...proposal, answer })).toMatchObject({ ok: true });
    await expect(
      asOwner("UPDATE access_proposal SET answer = 'другое' WHERE id = $1", [proposal.proposalId]),
    ).rejects.toThrow("an answer does not change");
    await expect(asOwner("DELETE FROM access_proposal WHERE id = $1", [proposal.proposalId])).rejects.toThrow(
      "never deleted",
    );
  });

  it("asked for by somebody who was blocked since opens nothing", async () => {
    const asking = await anOfficial(world.admin, ["admin"]);
    const official = await anOfficial(world.admin, ["reviewer"]);
    const proposal = await proposed(asking, official.userId);
    await blockUser(world.admin, { userId: asking.userId, reason: "Чужая учётная запись" });
    expect(await confirmAccess(world.secondAdmin, proposal)).toMatchObject({
      failure: { code: "proposerGone" },
    });
    expect(await rolesOf(official)).toEqual(["reviewer"]);
  });

  it("asks both of them for a fresh proof", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const stale = async (admin: OfficialActor): Promise<OfficialActor> => {
      const tokenHash = tokenHashOf(await openSession(admin.userId, sessionLifetimes.official, "tests"));
      return { ...admin, session: { tokenHash, side: "office" } };
    };
    const [one, two] = [await stale(world.admin), await stale(world.secondAdmin)];
    const proposal = await proposed(world.admin, official.userId);
    await setClock(later(121));
    expect(await give(one, official.userId, "finance")).toMatchObject({ failure: { code: "proofNeeded" } });
    expect(await confirmAccess(two, proposal)).toMatchObject({ failure: { code: "proofNeeded" } });
    expect(await declineAccess(two, { ...proposal, answer: "Не нужно" })).toMatchObject({ ok: true });
  });

  it("of a confirmation that breaks off nothing is left, and the same request is answered the same", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const proposal = await proposed(world.admin, official.userId);
    // The trail is what the statement writes last.
    await asOwner(
      `CREATE FUNCTION app.break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken off'; END $$`,
    );
    await asOwner(
      `CREATE TRIGGER breaks BEFORE INSERT ON audit_event FOR EACH ROW WHEN (NEW.type = 'staffRoleGranted') EXECUTE FUNCTION app.break_off()`,
    );
    const input = { ...proposal, idempotencyKey: uuidv7() };
    try {
      await expect(confirmAccess(world.secondAdmin, input)).rejects.toThrow("broken off");
    } finally {
      await asOwner("DROP TRIGGER breaks ON audit_event");
      await asOwner("DROP FUNCTION app.break_off()");
    }
    expect(await rolesOf(official)).toEqual(["reviewer"]);
    const first = await confirmAccess(world.secondAdmin, input);
    expect(first).toMatchObject({ ok: true });
    expect(await confirmAccess(world.secondAdmin, input)).toEqual(first);
    expect(await rolesOf(official)).toEqual(["lead", "reviewer"]);
  });
});
