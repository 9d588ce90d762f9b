import { TOTP } from "otpauth";
import { afterEach, describe, expect, it } from "vitest";
import { addApp, removeFactor, renewRecoveryCodes } from "@/lib/identity/commands/change-factors";
import { endOwnSessions } from "@/lib/identity/commands/change-own-account";
import { confirmFactor, proveAgain } from "@/lib/identity/commands/prove";
import { signIn } from "@/lib/identity/commands/sign-in";
import { hashPassword } from "@/lib/identity/data/passwords";
import { getAppOffer, getOwnAccount } from "@/lib/identity/queries/get-own-account";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { SignedOut, withContext } from "@/lib/platform/db/context";
import { pool } from "@/lib/platform/db/pool";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner, setClock } from "../../support/builders-clock";
import { anAdmin } from "../../support/builders-people";
import { testInstant } from "../../support/database";

const password = "correct horse battery";
const later = (seconds: number) => new Date(Date.parse(testInstant) + seconds * 1000).toISOString();

afterEach(() => setClock(testInstant));

const aPerson = async () => {
  const id = uuidv7();
  const email = `f${id.slice(-12)}@people.example`;
  await asOwner(
    `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Имя', 'Name', $3, app.now())`,
    [id, email, await hashPassword(password)],
  );
  return { id, email };
};

const signedIn = async (userId: string) => {
  const tokenHash = tokenHashOf(await openSession(userId, sessionLifetimes.company, "test"));
  const person = await findPerson(tokenHash);
  if (!person) throw new Error("nobody is signed in");
  return { person, tokenHash };
};

/** Somebody with an app, the way to make its codes, and the recovery codes. */
const withApp = async () => {
  const { id, email } = await aPerson();
  const session = await signedIn(id);
  const { secret } = await getAppOffer(session);
  const app = new TOTP({ secret: secret.replaceAll(" ", "") });
  const codeAt = (instant: string) => app.generate({ timestamp: Date.parse(instant) });
  const added = await addApp(session, { code: codeAt(testInstant), name: "Phone" });
  if (!added.ok) throw new Error(added.failure.code);
  return { id, email, session, codeAt, codes: added.value.codes };
};

const halfSignedIn = async (email: string) => {
  const opened = await signIn({ email, password, network: uuidv7(), userAgent: "test" });
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
};

describe("signing in with a second factor", () => {
  it("opens nothing until the code is right, and then under a new secret", async () => {
    const { email, codeAt } = await withApp();
    const { secret, awaitsFactor } = await halfSignedIn(email);
    expect(awaitsFactor).toBe(true);
    expect(await findPerson(tokenHashOf(secret))).toBeNull();

    await setClock(later(60));
    const wrong = await confirmFactor(tokenHashOf(secret), "000000");
    expect(wrong).toEqual({ ok: false, failure: { code: "factorRefused" } });
    const opened = await confirmFactor(tokenHashOf(secret), codeAt(later(60)));
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(opened.value).not.toBe(secret);
    expect((await findPerson(tokenHashOf(opened.value)))?.email).toBe(email);
    expect(await findPerson(tokenHashOf(secret))).toBeNull();
  });

  it("T46: takes a code once, also of two who type it at the same time", async () => {
    const { email, codeAt } = await withApp();
    const [one, two] = [await halfSignedIn(email), await halfSignedIn(email)];
    await setClock(later(60));
    const answers = await Promise.all(
      [one, two].map(({ secret }) => confirmFactor(tokenHashOf(secret), codeAt(later(60)))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, failure: { code: "codeUsed" } });
  });

  it("T46: allows five guesses in a quarter of an hour, whatever the session", async () => {
    const { email, codeAt } = await withApp();
    const answers: string[] = [];
    for (let tried = 0; tried < 5; tried += 1) {
      const { secret } = await halfSignedIn(email);
      const answer = await confirmFactor(tokenHashOf(secret), "000000");
      answers.push(answer.ok ? "in" : answer.failure.code);
    }
    await setClock(later(60));
    const { secret } = await halfSignedIn(email);
    const right = await confirmFactor(tokenHashOf(secret), codeAt(later(60)));
    answers.push(right.ok ? "in" : right.failure.code);
    expect(answers).toEqual([...Array(5).fill("factorRefused"), "tooManyAttempts"]);
  });

  it("counts the tries that fail, and none that succeed", async () => {
    const { email, codeAt } = await withApp();
    const answers: string[] = [];
    for (let signed = 1; signed <= 8; signed += 1) {
      await setClock(later(60 * signed));
      const { secret } = await halfSignedIn(email);
      if (signed % 2 === 0) await confirmFactor(tokenHashOf(secret), "000000");
      const answer = await confirmFactor(tokenHashOf(secret), codeAt(later(60 * signed)));
      answers.push(answer.ok ? "in" : answer.failure.code);
    }
    expect(answers).toEqual(Array(8).fill("in"));
  });

  it("waits for ten minutes", async () => {
    const { email, codeAt } = await withApp();
    const { secret } = await halfSignedIn(email);
    await setClock(later(601));
    const late = await confirmFactor(tokenHashOf(secret), codeAt(later(601)));
    expect(late).toEqual({ ok: false, failure: { code: "signedOut" } });
  });

  it("T47: takes each recovery code once, keeps only digests, and notes it in the trail", async () => {
    const { id, email, codes } = await withApp();
    expect(new Set(codes).size).toBe(10);
    const [first = ""] = codes;
    const stored = await asOwner("SELECT hash FROM recovery_code WHERE user_id = $1", [id]);
    expect(JSON.stringify(stored)).not.toContain(first.slice(0, 5));

    const opened = await confirmFactor(tokenHashOf((await halfSignedIn(email)).secret), first.toLowerCase());
    expect(opened.ok).toBe(true);
    const again = await confirmFactor(tokenHashOf((await halfSignedIn(email)).secret), first);
    expect(again).toEqual({ ok: false, failure: { code: "factorRefused" } });
    const [event] = await asOwner(
      "SELECT count(*)::int AS n FROM audit_event WHERE type = 'recoveryCodeUsed' AND actor_id = $1",
      [id],
    );
    expect(event).toEqual({ n: 1 });
  });

  it("does not take the password for the factor", async () => {
    const { email } = await withApp();
    const { secret } = await halfSignedIn(email);
    const answer = await confirmFactor(tokenHashOf(secret), password);
    expect(answer).toEqual({ ok: false, failure: { code: "factorRefused" } });
    await expect(pool().query("SELECT app.prove($1, '{}')", [tokenHashOf(secret)])).rejects.toThrow(
      "factorRefused",
    );
  });
});

describe("T45: a fresh proof", () => {
  it("is asked of a serious act when the last one is more than two minutes old", async () => {
    const admin = await anAdmin();
    const tokenHash = tokenHashOf(await openSession(admin.userId, sessionLifetimes.official, "test"));
    const act = () =>
      applyInDatabase(
        "office",
        { tokenHash, side: "office" },
        {
          action: "endMembership",
          event: { type: "membershipEnded", objectType: "user", objectId: admin.userId, data: {} },
          records: [],
        },
      );
    await setClock(later(120));
    expect((await act()).ok).toBe(true);
    await setClock(later(121));
    expect(await act()).toMatchObject({ ok: false, failure: { code: "proofNeeded" } });
  });

  it("is given by the password where there is no factor", async () => {
    const { id } = await aPerson();
    const { tokenHash } = await signedIn(id);
    await setClock(later(600));
    expect(await proveAgain(tokenHash, "wrong horse battery")).toEqual({
      ok: false,
      failure: { code: "passwordWrong" },
    });
    expect((await proveAgain(tokenHash, password)).ok).toBe(true);
    expect(Date.parse((await findPerson(tokenHash))?.provedUntil ?? "")).toBe(Date.parse(later(720)));
  });

  it("is given by a code, and no longer by the password, where there is one", async () => {
    const { session, codeAt } = await withApp();
    await setClock(later(600));
    const byPassword = await proveAgain(session.tokenHash, password);
    expect(byPassword).toEqual({ ok: false, failure: { code: "factorRefused" } });
    expect((await proveAgain(session.tokenHash, codeAt(later(600)))).ok).toBe(true);
  });

  it("is needed to change factors", async () => {
    const { session } = await withApp();
    await setClock(later(121));
    expect(await renewRecoveryCodes(session)).toMatchObject({ ok: false, failure: { code: "proofNeeded" } });
  });
});

describe("an official", () => {
  it("without a second factor opens nothing, and keeps the last one", async () => {
    const admin = await anAdmin();
    const [factor] = await asOwner<{ id: string }>("SELECT id FROM authenticator WHERE user_id = $1", [
      admin.userId,
    ]);
    const signed = { person: admin.person, tokenHash: admin.session.tokenHash };
    expect(await removeFactor(signed, factor?.id ?? "")).toMatchObject({
      ok: false,
      failure: { code: "lastFactor" },
    });

    await asOwner("UPDATE authenticator SET removed_at = app.now() WHERE user_id = $1", [admin.userId]);
    expect((await findPerson(admin.session.tokenHash))?.mustSetFactor).toBe(true);
    await expect(withContext(admin.session, async () => undefined)).rejects.toThrow(SignedOut);
  });
});

describe("T45: one's own devices", () => {
  it("are listed and signed out, one or all others, and never somebody else's", async () => {
    const { id } = await aPerson();
    const [here, there, elsewhere] = [await signedIn(id), await signedIn(id), await signedIn(id)];
    const stranger = await signedIn((await aPerson()).id);
    const listed = await getOwnAccount(here);
    expect(listed?.sessions).toHaveLength(3);
    expect(listed?.sessions.filter(({ isThis }) => isThis).map((one) => one.id)).toEqual([
      here.person.sessionId,
    ]);

    expect(await endOwnSessions(here, stranger.person.sessionId)).toEqual({ ok: true, value: 0 });
    expect(await endOwnSessions(here, there.person.sessionId)).toEqual({ ok: true, value: 1 });
    expect(await findPerson(there.tokenHash)).toBeNull();
    expect(await findPerson(elsewhere.tokenHash)).not.toBeNull();
    expect(await endOwnSessions(here, null)).toEqual({ ok: true, value: 1 });
    expect(await findPerson(elsewhere.tokenHash)).toBeNull();
    expect(await findPerson(here.tokenHash)).not.toBeNull();
    expect(await findPerson(stranger.tokenHash)).not.toBeNull();
  });
});
