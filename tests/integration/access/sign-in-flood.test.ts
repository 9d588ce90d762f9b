import { beforeEach, describe, expect, it, vi } from "vitest";
import { signIn } from "@/lib/identity/commands/sign-in";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { asOwner } from "../../support/builders-clock";
import { anAdmin } from "../../support/builders-people";
import { countOf } from "../../support/counts";

// The flood is about what comes before the hashing: here a hash costs nothing and is counted.
const { verify } = vi.hoisted(() => ({ verify: vi.fn(async () => false) }));
vi.mock("@node-rs/argon2", async (original) => ({
  ...(await original<typeof import("@node-rs/argon2")>()),
  verify,
}));

const networks = 1_000;
const accounts = 400;
const everybodyAMinute = 1_200;

beforeEach(async () => {
  verify.mockClear();
  await asOwner("TRUNCATE rate_bucket, sign_in_lock");
});

const attempt = (email: string, network: string) =>
  signIn({ email, password: "Summer2026", network, userAgent: "flood" });

/** Runs the jobs in a few lanes, as many as the pool has connections. */
const inLanes = async (jobs: number, work: (at: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const lane = async () => {
    while (next < jobs) {
      const at = next;
      next += 1;
      await work(at);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
};

describe("T38: a flood of attempts to sign in", () => {
  it("from a thousand networks stays under the limit and is refused before any hashing", async () => {
    const admin = await anAdmin();
    const victim = tokenHashOf(await openSession(admin.userId, sessionLifetimes.official, "victim"));
    const attempts = countOf("signInAttempts");
    const answers = { signInRefused: 0, tooManyAttempts: 0, opened: 0 };
    const from = performance.now();

    await inLanes(attempts, async (at) => {
      // Every tenth attempt is at the victim; the others go through a list of addresses.
      const email = at % 10 === 0 ? admin.person.email : `leaked${at % accounts}@people.example`;
      const network = `198.18.${Math.floor((at % networks) / 250)}.${at % 250}`;
      const answer = await attempt(email, network);
      answers[answer.ok ? "opened" : answer.failure.code] += 1;
    });

    const seconds = (performance.now() - from) / 1_000;
    const limit = everybodyAMinute + (everybodyAMinute / 60) * seconds;
    console.log(
      `    ${attempts} attempts from ${networks} networks in ${seconds.toFixed(0)} s: ${verify.mock.calls.length} hashed, at most ${Math.floor(limit)} allowed`,
    );
    expect(answers.opened).toBe(0);
    expect(answers.tooManyAttempts + answers.signInRefused).toBe(attempts);
    expect(verify).toHaveBeenCalledTimes(answers.signInRefused);
    expect(answers.signInRefused).toBeLessThanOrEqual(limit);
    // Their session has nothing to do with all this.
    expect(await findPerson(victim)).not.toBeNull();
  });

  it("on one account from everywhere is over after ten attempts, and after five more each time the lock ends", async () => {
    const admin = await anAdmin();
    const { email } = admin.person;
    for (let round = 0; round < 3; round += 1) {
      for (let at = 0; at < 40; at += 1) await attempt(email, `203.0.${round}.${at}`);
      expect(verify).toHaveBeenCalledTimes(10 + 5 * round);
      const [lock] = await asOwner<{ minutes: number }>(
        "SELECT round(extract(epoch FROM locked_until - updated_at) / 60)::int AS minutes FROM sign_in_lock WHERE email = $1",
        [email],
      );
      expect(lock?.minutes).toBe(10 * 2 ** round);
      await asOwner("UPDATE sign_in_lock SET locked_until = updated_at WHERE email = $1", [email]);
    }
  });

  it("from one network is over after three hundred attempts, whatever the addresses", async () => {
    await inLanes(400, async (at) => {
      await attempt(`one${at}@people.example`, "2001:db8:1:2");
    });
    expect(verify.mock.calls.length).toBeGreaterThanOrEqual(300);
    // A token comes back every second.
    expect(verify.mock.calls.length).toBeLessThan(400);
  });
});
