import { beforeEach, describe, expect, it } from "vitest";
import { completeRecovery } from "@/lib/identity/commands/complete-recovery";
import { requestRecovery } from "@/lib/identity/commands/request-recovery";
import { signIn } from "@/lib/identity/commands/sign-in";
import { hashPassword } from "@/lib/identity/data/passwords";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { env } from "@/lib/platform/env";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner, setClock } from "../../support/builders-clock";
import { testInstant } from "../../support/database";
import { deliveredLetters, tokenIn } from "../../support/letters";

const password = "three plain words";
let serial = 0;
const network = () => `10.1.${serial % 250}.1`;

beforeEach(async () => {
  serial += 1;
  await setClock(testInstant);
  await deliveredLetters();
});

const aPerson = async () => {
  const id = uuidv7();
  const email = `p${id.slice(-12)}@people.example`;
  await asOwner(
    `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Анна', 'Anna', $3, app.now())`,
    [id, email, await hashPassword("the old password")],
  );
  return { id, email };
};

const wish = (email: string) => requestRecovery({ email, network: network(), locale: "ru" });
const attempt = (email: string, typed: string) =>
  signIn({ email, password: typed, network: network(), userAgent: "tests" });

const linkFor = async (email: string): Promise<string> => {
  expect(await wish(email)).toEqual({ ok: true, value: true });
  return tokenIn((await deliveredLetters()).at(-1), "/recover");
};

describe("T41: the link of a recovery letter", () => {
  it("sets a new password once; the second use, and a twin at the same moment, are refused", async () => {
    const { email } = await aPerson();
    const token = await linkFor(email);

    const answers = await Promise.all(
      [1, 2].map((n) => completeRecovery({ token, password: `${password} ${n}` })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await completeRecovery({ token, password })).toMatchObject({
      ok: false,
      failure: { code: "linkOver" },
    });
    const right = answers[0]?.ok ? 1 : 2;
    expect(await attempt(email, `${password} ${right}`)).toMatchObject({ ok: true });
    expect(await attempt(email, "the old password")).toMatchObject({ ok: false });
  });

  it("takes no password that is easy to guess for its owner, and stays open", async () => {
    const { email } = await aPerson();
    const token = await linkFor(email);
    for (const guessable of ["passwordpassword", `${email} 1`])
      expect(await completeRecovery({ token, password: guessable })).toMatchObject({
        failure: { fields: { password: { code: "passwordGuessable" } } },
      });
    expect(await completeRecovery({ token, password })).toMatchObject({ ok: true });
  });

  it("works for fifteen minutes", async () => {
    const { email } = await aPerson();
    const token = await linkFor(email);
    const minutes = (count: number) => new Date(Date.parse(testInstant) + count * 60_000).toISOString();
    await setClock(minutes(15));
    expect(await completeRecovery({ token, password })).toMatchObject({ failure: { code: "linkOver" } });
    await setClock(minutes(14));
    expect(await completeRecovery({ token, password })).toMatchObject({ ok: true });
  });

  it("ends every session, opens none, and makes the other links useless", async () => {
    const { id, email } = await aPerson();
    const session = tokenHashOf(await openSession(id, sessionLifetimes.company, "test"));
    const [first, second] = [await linkFor(email), await linkFor(email)];

    expect(await completeRecovery({ token: second, password })).toMatchObject({ ok: true });
    expect(await findPerson(session)).toBeNull();
    const open = await asOwner("SELECT id FROM session WHERE user_id = $1 AND revoked_at IS NULL", [id]);
    expect(open).toEqual([]);
    expect(await completeRecovery({ token: first, password })).toMatchObject({
      failure: { code: "linkOver" },
    });
  });

  it("is kept as a digest only, and stands neither in the outbox nor in the trail", async () => {
    const { id, email } = await aPerson();
    const token = await linkFor(email);
    await completeRecovery({ token, password });
    const stored = await asOwner<{ all: string }>(
      `SELECT (SELECT string_agg(s::text, ' ') FROM mail_secret s) || (SELECT string_agg(o::text, ' ') FROM outbox_message o)
         || (SELECT string_agg(e::text, ' ') FROM audit_event e) AS all`,
    );
    expect(token).toHaveLength(43);
    expect(stored[0]?.all).toContain(id);
    expect(stored[0]?.all).not.toContain(token);
  });

  it("T40: leads to the address this installation was given, whatever a request says", async () => {
    const { email } = await aPerson();
    await wish(email);
    const [letter] = await deliveredLetters();
    expect(letter?.text).toContain(`${env().AUTH_URL}/recover/`);
  });

  it("tells the person afterwards, and stands in the audit trail", async () => {
    const { id, email } = await aPerson();
    await completeRecovery({ token: await linkFor(email), password });
    expect((await deliveredLetters()).map(({ to, subject }) => [to, subject])).toEqual([
      [email, "Ваш пароль изменён"],
    ]);
    const events = await asOwner("SELECT type FROM audit_event WHERE object_id = $1 ORDER BY id", [id]);
    expect(events.map(({ type }) => type)).toEqual(["recoveryRequested", "passwordRecovered"]);
  });
});

describe("T39: who has an account is not told", () => {
  it("the answer and the rows are the same for a known, an unknown and a blocked address; only one gets a letter", async () => {
    const known = await aPerson();
    const blocked = await aPerson();
    await asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [blocked.id]);
    const emails = [known.email, blocked.email, `nobody${serial}@people.example`];

    const rowsOf = async (email: string) => {
      const [counts] = await asOwner<{ secrets: bigint; letters: bigint; events: bigint }>(
        `SELECT (SELECT count(*) FROM mail_secret WHERE email = $1) AS secrets,
           (SELECT count(*) FROM outbox_message o JOIN mail_secret s ON o.payload->>'secretId' = s.id::text WHERE s.email = $1) AS letters,
           (SELECT count(*) FROM audit_event WHERE type = 'recoveryRequested') AS events`,
        [email],
      );
      return counts;
    };
    const seen: object[] = [];
    for (const email of emails) {
      const before = await rowsOf(email);
      const answer = await wish(email);
      const after = await rowsOf(email);
      seen.push({
        answer,
        secrets: Number(after?.secrets) - Number(before?.secrets),
        letters: Number(after?.letters) - Number(before?.letters),
        events: Number(after?.events) - Number(before?.events),
      });
    }
    const same = { answer: { ok: true, value: true }, secrets: 1, letters: 1, events: 1 };
    expect(seen).toEqual([same, same, same]);
    expect((await deliveredLetters()).map(({ to }) => to)).toEqual([known.email]);
  });

  it("three letters an hour for one address, known or not, from whatever network", async () => {
    for (const email of [(await aPerson()).email, `nobody${serial}@people.example`]) {
      const answers: Awaited<ReturnType<typeof requestRecovery>>[] = [];
      for (const place of [1, 2, 3, 4])
        answers.push(await requestRecovery({ email, network: `10.2.${serial}.${place}`, locale: "en" }));
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
      expect(answers[3]).toEqual({ ok: false, failure: { code: "tooManyLetters" } });
    }
  });
});
