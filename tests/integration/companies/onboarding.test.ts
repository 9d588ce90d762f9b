import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeAccount, describeCompany, startOnboarding } from "@/lib/companies/commands/describe-company";
import { foundCompany } from "@/lib/companies/commands/found-company";
import { requestJoining } from "@/lib/companies/commands/request-joining";
import { getOnboarding } from "@/lib/companies/queries/get-onboarding";
import { completeRegistration } from "@/lib/identity/commands/complete-registration";
import { proveRegistration } from "@/lib/identity/commands/prove-registration";
import { requestRegistration } from "@/lib/identity/commands/request-registration";
import { signIn } from "@/lib/identity/commands/sign-in";
import { findPerson, tokenHashOf } from "@/lib/identity/sessions";
import { asOwner, setClock } from "../../support/builders-clock";
import { aCompany, innOf } from "../../support/builders-company";
import { anAdmin } from "../../support/builders-people";
import { testInstant } from "../../support/database";
import { codeIn, deliveredLetters } from "../../support/letters";

let serial = 0;
const network = () => `10.4.${serial % 250}.1`;
const newcomer = {
  nameRu: "Новикова Анна",
  nameEn: "Anna Novikova",
  password: "three plain words",
  repeated: "three plain words",
};

beforeAll(async () => {
  await anAdmin();
});

beforeEach(async () => {
  serial += 1;
  await setClock(testInstant);
  await deliveredLetters();
});

const begin = async (email: string) => {
  const asked = await requestRegistration({ email, network: network(), locale: "ru" });
  if (!asked.ok) throw new Error(asked.failure.code);
  return { token: asked.value.token, letter: (await deliveredLetters()).at(-1) };
};

const register = async (email = `r${serial}@people.example`) => {
  const { token, letter } = await begin(email);
  expect(await proveRegistration({ token, code: codeIn(letter) })).toEqual({ ok: true, value: true });
  expect(await completeRegistration(token, newcomer)).toEqual({ ok: true, value: { email } });
  const session = await signIn({ email, password: newcomer.password, network: network(), userAgent: "t" });
  const tokenHash = session.ok ? tokenHashOf(session.value.secret) : "";
  const person = await findPerson(tokenHash);
  if (!person) throw new Error("not signed in");
  return { person, tokenHash, token };
};

describe("registering", () => {
  it("proves the address by a code, then makes the account, once", async () => {
    const { person, token } = await register();
    expect(person).toMatchObject({ memberships: [], staffRoles: [], mustChangePassword: false });
    expect(await completeRegistration(token, newcomer)).toMatchObject({
      failure: { code: "registrationOver" },
    });
  });

  it("takes no password that is easy to guess for its owner", async () => {
    const email = `g${serial}@people.example`;
    const { token, letter } = await begin(email);
    await proveRegistration({ token, code: codeIn(letter) });
    for (const password of ["passwordpassword", email, `${newcomer.nameEn} 2026`])
      expect(await completeRegistration(token, { ...newcomer, password })).toMatchObject({
        failure: { fields: { password: { code: "passwordGuessable" } } },
      });
    expect(await completeRegistration(token, newcomer)).toMatchObject({ ok: true });
  });

  it("takes five attempts at a code, whatever comes after", async () => {
    const { token, letter } = await begin(`c${serial}@people.example`);
    const right = codeIn(letter);
    const wrong = right === "000000" ? "000001" : "000000";
    const answers: string[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const answer = await proveRegistration({ token, code: wrong });
      answers.push(answer.ok ? "ok" : answer.failure.code);
    }
    expect(answers).toEqual(["codeWrong", "codeWrong", "codeWrong", "codeWrong", "codeOver"]);
    expect(await proveRegistration({ token, code: right })).toMatchObject({ failure: { code: "codeOver" } });
  });

  it("tries no more than five codes though they come at once", async () => {
    const { token, letter } = await begin(`d${serial}@people.example`);
    const right = Number(codeIn(letter));
    const guesses = Array.from({ length: 12 }, (_, n) =>
      String((right + 1 + n) % 1_000_000).padStart(6, "0"),
    );
    await Promise.all(guesses.map((code) => proveRegistration({ token, code })));
    const [row] = await asOwner<{ attempts: number }>("SELECT attempts FROM mail_secret WHERE email = $1", [
      `d${serial}@people.example`,
    ]);
    expect(row?.attempts).toBe(5);
  });

  it("gives no account without the code, and no second chance after ten minutes", async () => {
    const { token, letter } = await begin(`e${serial}@people.example`);
    expect(await completeRegistration(token, newcomer)).toMatchObject({
      failure: { code: "registrationOver" },
    });
    await setClock(new Date(Date.parse(testInstant) + 10 * 60_000).toISOString());
    expect(await proveRegistration({ token, code: codeIn(letter) })).toMatchObject({
      failure: { code: "codeOver" },
    });
  });

  it("T39: a known address gets the same answer and the same rows, and a letter without any code", async () => {
    const email = `f${serial}@people.example`;
    await register(email);
    const { token, letter } = await begin(email);
    expect(token).toHaveLength(43);
    expect(letter).toMatchObject({ to: email, subject: "У вас уже есть доступ" });
    expect(codeIn(letter)).toBe("");
    expect(await proveRegistration({ token, code: "123456" })).toMatchObject({
      failure: { code: "codeWrong" },
    });
    const [counts] = await asOwner<{ secrets: bigint }>(
      "SELECT count(*) AS secrets FROM mail_secret WHERE email = $1",
      [email],
    );
    expect(counts?.secrets).toBe(2n);
  });

  it("keeps neither code nor token in the database", async () => {
    const { token, letter } = await begin(`g${serial}@people.example`);
    const [stored] = await asOwner<{ all: string }>(
      `SELECT (SELECT string_agg(to_jsonb(s)::text, ' ') FROM mail_secret s WHERE email = $1)
        || (SELECT string_agg(o.payload::text, ' ') FROM outbox_message o) AS all`,
      [`g${serial}@people.example`],
    );
    expect(stored?.all).not.toContain(token);
    expect(stored?.all).not.toMatch(new RegExp(`\\b${codeIn(letter)}\\b`));
  });
});

const details = (inn: string) => ({
  inn,
  kpp: "980101001",
  ogrn: "1209800000013",
  nameRu: "ООО «Новая»",
  nameEn: "Novaya LLC",
  address: "Москва, Новая улица, дом 1",
  taxRegime: "VAT_PAYER" as const,
  product: null,
  registeredOn: "2019-03-04",
  idempotencyKey: undefined,
});

const account = {
  bik: "044525225",
  bankName: "Тестовый банк",
  settlement: "40702810638050013199",
  correspondent: "30101810400000000225",
  idempotencyKey: undefined,
};

describe("entering a company", () => {
  const steps = async (inn: string) => {
    const person = await register();
    expect(await startOnboarding(person, { inn })).toMatchObject({ ok: true });
    expect(await describeCompany(person, details(inn))).toMatchObject({ ok: true });
    const kept = await describeAccount(person, account);
    expect(kept).toMatchObject({ ok: true });
    return person;
  };

  it("goes step by step, and its first person is its certifier with an account and an event", async () => {
    const inn = innOf(70_000 + serial);
    const person = await steps(inn);
    expect(await foundCompany(person)).toMatchObject({ ok: true });

    const now = await findPerson(person.tokenHash);
    expect(now?.memberships.map((held) => [held.inn, held.role])).toEqual([[inn, "certifier"]]);
    const rows = await asOwner(
      `SELECT e.type, e.data->>'fromRegister' AS from_register, a.settlement FROM company c
         JOIN audit_event e ON e.company_id = c.id JOIN bank_account a ON a.company_id = c.id WHERE c.inn = $1`,
      [inn],
    );
    expect(rows).toEqual([
      { type: "companyFounded", from_register: "false", settlement: account.settlement },
    ]);
    expect(await foundCompany(person)).toMatchObject({ failure: { code: "onboardingOver" } });
  });

  it("is proposed what the register says, and says so in the trail", async () => {
    const inn = innOf(70_000 + serial);
    await asOwner(
      `INSERT INTO company_register (inn, kpp, ogrn, name_ru, address, registered_on, imported_at)
         VALUES ($1, '980101001', '1209800000013', 'ООО «Новая»', 'Москва', '2019-03-04', app.now())`,
      [inn],
    );
    const person = await steps(inn);
    expect((await getOnboarding(person.tokenHash)).register).toMatchObject({ nameRu: "ООО «Новая»" });
    await foundCompany(person);
    const [event] = await asOwner(
      "SELECT data->>'fromRegister' AS known FROM audit_event WHERE type = 'companyFounded' AND data->>'inn' = $1",
      [inn],
    );
    expect(event?.known).toBe("true");
  });

  it("keeps what was typed, and begins anew with another INN", async () => {
    const person = await steps(innOf(70_000 + serial));
    expect((await getOnboarding(person.tokenHash)).fields.account?.bankName).toBe("Тестовый банк");
    await startOnboarding(person, { inn: innOf(71_000 + serial) });
    expect((await getOnboarding(person.tokenHash)).fields).toEqual({ details: null, account: null });
    expect(await foundCompany(person)).toMatchObject({ failure: { code: "onboardingOver" } });
  });

  it("refuses an account whose key does not fit its bank, beside the field", async () => {
    const person = await register();
    await startOnboarding(person, { inn: innOf(70_000 + serial) });
    expect(await describeAccount(person, { ...account, settlement: "40702810638050013198" })).toMatchObject({
      failure: { code: "fixFields", fields: { settlement: { code: "accountKey" } } },
    });
  });

  it("by two people at once makes one company; the other asks to join", async () => {
    const inn = innOf(70_000 + serial);
    const first = await steps(inn);
    serial += 1;
    const second = await steps(inn);
    const answers = await Promise.all([foundCompany(first), foundCompany(second)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "companyIsHere" } });
    const late = answers[0]?.ok ? second : first;
    expect(await requestJoining(late, { inn, message: null })).toMatchObject({ ok: true });
  });

  it("T07: that is here already is neither entered again nor read by whoever asks", async () => {
    const admin = await anAdmin();
    const company = await aCompany(admin);
    const person = await register();
    await startOnboarding(person, { inn: company.inn });
    const state = await getOnboarding(person.tokenHash);
    expect(state).toMatchObject({ isHere: true, register: null });
    expect(JSON.stringify(state)).not.toContain("Экспортёр");
  });
});
