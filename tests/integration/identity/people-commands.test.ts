import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { blockUser } from "@/lib/identity/commands/block-user";
import { createOfficial } from "@/lib/identity/commands/create-official";
import { endStaffRole } from "@/lib/identity/commands/end-staff-role";
import { grantStaffRole } from "@/lib/identity/commands/grant-staff-role";
import { resetPassword } from "@/lib/identity/commands/reset-password";
import { signIn } from "@/lib/identity/commands/sign-in";
import { unblockUser } from "@/lib/identity/commands/unblock-user";
import type { CreateOfficialInput } from "@/lib/identity/domain/create-official-input";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { again, anOfficial } from "../../support/builders-people";

let world: World;
let serial = 0;

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

beforeEach(() => {
  serial += 1;
});

const wish = (patch: Partial<CreateOfficialInput> = {}): CreateOfficialInput => ({
  email: `official${serial}@agency.test`,
  nameRu: "Ковшов Игорь",
  nameEn: "Igor Kovshov",
  role: "reviewer",
  programmeId: null,
  idempotencyKey: undefined,
  ...patch,
});

const trySignIn = (email: string, password: string) =>
  signIn({ email, password, network: `10.0.0.${serial}`, userAgent: "tests" });

const created = async (patch: Partial<CreateOfficialInput> = {}) => {
  const answer = await createOfficial(world.admin, wish(patch));
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

const roleIdOf = async (userId: string): Promise<string> =>
  String(
    (await asOwner("SELECT id FROM staff_role WHERE user_id = $1 AND ended_at IS NULL", [userId]))[0]?.id,
  );

describe("adding an official", () => {
  it("makes an account whose temporary password opens it and must be changed", async () => {
    const { userId, password } = await created();

    expect(await trySignIn(wish().email, password ?? "")).toMatchObject({ ok: true });
    const [user] = await asOwner(`SELECT must_change_password, password_hash FROM "user" WHERE id = $1`, [
      userId,
    ]);
    expect(user?.must_change_password).toBe(true);
    expect(String(user?.password_hash)).not.toContain(password);
  });

  it("stands in the audit trail without the password", async () => {
    const { userId, password } = await created();
    const [event] = await asOwner("SELECT type, data::text AS data FROM audit_event WHERE object_id = $1", [
      userId,
    ]);
    expect(event?.type).toBe("officialCreated");
    expect(String(event?.data)).not.toContain(password);
  });

  it("refuses an address that somebody has, however it is written", async () => {
    await created();
    expect(await createOfficial(world.admin, wish())).toMatchObject({ failure: { code: "emailTaken" } });
  });

  it("lets one of two simultaneous additions of an address through", async () => {
    const answers = await Promise.all([1, 2].map(() => createOfficial(world.admin, wish())));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "emailTaken" } });
  });

  it("tells the password once: a repeated request gets the same person and no password", async () => {
    const input = wish({ idempotencyKey: uuidv7() });
    const first = await createOfficial(world.admin, input);
    const second = await createOfficial(world.admin, input);

    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual({
      ok: true,
      value: { userId: first.ok ? first.value.userId : "", password: null },
    });
  });

  it.each(["auditor", "lead", "finance", "approver"] as const)("is not for the role %s", async (role) => {
    expect(await createOfficial(world[role], wish())).toMatchObject({ failure: { code: "roleMissing" } });
  });
});

describe("roles of officials", () => {
  it("are given and count from the next request on", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    await grantStaffRole(world.admin, { userId: official.userId, role: "approver", programmeId: null });

    expect((await again(official)).roles.map(({ role }) => role).sort()).toEqual(["approver", "reviewer"]);
  });

  it("are not given twice", async () => {
    const official = await anOfficial(world.admin, ["reviewer"]);
    const input = {
      userId: official.userId,
      role: "lead",
      programmeId: null,
      idempotencyKey: undefined,
    } as const;
    const answers = await Promise.all([1, 2].map(() => grantStaffRole(world.admin, input)));

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await grantStaffRole(world.admin, input)).toMatchObject({ failure: { code: "roleAlreadyHeld" } });
  });

  it("are ended with a reason, once", async () => {
    const official = await anOfficial(world.admin, ["reviewer", "lead"]);
    const [role] = await asOwner("SELECT id FROM staff_role WHERE user_id = $1 AND role = 'lead'", [
      official.userId,
    ]);
    const input = { userId: official.userId, staffRoleId: String(role?.id), reason: "Другая должность" };

    expect(await endStaffRole(world.admin, input)).toMatchObject({ ok: true });
    expect(await endStaffRole(world.admin, input)).toMatchObject({ failure: { code: "staffRoleNotFound" } });
    expect((await again(official)).roles.map(({ role: held }) => held)).toEqual(["reviewer"]);
  });

  it("an administrator's own role is ended by somebody else only", async () => {
    const input = {
      userId: world.admin.userId,
      staffRoleId: await roleIdOf(world.admin.userId),
      reason: "Ухожу",
    };
    expect(await endStaffRole(world.admin, input)).toMatchObject({ failure: { code: "ownAdminRole" } });
  });

  it("of an unknown person answer that nobody is there", async () => {
    expect(
      await grantStaffRole(world.admin, { userId: uuidv7(), role: "lead", programmeId: null }),
    ).toMatchObject({ failure: { code: "userNotFound" } });
  });

  it("are neither given nor ended by the auditor", async () => {
    const userId = world.reviewer.userId;
    expect(await grantStaffRole(world.auditor, { userId, role: "admin", programmeId: null })).toMatchObject({
      failure: { code: "roleMissing" },
    });
    expect(
      await endStaffRole(world.auditor, { userId, staffRoleId: await roleIdOf(userId), reason: "Проверка" }),
    ).toMatchObject({ failure: { code: "roleMissing" } });
  });
});

describe("blocking", () => {
  it("ends the person's sessions at once and refuses new ones", async () => {
    const { userId, password } = await created();
    const session = await trySignIn(wish().email, password ?? "");
    expect(session.ok).toBe(true);

    expect(await blockUser(world.admin, { userId, reason: "Уволен" })).toMatchObject({ ok: true });

    expect(
      await asOwner("SELECT 1 FROM session WHERE user_id = $1 AND revoked_at IS NULL", [userId]),
    ).toEqual([]);
    expect(await trySignIn(wish().email, password ?? "")).toMatchObject({
      failure: { code: "signInRefused" },
    });
  });

  it("is undone, and the same password opens the account again", async () => {
    const { userId, password } = await created();
    await blockUser(world.admin, { userId, reason: "Ошибка" });

    expect(await unblockUser(world.admin, { userId })).toMatchObject({ ok: true });
    expect(await unblockUser(world.admin, { userId })).toMatchObject({ failure: { code: "notBlocked" } });
    expect(await trySignIn(wish().email, password ?? "")).toMatchObject({ ok: true });
  });

  it("is done once when two administrators do it at the same time", async () => {
    const { userId } = await created();
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

describe("a new temporary password", () => {
  it("replaces the old one and ends the sessions", async () => {
    const { userId, password } = await created();
    await trySignIn(wish().email, password ?? "");
    const answer = await resetPassword(world.admin, { userId, idempotencyKey: uuidv7() });
    if (!answer.ok) throw new Error(answer.failure.code);

    expect(
      await asOwner("SELECT 1 FROM session WHERE user_id = $1 AND revoked_at IS NULL", [userId]),
    ).toEqual([]);
    expect(await trySignIn(wish().email, password ?? "")).toMatchObject({ ok: false });
    expect(await trySignIn(wish().email, answer.value.password ?? "")).toMatchObject({ ok: true });
  });

  it("is not given to oneself, nor by the auditor", async () => {
    expect(await resetPassword(world.admin, { userId: world.admin.userId })).toMatchObject({
      failure: { code: "notYourself" },
    });
    expect(await resetPassword(world.auditor, { userId: world.admin.userId })).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });
});
