import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { askLifting, confirmLifting, declineLifting, putHold } from "@/lib/identity/commands/hold-data";
import { keepRetention } from "@/lib/identity/commands/keep-retention";
import { erasePerson } from "@/lib/identity/data/retention-store";
import { retentionClasses } from "@/lib/identity/domain/retention";
import { getRetentionPlan } from "@/lib/identity/queries/get-retention-plan";
import { openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner, setClock } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { again, aMember } from "../../support/builders-people";
import { testInstant } from "../../support/database";
import {
  aLeaver,
  brokenInvariants,
  days,
  onDay,
  personRow,
  plannedBy,
  withAnchorKey,
} from "../../support/retention";

let world: World;

beforeAll(async () => {
  withAnchorKey();
  world = await aWorld();
});
afterEach(() => onDay(testInstant));

describe("a legal hold", () => {
  const whoCan = async () => ({ admin: await again(world.admin), second: await again(world.secondAdmin) });
  const holdOn = async (userId: string) =>
    (await plannedBy(world.admin)).holds.find(({ person }) => person?.id === userId);

  it("stops the erasing until two administrators have lifted it", async () => {
    const leaver = await aLeaver(world.admin, world.company.id);
    const { admin, second } = await whoCan();
    expect(
      (await putHold(admin, { whom: leaver.person.email.toUpperCase(), reason: "Запрос прокуратуры" })).ok,
    ).toBe(true);
    expect(await putHold(second, { whom: leaver.person.email, reason: "Ещё раз" })).toMatchObject({
      ok: false,
      failure: { code: "alreadyHeld" },
    });
    const hold = (await holdOn(leaver.userId))?.id ?? "";

    await onDay(days(40));
    expect((await plannedBy(world.admin)).people.find(({ id }) => id === leaver.userId)?.held).toBe(true);
    await keepRetention();
    expect(await erasePerson(leaver.userId)).toBe(false);
    expect((await personRow(leaver.userId))?.erased_at).toBeNull();

    expect(await confirmLifting(second, { hold })).toMatchObject({
      ok: false,
      failure: { code: "holdChanged" },
    });
    expect((await askLifting(admin, { hold, reason: "Дело закрыто" })).ok).toBe(true);
    expect(await confirmLifting(admin, { hold })).toMatchObject({
      ok: false,
      failure: { code: "secondPersonNeeded" },
    });
    expect((await declineLifting(second, { hold })).ok).toBe(true);
    expect((await askLifting(admin, { hold, reason: "Дело закрыто" })).ok).toBe(true);
    expect((await confirmLifting(second, { hold })).ok).toBe(true);
    expect(await holdOn(leaver.userId)).toBeUndefined();
    await keepRetention();
    expect((await personRow(leaver.userId))?.erased_at).not.toBeNull();
    const types = await asOwner<{ type: string }>(
      "SELECT type FROM audit_event WHERE data->>'hold' = $1 ORDER BY id",
      [hold],
    );
    expect(types.map(({ type }) => type)).toEqual([
      "holdPut",
      "holdLiftAsked",
      "holdLiftDeclined",
      "holdLiftAsked",
      "holdLifted",
    ]);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("on a company holds its people, also those who left, and what is swept of them", async () => {
    const company = await aCompany(world.admin);
    const leaver = await aLeaver(world.admin, company.id);
    const { admin } = await whoCan();
    expect((await putHold(admin, { whom: company.inn, reason: "Проверка" })).ok).toBe(true);
    await asOwner("UPDATE session SET expires_at = $2, last_seen_at = $2 WHERE user_id = $1", [
      leaver.userId,
      testInstant,
    ]);
    await onDay(days(800));
    await keepRetention();
    expect((await personRow(leaver.userId))?.erased_at).toBeNull();
    const [sessions] = await asOwner("SELECT count(*)::int AS n FROM session WHERE user_id = $1", [
      leaver.userId,
    ]);
    expect(sessions).toEqual({ n: 1 });
  });

  it("is put by administrators with a fresh proof and a reason, and its row is never rewritten", async () => {
    const whom = world.company.viewer.person.email;
    const given = { whom, reason: "Проверка" };
    expect(await putHold(world.lead, given)).toEqual({ ok: false, failure: { code: "roleMissing" } });
    expect(await putHold(world.auditor, given)).toEqual({ ok: false, failure: { code: "roleMissing" } });
    expect(await getRetentionPlan(world.lead)).toBeNull();
    expect((await getRetentionPlan(world.auditor))?.mayHold).toBe(false);
    expect(await putHold(world.admin, { ...given, whom: "nobody@people.example" })).toMatchObject({
      ok: false,
      failure: { code: "holdSubjectNotFound" },
    });
    const tokenHash = tokenHashOf(await openSession(world.admin.userId, sessionLifetimes.official, "test"));
    await setClock(new Date(Date.parse(testInstant) + 121_000).toISOString());
    expect(await putHold({ ...world.admin, session: { tokenHash, side: "office" } }, given)).toMatchObject({
      ok: false,
      failure: { code: "proofNeeded" },
    });
    await setClock(testInstant);
    await expect(asOwner("UPDATE legal_hold SET reason = 'иначе'")).rejects.toThrow("never rewritten");
    await expect(asOwner("DELETE FROM legal_hold")).rejects.toThrow("never rewritten");
  });
});

describe("what is swept by class", () => {
  it("goes on its day and not before, and the trail keeps how many", async () => {
    const { userId } = await aMember(world.admin, world.company.id, "viewer");
    const ids = { session: uuidv7(), secret: uuidv7(), factor: uuidv7(), letter: uuidv7() };
    const at = testInstant;
    await asOwner(
      "INSERT INTO session (id, token_hash, user_id, created_at, last_seen_at, proved_at, idle_seconds, expires_at) VALUES ($1, $2, $3, $4, $4, $4, 900, $4)",
      [ids.session, uuidv7(), userId, at],
    );
    await asOwner(
      `INSERT INTO mail_secret (id, kind, secret_hash, code_hash, email, created_at, expires_at) VALUES ($1, 'registration', $2, 'x', 'never@came.example', $3, $3)`,
      [ids.secret, uuidv7(), at],
    );
    await asOwner(
      `INSERT INTO authenticator (id, user_id, kind, name, secret, created_at, removed_at) VALUES ($1, $2, 'TOTP', 'Телефон', 'sealed', $3, $3)`,
      [ids.factor, userId, at],
    );
    await asOwner(
      "INSERT INTO company_draft (user_id, inn, fields, updated_at) VALUES ($1, '7799000149', '{}', $2)",
      [userId, at],
    );
    await asOwner(
      `INSERT INTO outbox_message (id, kind, payload, created_at, sent_at) VALUES ($1, 'joinRequested', '{"email":"never@came.example"}', $2, $2)`,
      [ids.letter, at],
    );
    const left = async () => {
      const [row] = await asOwner(
        `SELECT EXISTS (SELECT 1 FROM session WHERE id = $1) AS session, EXISTS (SELECT 1 FROM mail_secret WHERE id = $2) AS secret,
          (SELECT secret <> '' FROM authenticator WHERE id = $3) AS factor, EXISTS (SELECT 1 FROM company_draft WHERE user_id = $4) AS draft,
          (SELECT payload <> '{}' FROM outbox_message WHERE id = $5) AS letter`,
        [ids.session, ids.secret, ids.factor, userId, ids.letter],
      );
      return row;
    };
    const all = { session: true, secret: true, factor: true, draft: true, letter: true };
    await onDay(days(29.9));
    await keepRetention();
    expect(await left()).toEqual(all);
    await onDay(days(30));
    const due = (await plannedBy(world.admin)).classes.find((one) => one.class === "mailSecrets");
    expect(due?.dueNow).toBeGreaterThan(0);
    await keepRetention();
    expect(await left()).toEqual({ ...all, secret: false, factor: false });
    expect((await plannedBy(world.admin)).classes.every(({ dueNow }) => dueNow === 0)).toBe(true);
    await onDay(days(90));
    await keepRetention();
    expect(await left()).toMatchObject({ draft: false, letter: true, session: true });
    await onDay(days(180));
    await keepRetention();
    expect(await left()).toMatchObject({ letter: false, session: true });
    await onDay(days(365));
    await keepRetention();
    expect(await left()).toMatchObject({ session: false });
    const [event] = await asOwner(
      "SELECT data FROM audit_event WHERE type = 'retentionSwept' ORDER BY id DESC LIMIT 1",
    );
    expect(event?.data).toMatchObject({ endedSessions: expect.any(Number) });
    expect(await brokenInvariants()).toEqual([]);
  });

  it("has the periods of the product's own table", async () => {
    const rows = await asOwner<{ class: string; years: number; days: number }>(
      "SELECT class, years, days FROM retention_class ORDER BY position",
    );
    expect(rows).toEqual(
      Object.entries(retentionClasses).map(([name, rule]) => ({
        class: name,
        years: "years" in rule ? rule.years : 0,
        days: "days" in rule ? rule.days : 0,
      })),
    );
  });
});
