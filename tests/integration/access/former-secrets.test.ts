import { TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addApp } from "@/lib/identity/commands/change-factors";
import { confirmFactor } from "@/lib/identity/commands/prove";
import { signIn } from "@/lib/identity/commands/sign-in";
import { hashPassword } from "@/lib/identity/data/passwords";
import { getAppOffer } from "@/lib/identity/queries/get-own-account";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import type { Environment } from "@/lib/platform/env";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner, setClock } from "../../support/builders-clock";
import { testInstant } from "../../support/database";

const changed = vi.hoisted((): Partial<Environment> => ({}));
vi.mock("@/lib/platform/env", async (original) => {
  const real = await original<typeof import("@/lib/platform/env")>();
  // What moves the clock writes into the environment: it must reach the real one.
  const env = () => new Proxy(real.env(), { get: (all, name) => Reflect.get({ ...all, ...changed }, name) });
  return { ...real, env };
});

const password = "four quiet words here";
const minutes = (count: number) => new Date(Date.parse(testInstant) + count * 60_000).toISOString();
const pepperOf = (word: string) => `${word} pepper, long enough`;

const peppers = (now: string, former?: string): void => {
  changed.PASSWORD_PEPPER = pepperOf(now);
  changed.PASSWORD_PEPPER_FORMER = former === undefined ? undefined : pepperOf(former);
};

beforeEach(() => peppers("first"));
afterEach(() => setClock(testInstant));

const aPersonWithApp = async () => {
  const id = uuidv7();
  const email = `${id}@people.example`;
  await asOwner(
    `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Имя', 'Name', $3, $4)`,
    [id, email, await hashPassword(password), testInstant],
  );
  const tokenHash = tokenHashOf(await openSession(id, sessionLifetimes.company, "test"));
  const person = await findPerson(tokenHash);
  if (!person) throw new Error("no session");
  const { secret } = await getAppOffer({ person, tokenHash });
  const app = new TOTP({ secret: secret.replaceAll(" ", "") });
  const codeAt = (instant: string) => app.generate({ timestamp: Date.parse(instant) });
  const added = await addApp({ person, tokenHash }, { code: codeAt(testInstant), name: "Phone" });
  if (!added.ok) throw new Error(added.failure.code);
  return { email, codeAt };
};

type WithApp = Awaited<ReturnType<typeof aPersonWithApp>>;

/** How far the person comes, at that minute: refused at the password, at the code, or in. */
const enter = async ({ email, codeAt }: WithApp, minute: number): Promise<string> => {
  await setClock(minutes(minute));
  const opened = await signIn({ email, password, network: uuidv7(), userAgent: "test" });
  if (!opened.ok) return opened.failure.code;
  const proved = await confirmFactor(tokenHashOf(opened.value.secret), codeAt(minutes(minute)));
  return proved.ok ? "in" : proved.failure.code;
};

describe("while the pepper is changed", () => {
  it("a password and an app of before still open the door and are made anew", async () => {
    const someone = await aPersonWithApp();
    expect(await enter(someone, 1)).toBe("in");
    peppers("second", "first");
    expect(await enter(someone, 2)).toBe("in");
    peppers("second");
    expect(await enter(someone, 3)).toBe("in");
  });

  it("whoever did not come meanwhile is refused afterwards, as with a wrong password", async () => {
    const someone = await aPersonWithApp();
    peppers("second");
    expect(await enter(someone, 1)).toBe("signInRefused");
    peppers("second", "first");
    expect(await enter(someone, 2)).toBe("in");
  });

  it("a wrong password is refused under either", async () => {
    const { email } = await aPersonWithApp();
    peppers("second", "first");
    const answer = await signIn({ email, password: "another one", network: uuidv7(), userAgent: "test" });
    expect(answer).toEqual({ ok: false, failure: { code: "signInRefused" } });
  });
});
