import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { keepRetention } from "@/lib/identity/commands/keep-retention";
import { proposeRole } from "@/lib/identity/commands/propose-access";
import { erasePerson } from "@/lib/identity/data/retention-store";
import { getUser } from "@/lib/identity/queries/get-user";
import { openSession, sessionLifetimes } from "@/lib/identity/sessions";
import { writeAnchor } from "@/lib/platform/audit/write-anchor";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { anApprovedClaim } from "../../support/builders-approval";
import type { TestClaim } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { again, aMember, anOfficial } from "../../support/builders-people";
import { testInstant } from "../../support/database";
import {
  aLeaver,
  brokenInvariants,
  days,
  erasuresOf,
  leaves,
  onDay,
  personRow,
  plannedBy,
  withAnchorKey,
} from "../../support/retention";

let world: World;
let claim: TestClaim;

beforeAll(async () => {
  withAnchorKey();
  world = await aWorld();
  claim = await anApprovedClaim(world);
  await writeAnchor();
});
afterEach(() => onDay(testInstant));

describe("a person who left", () => {
  it("and had acted on nothing is erased thirty days later, as the page said, and not before", async () => {
    const leaver = await aLeaver(world.admin, world.company.id);
    const { email, nameRu } = leaver.person;
    await asOwner("INSERT INTO sign_in_lock (email, failures, updated_at) VALUES ($1, 3, $2)", [
      email,
      testInstant,
    ]);
    await asOwner(
      `INSERT INTO mail_secret (id, kind, secret_hash, email, user_id, created_at, expires_at) VALUES ($1, 'recovery', $2, $3, $4, $5, $5)`,
      [uuidv7(), uuidv7(), email, leaver.userId, testInstant],
    );
    await asOwner(
      `INSERT INTO join_request (id, company_id, user_id, email, name_ru, name_en, created_at, resolved_at, outcome) VALUES ($1, $2, $3, $4, $5, 'x', $6, $6, 'DECLINED')`,
      [uuidv7(), world.company.id, leaver.userId, email, nameRu, testInstant],
    );
    await onDay(days(29.9));
    const listed = (await plannedBy(world.admin)).people.find(({ id }) => id === leaver.userId);
    expect(listed).toMatchObject({ class: "peopleWhoLeft", held: false });
    expect(new Date(listed?.dueAt ?? "").toISOString()).toBe(days(30));
    await keepRetention();
    expect((await personRow(leaver.userId))?.email).toBe(email);

    await onDay(days(30));
    await keepRetention();
    expect(await personRow(leaver.userId)).toMatchObject({
      email: `erased-${leaver.userId}@erased.invalid`,
      name_ru: "Данные удалены",
      password_hash: "none",
      blocked_at: expect.any(Date),
      erased_at: expect.any(Date),
    });
    // Nothing that names them is left anywhere in the database.
    const tables = await asOwner<{ name: string }>(
      "SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND relkind = 'r'",
    );
    for (const { name } of tables) {
      const [found] = await asOwner<{ n: number }>(
        `SELECT count(*)::int AS n FROM "${name}" t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0`,
        [email, nameRu],
      );
      expect(`${name}: ${found?.n}`).toBe(`${name}: 0`);
    }
    const [sessions] = await asOwner("SELECT count(*)::int AS n FROM session WHERE user_id = $1", [
      leaver.userId,
    ]);
    expect(sessions).toEqual({ n: 0 });
    expect(await erasuresOf(leaver.userId)).toBe(1);
    const admin = await again(world.admin);
    expect(await getUser(admin, leaver.userId)).toMatchObject({
      mayEdit: false,
      erasedAt: expect.any(String),
    });
    const given = {
      userId: leaver.userId,
      role: "reviewer",
      programmeId: null,
      reason: "Снова в штате",
    } as const;
    expect(await proposeRole(admin, given)).toMatchObject({ failure: { code: "userNotFound" } });
    expect(await brokenInvariants()).toEqual([]);
    await expect(
      asOwner(`UPDATE "user" SET email = $1 WHERE id = $2`, [email, leaver.userId]),
    ).rejects.toThrow("stays erased");
  });

  it("and had acted is kept for five years after the year, and their claims and decisions still verify then", async () => {
    const { preparer, certifier } = world.company;
    // Writing in a draft leaves a duty and no event.
    await asOwner(
      "INSERT INTO claim_duty (claim_id, user_id, duty, since) VALUES ($1, $2, 'PREPARED', $3) ON CONFLICT DO NOTHING",
      [claim.id, preparer.userId, testInstant],
    );
    // A company is never without a certifier.
    await aMember(world.admin, world.company.id, "certifier");
    await leaves(preparer.userId);
    await leaves(certifier.userId);
    const before = await asOwner(
      "SELECT id, hash, snapshot FROM claim_version WHERE claim_id = $1 UNION ALL SELECT id, hash, snapshot FROM recommendation WHERE claim_id = $1 ORDER BY id",
      [claim.id],
    );
    await onDay("2031-12-31T20:59:59Z");
    await keepRetention();
    expect((await personRow(preparer.userId))?.erased_at).toBeNull();

    await onDay("2031-12-31T21:00:00Z");
    await keepRetention();
    expect((await personRow(preparer.userId))?.erased_at).not.toBeNull();
    expect((await personRow(certifier.userId))?.erased_at).not.toBeNull();
    expect(await brokenInvariants()).toEqual([]);
    const after = await asOwner(
      "SELECT id, hash, snapshot FROM claim_version WHERE claim_id = $1 UNION ALL SELECT id, hash, snapshot FROM recommendation WHERE claim_id = $1 ORDER BY id",
      [claim.id],
    );
    expect(after).toEqual(before);
    const [decision] = await asOwner("SELECT count(*)::int AS n FROM decision WHERE claim_id = $1", [
      claim.id,
    ]);
    expect(decision).toEqual({ n: 1 });
  });

  it("is not erased while a role, a company or a wish to join is left, and counts from the last sign-in", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const wishing = await aLeaver(world.admin, world.company.id);
    await asOwner(
      `INSERT INTO join_request (id, company_id, user_id, email, name_ru, name_en, created_at) VALUES ($1, $2, $3, 'x@x.example', 'x', 'x', $4)`,
      [uuidv7(), world.company.id, wishing.userId, testInstant],
    );
    const returning = await aLeaver(world.admin, world.company.id);
    await onDay(days(20));
    await openSession(returning.userId, sessionLifetimes.company, "test");
    await onDay(days(49));
    await keepRetention();
    for (const { userId } of [official, wishing, returning])
      expect((await personRow(userId))?.erased_at).toBeNull();
    await onDay(days(50));
    await keepRetention();
    expect((await personRow(returning.userId))?.erased_at).not.toBeNull();
  });
});

describe("erasing", () => {
  it("twice at once happens once", async () => {
    const leaver = await aLeaver(world.admin, world.company.id);
    await onDay(days(31));
    const answers = await Promise.all([1, 2, 3, 4].map(() => erasePerson(leaver.userId)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await erasuresOf(leaver.userId)).toBe(1);
  });

  it("that breaks off in the middle leaves the person whole, holds up no other, and goes through later", async () => {
    const [stuck, other] = [
      await aLeaver(world.admin, world.company.id),
      await aLeaver(world.admin, world.company.id),
    ];
    await openSession(stuck.userId, sessionLifetimes.company, "test");
    await asOwner(
      `ALTER TABLE "user" ADD CONSTRAINT stuck CHECK (id <> '${stuck.userId}' OR erased_at IS NULL)`,
    );
    await onDay(days(31));
    const before = await personRow(stuck.userId);
    await expect(keepRetention()).rejects.toThrow("1 people could not be erased");
    expect(await personRow(stuck.userId)).toEqual(before);
    const [sessions] = await asOwner("SELECT count(*)::int AS n FROM session WHERE user_id = $1", [
      stuck.userId,
    ]);
    expect(sessions).toEqual({ n: 2 });
    expect(await erasuresOf(stuck.userId)).toBe(0);
    expect((await personRow(other.userId))?.erased_at).not.toBeNull();

    await asOwner('ALTER TABLE "user" DROP CONSTRAINT stuck');
    await keepRetention();
    expect((await personRow(stuck.userId))?.erased_at).not.toBeNull();
  });

  it("is the job's alone: the web process and officials may not", async () => {
    const leaver = await aLeaver(world.admin, world.company.id);
    for (const role of ["meridian_web", "meridian_official", "meridian_company"]) {
      const [may] = await asOwner(
        "SELECT has_function_privilege($1, 'app.erase_person(uuid)', 'EXECUTE') AS erase, has_function_privilege($1, 'app.sweep_class(text,int)', 'EXECUTE') AS sweep",
        [role],
      );
      expect(may).toEqual({ erase: false, sweep: false });
    }
    expect(await erasePerson(leaver.userId)).toBe(false);
  });
});
