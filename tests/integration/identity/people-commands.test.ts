import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { blockUser } from "@/lib/identity/commands/block-user";
import { completeRecovery } from "@/lib/identity/commands/complete-recovery";
import { proposeUnblocking } from "@/lib/identity/commands/propose-access";
import { sendRecovery } from "@/lib/identity/commands/send-recovery";
import { signIn } from "@/lib/identity/commands/sign-in";
import { hashPassword } from "@/lib/identity/data/passwords";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { linkToken } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { byTwo } from "../../support/builders-people";

let world: World;
let serial = 0;
const password = "four quiet words here";

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

beforeEach(() => {
  serial += 1;
});

const trySignIn = (email: string, given = password) =>
  signIn({ email, password: given, network: `10.0.0.${serial}`, userAgent: "tests" });

const aPerson = async () => {
  const userId = uuidv7();
  const email = `person${serial}@agency.test`;
  await asOwner(
    `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Имя', 'Name', $3, app.now())`,
    [userId, email, await hashPassword(password)],
  );
  return { userId, email };
};

const liveSessions = (userId: string) =>
  asOwner("SELECT 1 FROM session WHERE user_id = $1 AND revoked_at IS NULL", [userId]);

describe("blocking", () => {
  it("is one administrator's act, ends the person's sessions at once and refuses new ones", async () => {
    const { userId, email } = await aPerson();
    expect(await trySignIn(email)).toMatchObject({ ok: true });

    expect(await blockUser(world.admin, { userId, reason: "Уволен" })).toMatchObject({ ok: true });

    expect(await liveSessions(userId)).toEqual([]);
    expect(await trySignIn(email)).toMatchObject({ failure: { code: "signInRefused" } });
  });

  it("is undone by two, and the same password opens the account again", async () => {
    const { userId, email } = await aPerson();
    await blockUser(world.admin, { userId, reason: "Ошибка" });

    const reason = "Заблокирован по ошибке";
    await byTwo(world.secondAdmin, proposeUnblocking(world.admin, { userId, reason }));
    expect(await proposeUnblocking(world.admin, { userId, reason })).toMatchObject({
      failure: { code: "notBlocked" },
    });
    expect(await trySignIn(email)).toMatchObject({ ok: true });
  });

  it("T66: is not undone by one, whatever road the change takes through the database", async () => {
    const { userId } = await aPerson();
    await blockUser(world.admin, { userId, reason: "Уволен" });
    const answer = await applyInDatabase("office", world.admin.session, {
      action: "blockUser",
      event: { type: "userBlocked", objectType: "user", objectId: userId, data: {} },
      records: [{ table: "user", set: { blocked_at: null }, where: { id: userId } }],
    });
    expect(answer).toMatchObject({ failure: { code: "secondPersonNeeded" } });
  });

  it("is done once when two administrators do it at the same time", async () => {
    const { userId } = await aPerson();
    const answers = await Promise.all(
      [world.admin, world.secondAdmin].map((admin) => blockUser(admin, { userId, reason: "Уволен" })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is never of oneself, and never by the auditor", async () => {
    const reason = "Проверка";
    expect(await blockUser(world.admin, { userId: world.admin.userId, reason })).toMatchObject({
      failure: { code: "notYourself" },
    });
    expect(await blockUser(world.auditor, { userId: world.admin.userId, reason })).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });
});

describe("a link to a new password that an administrator sends", () => {
  const sentSecret = async (email: string): Promise<string> =>
    String(
      (await asOwner("SELECT id FROM mail_secret WHERE email = $1 AND kind = 'recovery'", [email]))[0]?.id,
    );

  it("leaves the old password as it is until its owner has chosen another one", async () => {
    const { userId, email } = await aPerson();
    expect(await sendRecovery(world.admin, { userId, idempotencyKey: uuidv7() })).toMatchObject({ ok: true });
    expect(await trySignIn(email)).toMatchObject({ ok: true });

    const chosen = "other plain words again";
    const done = await completeRecovery({ token: linkToken(await sentSecret(email)), password: chosen });
    expect(done.ok).toBe(true);
    expect(await liveSessions(userId)).toEqual([]);
    expect(await trySignIn(email)).toMatchObject({ ok: false });
    expect(await trySignIn(email, chosen)).toMatchObject({ ok: true });
  });

  it("is sent three times an hour at most, to nobody who is blocked, never to oneself, never by the auditor", async () => {
    const { userId } = await aPerson();
    const tried: boolean[] = [];
    for (let letter = 0; letter < 4; letter += 1)
      tried.push((await sendRecovery(world.admin, { userId })).ok);
    expect(tried).toEqual([true, true, true, false]);

    serial += 1;
    const blocked = await aPerson();
    await blockUser(world.admin, { userId: blocked.userId, reason: "Уволен" });
    expect(await sendRecovery(world.admin, { userId: blocked.userId })).toMatchObject({
      failure: { code: "userBlocked" },
    });
    expect(await sendRecovery(world.admin, { userId: world.admin.userId })).toMatchObject({
      failure: { code: "notYourself" },
    });
    expect(await sendRecovery(world.auditor, { userId })).toMatchObject({ failure: { code: "roleMissing" } });
  });
});
