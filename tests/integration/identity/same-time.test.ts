// How well a watch tells a known address from an unknown one. Printed, and asserted no tighter than the noise: the two
// do the same statements on the same rows.
import { beforeAll, expect, it } from "vitest";
import { requestRecovery } from "@/lib/identity/commands/request-recovery";
import { requestRegistration } from "@/lib/identity/commands/request-registration";
import { signIn } from "@/lib/identity/commands/sign-in";
import { hashPassword } from "@/lib/identity/data/passwords";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner } from "../../support/builders-clock";
import { countOf } from "../../support/counts";

/** The largest distance between the two distributions (Kolmogorov-Smirnov). */
const distanceOf = (left: readonly number[], right: readonly number[]): number => {
  const shareBelow = (times: readonly number[], limit: number) =>
    times.filter((time) => time <= limit).length / times.length;
  return Math.max(
    ...[...left, ...right].map((limit) => Math.abs(shareBelow(left, limit) - shareBelow(right, limit))),
  );
};

type Try = (email: string, network: string) => Promise<unknown>;

const knownAddress = (n: number): string => `known${n}@people.example`;

/** Times so many known and unknown addresses, prints the distance, and expects no more of it than noise. */
const expectSameTime = async (what: string, count: number, attempt: Try): Promise<void> => {
  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  const measure = async (kind: keyof typeof times, email: string, network: string) => {
    const from = performance.now();
    await attempt(email, network);
    times[kind].push(performance.now() - from);
  };
  // The first ones pay for plans and connections.
  for (let n = 0; n < 5; n += 1) await attempt(`first${n}@people.example`, `10.7.${n}.1`);
  for (let n = 0; n < count; n += 1) {
    const network = `10.8.${Math.floor(n / 200)}.${n % 200}`;
    // Alternating which comes first: the machine is not the same from one moment to the next.
    const pair = [
      () => measure("known", knownAddress(n), network),
      () => measure("unknown", `unknown${n}@people.example`, network),
    ];
    for (const one of n % 2 === 0 ? pair : pair.reverse()) await one();
  }
  const distance = distanceOf(times.known, times.unknown);
  // Two samples of one distribution differ by more than this in one case of a hundred thousand.
  const noise = 2.55 * Math.sqrt(2 / count);
  console.log(
    `    ${what}, ${count} known and ${count} unknown addresses: KS distance ${distance.toFixed(3)}, noise up to ${noise.toFixed(3)}`,
  );
  expect(distance).toBeLessThan(noise);
};

beforeAll(async () => {
  const hash = await hashPassword("a password that nobody types");
  for (let n = 0; n < Math.max(countOf("timedRecoveries"), countOf("timedSignIns")); n += 1) {
    await asOwner(
      `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Имя', 'Name', $3, app.now())`,
      [uuidv7(), knownAddress(n), hash],
    );
  }
});

it("T39: a recovery for a known and for an unknown address takes the same time", async () => {
  await expectSameTime("recovery", countOf("timedRecoveries"), (email, network) =>
    requestRecovery({ email, network, locale: "ru" }),
  );
});

it("T39: a registration with a known and with an unknown address takes the same time", async () => {
  await expectSameTime("registration", countOf("timedRecoveries"), (email, network) =>
    requestRegistration({ email, network, locale: "ru" }),
  );
});

it("T39: a sign-in with a known and with an unknown address takes the same time", async () => {
  await expectSameTime("sign-in", countOf("timedSignIns"), (email, network) =>
    signIn({ email, password: "wrong horse battery", network, userAgent: "t" }),
  );
});
