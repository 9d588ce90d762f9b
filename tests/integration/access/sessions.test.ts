import { describe, expect, it } from "vitest";
import { changeOwnPassword } from "@/lib/identity/commands/change-own-password";
import { signIn } from "@/lib/identity/commands/sign-in";
import { hashPassword } from "@/lib/identity/data/passwords";
import {
  endSession,
  findPerson,
  findSessionEnds,
  openSession,
  sessionLifetimes,
  tokenHashOf,
} from "@/lib/identity/sessions";
import { SignedOut, withContext } from "@/lib/platform/db/context";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner, setClock } from "../../support/builders-clock";
import { anAdmin, anOfficial } from "../../support/builders-people";
import { testInstant } from "../../support/database";

const minutesLater = (minutes: number): string =>
  new Date(Date.parse(testInstant) + minutes * 60_000).toISOString();

const aPerson = async (password: string) => {
  const id = uuidv7();
  const email = `p${id.slice(-12)}@people.example`;
  await asOwner(
    `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Имя', 'Name', $3, app.now())`,
    [id, email, await hashPassword(password)],
  );
  return { id, email };
};

const attempt = (email: string, password: string, network = "192.0.2.1") =>
  signIn({ email, password, network, userAgent: "test" });

describe("T44: a session", () => {
  it("is over at the request after it was ended", async () => {
    const admin = await anAdmin();
    await withContext(admin.session, async () => undefined);
    await endSession(admin.session.tokenHash);
    await expect(withContext(admin.session, async () => undefined)).rejects.toThrow(SignedOut);
    expect(await findPerson(admin.session.tokenHash)).toBeNull();
  });

  it("is over at the request after its person was blocked", async () => {
    const admin = await anAdmin();
    const official = await anOfficial(admin, ["reviewer"]);
    await asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [official.userId]);
    await expect(withContext(official.session, async () => undefined)).rejects.toThrow(SignedOut);
  });

  it("opens nothing on the office side once the last role has ended", async () => {
    const admin = await anAdmin();
    const official = await anOfficial(admin, ["reviewer"]);
    await asOwner("UPDATE staff_role SET ended_at = app.now() WHERE user_id = $1", [official.userId]);
    await expect(withContext(official.session, async () => undefined)).rejects.toThrow(SignedOut);
  });

  it("T45: of an official ends after fifteen idle minutes, and in any case after twelve hours", async () => {
    const { id } = await aPerson("twelve letters");
    const hash = tokenHashOf(await openSession(id, sessionLifetimes.official, "test"));
    await setClock(minutesLater(14));
    expect(await findPerson(hash)).not.toBeNull();
    await setClock(minutesLater(14 + 14));
    expect(await findPerson(hash)).not.toBeNull();
    await setClock(minutesLater(14 + 14 + 16));
    expect(await findPerson(hash)).toBeNull();

    await setClock(testInstant);
    const used = tokenHashOf(await openSession(id, sessionLifetimes.official, "test"));
    for (let minutes = 10; minutes < 12 * 60; minutes += 10) {
      await asOwner("UPDATE session SET last_seen_at = $2 WHERE token_hash = $1", [
        used,
        minutesLater(minutes),
      ]);
    }
    await setClock(minutesLater(12 * 60 + 1));
    expect(await findPerson(used)).toBeNull();
    await setClock(testInstant);
  });

  it("says when it ends, in time to warn, and is not prolonged by being asked", async () => {
    const { id } = await aPerson("twelve letters");
    const hash = tokenHashOf(await openSession(id, sessionLifetimes.official, "test"));
    expect(await findSessionEnds(hash)).toEqual({ idleSeconds: 14 * 60, wholeSeconds: 12 * 3600 });
    await setClock(minutesLater(10));
    expect(await findSessionEnds(hash)).toMatchObject({ wholeSeconds: 12 * 3600 - 600 });
    await setClock(minutesLater(16));
    expect(await findPerson(hash)).toBeNull();
    await endSession(hash);
    expect(await findSessionEnds(hash)).toBeNull();
    expect(await findSessionEnds("nobody's")).toBeNull();
    await setClock(testInstant);
  });

  it("ends with a new password", async () => {
    const { id } = await aPerson("twelve letters");
    const hash = tokenHashOf(await openSession(id, sessionLifetimes.company, "test"));
    await asOwner(`UPDATE "user" SET password_hash = 'other' WHERE id = $1`, [id]);
    expect(await findPerson(hash)).toBeNull();
  });
});

describe("changing one's own password", () => {
  const signedIn = async () => {
    const { id } = await aPerson("correct horse battery");
    const hash = tokenHashOf(await openSession(id, sessionLifetimes.company, "test"));
    const other = tokenHashOf(await openSession(id, sessionLifetimes.company, "test"));
    const person = await findPerson(hash);
    if (!person) throw new Error("nobody is signed in");
    return { person, hash, other };
  };
  const wish = { password: "another horse battery", repeated: "another horse battery" };

  it("keeps the session it was done in and ends the others", async () => {
    const { person, hash, other } = await signedIn();
    const changed = await changeOwnPassword(person, hash, { current: "correct horse battery", ...wish });
    expect(changed.ok).toBe(true);
    expect(await findPerson(hash)).not.toBeNull();
    expect(await findPerson(other)).toBeNull();
    expect((await attempt(person.email, "another horse battery", "192.0.2.77")).ok).toBe(true);
  });

  it("needs the current one, and not more than five guesses", async () => {
    const { person, hash } = await signedIn();
    const answers: string[] = [];
    for (let tried = 0; tried < 6; tried += 1) {
      const answer = await changeOwnPassword(person, hash, { current: "wrong", ...wish });
      answers.push(answer.ok ? "changed" : answer.failure.code);
    }
    expect(answers).toEqual([...Array(5).fill("passwordWrong"), "tooManyAttempts"]);
  });
});

describe("signing in", () => {
  it("T39: opens a session for the right password and answers an unknown address like a wrong password", async () => {
    const { email } = await aPerson("correct horse battery");
    const opened = await attempt(email, "correct horse battery");
    expect(opened.ok && (await findPerson(tokenHashOf(opened.value.secret)))?.email).toBe(email);
    const wrong = await attempt(email, "wrong horse battery");
    const unknown = await attempt("nobody@people.example", "correct horse battery");
    expect(wrong).toEqual(unknown);
    expect(wrong).toEqual({ ok: false, failure: { code: "signInRefused" } });
  });

  it("T38: stops after five attempts a minute for an address from one network", async () => {
    const { email } = await aPerson("correct horse battery");
    const answers: string[] = [];
    for (let tried = 0; tried < 6; tried += 1) {
      const answer = await attempt(email, "wrong", "198.51.100.7");
      answers.push(answer.ok ? "in" : answer.failure.code);
    }
    expect(answers).toEqual([...Array(5).fill("signInRefused"), "tooManyAttempts"]);
  });

  it("T38: locks an account after ten failures without ending a session that is open", async () => {
    const { id, email } = await aPerson("correct horse battery");
    const open = tokenHashOf(await openSession(id, sessionLifetimes.company, "test"));
    for (let tried = 0; tried < 10; tried += 1) await attempt(email, "wrong", `203.0.113.${tried}`);
    expect(await attempt(email, "correct horse battery", "203.0.113.99")).toEqual({
      ok: false,
      failure: { code: "tooManyAttempts" },
    });
    expect(await findPerson(open)).not.toBeNull();
  });

  it("T39: gives a blocked person the answer of a wrong password", async () => {
    const { id, email } = await aPerson("correct horse battery");
    await asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [id]);
    expect(await attempt(email, "correct horse battery", "203.0.113.200")).toEqual({
      ok: false,
      failure: { code: "signInRefused" },
    });
  });
});
