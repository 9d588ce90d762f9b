import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptOfficialInvitation } from "@/lib/identity/commands/accept-official-invitation";
import { blockUser } from "@/lib/identity/commands/block-user";
import { proposeFactorRestoring, proposeOfficial } from "@/lib/identity/commands/propose-access";
import { confirmAccess, recallInvitation } from "@/lib/identity/commands/resolve-access";
import { signIn } from "@/lib/identity/commands/sign-in";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { getOfficialInvitation } from "@/lib/identity/queries/get-official-invitation";
import { getOwnAccount } from "@/lib/identity/queries/get-own-account";
import { listAccessProposals } from "@/lib/identity/queries/list-access-proposals";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { linkToken } from "@/lib/platform/mail/derived-secret";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner, setClock } from "../../support/builders-clock";
import { aMember, anOfficial, byTwo } from "../../support/builders-people";
import { testInstant } from "../../support/database";

let world: World;
let serial = 0;
const password = "four quiet words here";
const later = (seconds: number) => new Date(Date.parse(testInstant) + seconds * 1000).toISOString();

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

beforeEach(() => {
  serial += 1;
});

afterEach(() => setClock(testInstant));

const wish = (email = `official${serial}@agency.test`) =>
  ({
    email,
    nameRu: "Кречетова Алина",
    nameEn: "Alina Krechetova",
    role: "reviewer",
    programmeId: null,
    reason: "Третий специалист на проверку",
  }) as const;

const invited = async (): Promise<{ readonly proposalId: string; readonly token: string }> => {
  const { proposalId, secretId } = await byTwo(world.secondAdmin, proposeOfficial(world.admin, wish()));
  return { proposalId, token: linkToken(secretId ?? "") };
};

const lettersOf = async (kind: string, key: string, id: string): Promise<number> =>
  (await asOwner("SELECT 1 FROM outbox_message WHERE kind = $1 AND payload->>$2 = $3", [kind, key, id]))
    .length;

describe("a new official", () => {
  it("exists nowhere before a second administrator has confirmed: no account, no letter, no link", async () => {
    const before = await asOwner("SELECT 1 FROM outbox_message WHERE kind = 'officialInvitation'");
    const proposed = await proposeOfficial(world.admin, wish());
    expect(proposed.ok).toBe(true);
    expect(await asOwner(`SELECT 1 FROM "user" WHERE email = $1`, [wish().email])).toEqual([]);
    expect(await asOwner("SELECT 1 FROM mail_secret WHERE email = $1", [wish().email])).toEqual([]);
    expect(await asOwner("SELECT 1 FROM outbox_message WHERE kind = 'officialInvitation'")).toHaveLength(
      before.length,
    );
  });

  it("chooses the password behind the letter's link, has the role, and must set a second factor", async () => {
    const { token } = await invited();
    expect(await getOfficialInvitation(token)).toMatchObject({ email: wish().email, role: "reviewer" });
    const joined = await acceptOfficialInvitation({ token, password });
    if (!joined.ok) throw new Error(joined.failure.code);

    const [secret] = await asOwner("SELECT id FROM mail_secret WHERE email = $1", [wish().email]);
    expect(await lettersOf("officialInvitation", "secretId", String(secret?.id))).toBe(1);
    const opened = await signIn({ email: wish().email, password, network: "10.1.0.1", userAgent: "tests" });
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(await findPerson(tokenHashOf(opened.value.secret))).toMatchObject({
      staffRoles: [{ role: "reviewer", programmeId: null }],
      mustSetFactor: true,
      mustChangePassword: false,
    });
    const [role] = await asOwner("SELECT granted_by_id FROM staff_role WHERE user_id = $1", [
      joined.value.userId,
    ]);
    expect(role).toEqual({ granted_by_id: world.admin.userId });
  });

  it("comes once by one link, of two at once too", async () => {
    const { token } = await invited();
    const answers = await Promise.all([1, 2].map(() => acceptOfficialInvitation({ token, password })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "linkOver" } });
    expect(await acceptOfficialInvitation({ token, password })).toMatchObject({
      failure: { code: "linkOver" },
    });
  });

  it("does not come by a link that ran out, was taken back, or was signed by somebody blocked since", async () => {
    const expired = await invited();
    await setClock(later(7 * 86_400 + 1));
    expect(await acceptOfficialInvitation({ token: expired.token, password })).toMatchObject({
      failure: { code: "linkOver" },
    });
    await setClock(testInstant);

    serial += 1;
    const recalled = await invited();
    expect(await recallInvitation(world.auditor, recalled)).toMatchObject({
      failure: { code: "roleMissing" },
    });
    expect(await recallInvitation(world.admin, { proposalId: recalled.proposalId })).toMatchObject({
      ok: true,
    });
    expect(await getOfficialInvitation(recalled.token)).toBeNull();
    expect(await recallInvitation(world.admin, { proposalId: recalled.proposalId })).toMatchObject({
      failure: { code: "invitationOver" },
    });

    serial += 1;
    const taken = await anOfficial(world.admin, ["admin"]);
    const { secretId } = await byTwo(taken, proposeOfficial(world.admin, wish()));
    await blockUser(world.admin, { userId: taken.userId, reason: "Чужая учётная запись" });
    expect(await acceptOfficialInvitation({ token: linkToken(secretId ?? ""), password })).toMatchObject({
      failure: { code: "linkOver" },
    });
  });

  it("is not invited to an address that has an account, a letter that works, or a proposal", async () => {
    const [known] = await asOwner(`SELECT email FROM "user" WHERE id = $1`, [world.reviewer.userId]);
    const existing = wish(String(known?.email).toUpperCase());
    expect(await proposeOfficial(world.admin, existing)).toMatchObject({ failure: { code: "emailTaken" } });
    const twice = await Promise.all(
      [world.admin, world.secondAdmin].map((admin) => proposeOfficial(admin, wish())),
    );
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "alreadyProposed" } });
    serial += 1;
    await invited();
    expect(await proposeOfficial(world.admin, wish())).toMatchObject({
      failure: { code: "officialInvitedAlready" },
    });
  });

  it("is not confirmed when the address has found an account meanwhile, and a weak password keeps the link", async () => {
    const proposed = await proposeOfficial(world.admin, wish());
    if (!proposed.ok) throw new Error(proposed.failure.code);
    await asOwner(
      `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Имя', 'Name', 'none', app.now())`,
      [uuidv7(), wish().email],
    );
    expect(await confirmAccess(world.secondAdmin, { ...proposed.value, version: 1 })).toMatchObject({
      failure: { code: "emailTaken" },
    });

    serial += 1;
    const { token } = await invited();
    expect((await acceptOfficialInvitation({ token, password: "passwordpassword" })).ok).toBe(false);
    expect((await acceptOfficialInvitation({ token, password })).ok).toBe(true);
  });
});

describe("a lost second factor", () => {
  const reason = "Позвонила с известного номера, потеряла телефон";
  const restore = (admin: OfficialActor, userId: string) => proposeFactorRestoring(admin, { userId, reason });

  const factorsOf = (userId: string) =>
    asOwner("SELECT 1 FROM authenticator WHERE user_id = $1 AND removed_at IS NULL", [userId]);

  it("goes when two have signed: with the codes and every session, and the person is told", async () => {
    const person = await anOfficial(world.admin, ["reviewer"]);
    await asOwner(
      "INSERT INTO recovery_code (id, user_id, hash, created_at) VALUES ($1, $2, 'x', app.now())",
      [uuidv7(), person.userId],
    );
    const half = tokenHashOf(await openSession(person.userId, sessionLifetimes.official, "tests", true));
    await byTwo(world.secondAdmin, restore(world.admin, person.userId));

    expect(await factorsOf(person.userId)).toEqual([]);
    expect(await findPerson(person.session.tokenHash)).toBeNull();
    expect(
      await asOwner("SELECT 1 FROM session WHERE user_id = $1 AND revoked_at IS NULL", [person.userId]),
    ).toEqual([]);
    expect(
      await asOwner("SELECT 1 FROM session WHERE token_hash = $1 AND revoked_at IS NULL", [half]),
    ).toEqual([]);
    expect(
      await asOwner("SELECT 1 FROM recovery_code WHERE user_id = $1 AND replaced_at IS NULL", [
        person.userId,
      ]),
    ).toEqual([]);
    expect(await lettersOf("factorsRestored", "userId", person.userId)).toBe(1);

    // The next sign-in opens nothing but the way to a new factor, and says who did this.
    const tokenHash = tokenHashOf(await openSession(person.userId, sessionLifetimes.official, "tests"));
    const found = await findPerson(tokenHash);
    expect(found?.mustSetFactor).toBe(true);
    const account = found && (await getOwnAccount({ person: found, tokenHash }));
    expect(account?.actsAbout.map(({ type, byRu }) => [type, byRu])).toEqual([
      ["factorsRestored", world.secondAdmin.person.nameRu],
      ["accessProposed", world.admin.person.nameRu],
    ]);
  });

  it("T47: stays while only one has signed, and is never given up for oneself", async () => {
    const person = await anOfficial(world.admin, ["admin"]);
    const proposed = await restore(world.admin, person.userId);
    if (!proposed.ok) throw new Error(proposed.failure.code);
    const proposal = { ...proposed.value, version: 1 };
    expect(await factorsOf(person.userId)).toHaveLength(1);
    expect(await restore(person, person.userId)).toMatchObject({ failure: { code: "notYourself" } });
    expect(await confirmAccess(person, proposal)).toMatchObject({ failure: { code: "aboutYourself" } });
    expect(await confirmAccess(world.admin, proposal)).toMatchObject({
      failure: { code: "secondPersonNeeded" },
    });
    expect(await restore(world.lead, person.userId)).toMatchObject({ failure: { code: "roleMissing" } });
    expect(await factorsOf(person.userId)).toHaveLength(1);
  });

  it("is not removed once the person has connected another one, nor where there is none", async () => {
    const person = await anOfficial(world.admin, ["reviewer"]);
    const proposed = await restore(world.admin, person.userId);
    if (!proposed.ok) throw new Error(proposed.failure.code);
    await setClock(later(60));
    await asOwner(
      `INSERT INTO authenticator (id, user_id, kind, name, secret, created_at) VALUES ($1, $2, 'TOTP', 'new', '', app.now())`,
      [uuidv7(), person.userId],
    );
    expect(await confirmAccess(world.secondAdmin, { ...proposed.value, version: 1 })).toMatchObject({
      failure: { code: "changedMeanwhile" },
    });
    const certifier = await aMember(world.admin, world.company.id, "viewer");
    expect(await restore(world.admin, certifier.userId)).toMatchObject({ failure: { code: "noFactor" } });
  });

  it("is removed once when two confirm at once", async () => {
    const person = await anOfficial(world.admin, ["reviewer"]);
    const third = await anOfficial(world.admin, ["admin"]);
    const proposed = await restore(world.admin, person.userId);
    if (!proposed.ok) throw new Error(proposed.failure.code);
    const answers = await Promise.all(
      [world.secondAdmin, third].map((admin) => confirmAccess(admin, { ...proposed.value, version: 1 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await lettersOf("factorsRestored", "userId", person.userId)).toBe(1);
  });
});

describe("the page of proposals", () => {
  it("says to each what they may do, and why not", async () => {
    const about = await anOfficial(world.admin, ["admin"]);
    const proposed = await proposeFactorRestoring(world.admin, {
      userId: about.userId,
      reason: "Потерян телефон, встретились",
    });
    const id = proposed.ok ? proposed.value.proposalId : "";
    const shown = async (actor: OfficialActor) =>
      (await listAccessProposals(actor, null)).open.find((one) => one.id === id);

    expect(await shown(world.admin)).toMatchObject({
      mayResolve: false,
      mayWithdraw: true,
      whyNot: "ownProposal",
    });
    expect(await shown(world.secondAdmin)).toMatchObject({
      mayResolve: true,
      mayWithdraw: false,
      whyNot: null,
    });
    expect(await shown(about)).toMatchObject({ mayResolve: false, whyNot: "aboutYourself" });
    expect(await shown(world.auditor)).toMatchObject({ mayResolve: false, whyNot: "notAdmin" });

    await setClock(later(8 * 86_400));
    const lateReader = {
      ...world.secondAdmin,
      person: { ...world.secondAdmin.person, now: later(8 * 86_400) },
    };
    const page = await listAccessProposals(lateReader, null);
    expect(page.open.find((one) => one.id === id)).toBeUndefined();
    expect(page.past.find((one) => one.id === id)).toMatchObject({ status: "EXPIRED", mayResolve: false });
  });
});
