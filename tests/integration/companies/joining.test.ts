import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptAsNewPerson, acceptInvitation } from "@/lib/companies/commands/accept-invitation";
import { answerJoinRequest } from "@/lib/companies/commands/answer-join-request";
import { endMembership } from "@/lib/companies/commands/end-membership";
import { inviteAgain, inviteColleague, withdrawInvitation } from "@/lib/companies/commands/invite-colleague";
import { requestJoining, withdrawJoining } from "@/lib/companies/commands/request-joining";
import { listColleagues } from "@/lib/companies/queries/list-colleagues";
import { signIn } from "@/lib/identity/commands/sign-in";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner, setClock } from "../../support/builders-clock";
import { aCompany, membershipOf, type TestCompany } from "../../support/builders-company";
import { aMember, anAdmin } from "../../support/builders-people";
import { testInstant } from "../../support/database";
import { deliveredLetters, tokenIn } from "../../support/letters";

let admin: Awaited<ReturnType<typeof anAdmin>>;
let company: TestCompany;
let other: TestCompany;
let serial = 0;

const newcomer = {
  nameRu: "Новикова Анна",
  nameEn: "Anna Novikova",
  password: "three plain words",
  repeated: "three plain words",
};

beforeAll(async () => {
  admin = await anAdmin();
});

beforeEach(async () => {
  serial += 1;
  await setClock(testInstant);
  company = await aCompany(admin);
  other = await aCompany(admin);
  await deliveredLetters();
});

const aPerson = async () => {
  const id = uuidv7();
  const email = `p${id.slice(-12)}@people.example`;
  await asOwner(
    `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Анна', 'Anna', 'none', app.now())`,
    [id, email],
  );
  const tokenHash = tokenHashOf(await openSession(id, sessionLifetimes.company, "tests"));
  const person = await findPerson(tokenHash);
  if (!person) throw new Error("no session");
  return { id, email, person, tokenHash };
};

const rolesIn = async (companyId: string, userId: string) =>
  (
    await asOwner("SELECT role FROM membership WHERE company_id = $1 AND user_id = $2 AND ended_at IS NULL", [
      companyId,
      userId,
    ])
  ).map(({ role }) => role);

const linkTo = async (email: string, role: "preparer" | "certifier" | "viewer" = "preparer") => {
  const invited = await inviteColleague(company.certifier, { email, role, idempotencyKey: undefined });
  if (!invited.ok) throw new Error(invited.failure.code);
  const letter = (await deliveredLetters()).find(({ to }) => to === email);
  return { id: invited.value.invitationId, token: tokenIn(letter, "/invite") };
};

describe("T10: an invitation", () => {
  it("makes somebody new a member, with an account that opens at once; the second use is refused", async () => {
    const email = `new${serial}@people.example`;
    const { token } = await linkTo(email);
    expect(await acceptAsNewPerson(token, newcomer)).toEqual({ ok: true, value: { email } });
    expect(await acceptAsNewPerson(token, newcomer)).toMatchObject({ failure: { code: "linkOver" } });

    const signedIn = await signIn({
      email,
      password: newcomer.password,
      network: "10.3.0.1",
      userAgent: "t",
    });
    const person = signedIn.ok ? await findPerson(tokenHashOf(signedIn.value.secret)) : null;
    expect(person?.memberships.map(({ companyId, role }) => [companyId, role])).toEqual([
      [company.id, "preparer"],
    ]);
  });

  it("accepted twice at once makes one member", async () => {
    const { token } = await linkTo(`twin${serial}@people.example`);
    const answers = await Promise.all([1, 2, 3].map(() => acceptAsNewPerson(token, newcomer)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const members = await asOwner(
      `SELECT 1 FROM membership m JOIN "user" u ON u.id = m.user_id WHERE u.email = $1 AND m.company_id = $2`,
      [`twin${serial}@people.example`, company.id],
    );
    expect(members).toHaveLength(1);
  });

  it("is for one address: whoever signs in with another is refused, and it still works for the right one", async () => {
    const [invited, stranger] = [await aPerson(), await aPerson()];
    const { token } = await linkTo(invited.email, "viewer");
    expect(await acceptInvitation(token, stranger.tokenHash)).toMatchObject({
      failure: { code: "otherAddress" },
    });
    expect(await acceptInvitation(token, invited.tokenHash)).toMatchObject({ ok: true });
    expect(await rolesIn(company.id, invited.id)).toEqual(["viewer"]);
    expect(await rolesIn(other.id, invited.id)).toEqual([]);
  });

  it("works for seven days, not after it is withdrawn, and sent again only by its newest letter", async () => {
    const person = await aPerson();
    const first = await linkTo(person.email);
    expect(
      await inviteAgain(company.certifier, { invitationId: first.id, idempotencyKey: undefined }),
    ).toMatchObject({
      ok: true,
    });
    const token = tokenIn((await deliveredLetters()).at(-1), "/invite");
    expect(await acceptInvitation(first.token, person.tokenHash)).toMatchObject({
      failure: { code: "linkOver" },
    });

    const days = (count: number) => new Date(Date.parse(testInstant) + count * 86_400_000).toISOString();
    await setClock(days(7));
    const later = tokenHashOf(await openSession(person.id, sessionLifetimes.company, "tests"));
    expect(await acceptInvitation(token, later)).toMatchObject({ failure: { code: "linkOver" } });
    await setClock(testInstant);
    expect(await acceptInvitation(token, person.tokenHash)).toMatchObject({ ok: true });

    const second = await linkTo(`gone${serial}@people.example`);
    await withdrawInvitation(company.certifier, { invitationId: second.id, idempotencyKey: undefined });
    expect(await acceptAsNewPerson(second.token, newcomer)).toMatchObject({ failure: { code: "linkOver" } });
  });

  it("of somebody who is no certifier any more opens nothing", async () => {
    const person = await aPerson();
    const { token } = await linkTo(person.email, "certifier");
    const second = await aMember(admin, company.id, "certifier");
    await endMembership(second, {
      companyId: company.id,
      membershipId: await membershipOf(company.certifier),
      reason: "Уволился",
      idempotencyKey: undefined,
    });
    expect(await acceptInvitation(token, person.tokenHash)).toMatchObject({ failure: { code: "linkOver" } });
    expect(await rolesIn(company.id, person.id)).toEqual([]);
  });

  it.each(["preparer", "viewer"] as const)(
    "is not written by a %s, nor for another company's",
    async (role) => {
      const input = {
        email: `x${serial}@people.example`,
        role: "certifier",
        idempotencyKey: undefined,
      } as const;
      expect(await inviteColleague(company[role], input)).toMatchObject({ failure: { code: "roleMissing" } });
      const { id } = await linkTo(`y${serial}@people.example`);
      expect(
        await withdrawInvitation(other.certifier, { invitationId: id, idempotencyKey: undefined }),
      ).toMatchObject({ failure: { code: "invitationNotFound" } });
      expect((await listColleagues(other.certifier)).invitations).toEqual([]);
      expect((await listColleagues(company[role])).invitations).toEqual([]);
    },
  );
});

describe("asking to join", () => {
  const ask = async () => {
    const person = await aPerson();
    expect(await requestJoining(person, { inn: company.inn, message: "Я бухгалтер" })).toMatchObject({
      ok: true,
    });
    const [request] = (await listColleagues(company.certifier)).requests;
    return { ...person, requestId: String(request?.id) };
  };

  it("tells the certifiers, who accept with a role once; the person hears of it", async () => {
    const person = await ask();
    expect((await deliveredLetters()).map(({ to }) => to)).toEqual([company.certifier.person.email]);
    const input = {
      requestId: person.requestId,
      answer: "accept",
      role: "preparer",
      idempotencyKey: undefined,
    } as const;
    const second = await aMember(admin, company.id, "certifier");
    const answers = await Promise.all(
      [company.certifier, second].map((actor) => answerJoinRequest(actor, input)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rolesIn(company.id, person.id)).toEqual(["preparer"]);
    expect((await deliveredLetters()).map(({ to, subject }) => [to, subject])).toEqual([
      [person.email, "Доступ к компании открыт"],
    ]);
  });

  it("declined gives nothing, may be asked again, and not twice at once", async () => {
    const person = await ask();
    const input = { requestId: person.requestId, role: "viewer", idempotencyKey: undefined } as const;
    await answerJoinRequest(company.certifier, { ...input, answer: "decline" });
    expect(await rolesIn(company.id, person.id)).toEqual([]);
    const wishes = await Promise.all(
      [1, 2].map(() => requestJoining(person, { inn: company.inn, message: null })),
    );
    expect(wishes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is answered by that company's certifier only, and not once it is withdrawn", async () => {
    const person = await ask();
    const input = {
      requestId: person.requestId,
      answer: "accept",
      role: "certifier",
      idempotencyKey: undefined,
    } as const;
    expect(await answerJoinRequest(other.certifier, input)).toMatchObject({
      failure: { code: "requestOver" },
    });
    expect(await answerJoinRequest(company.preparer, input)).toMatchObject({
      failure: { code: "roleMissing" },
    });
    const stranger = await aPerson();
    expect(await withdrawJoining(stranger, input)).toMatchObject({ failure: { code: "requestOver" } });
    expect(await withdrawJoining(person, input)).toMatchObject({ ok: true });
    expect(await answerJoinRequest(company.certifier, input)).toMatchObject({
      failure: { code: "requestOver" },
    });
    expect(await rolesIn(company.id, person.id)).toEqual([]);
  });
});
