// How well a watch tells a known address from an unknown one. Printed, and asserted no tighter than the noise: the two
// do the same statements on the same rows.
import { expect, it } from "vitest";
import { requestRecovery } from "@/lib/identity/commands/request-recovery";
import { uuidv7 } from "@/lib/shared/ids";
import { asOwner } from "../../support/builders-clock";

const count = Number(process.env.MERIDIAN_LONG ? 500 : 100);

/** The largest distance between the two distributions (Kolmogorov-Smirnov). */
const distanceOf = (left: readonly number[], right: readonly number[]): number => {
  const shareBelow = (times: readonly number[], limit: number) =>
    times.filter((time) => time <= limit).length / times.length;
  return Math.max(
    ...[...left, ...right].map((limit) => Math.abs(shareBelow(left, limit) - shareBelow(right, limit))),
  );
};

it("T39: a recovery for a known and for an unknown address takes the same time", async () => {
  const known = Array.from({ length: count }, (_, n) => `known${n}@people.example`);
  for (const email of known) {
    await asOwner(
      `INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at) VALUES ($1, $2, 'Имя', 'Name', 'none', app.now())`,
      [uuidv7(), email],
    );
  }
  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  const measure = async (kind: keyof typeof times, email: string, network: string) => {
    const from = performance.now();
    await requestRecovery({ email, network, locale: "ru" });
    times[kind].push(performance.now() - from);
  };
  for (const [n, email] of known.entries()) {
    // Alternating which comes first: the machine is not the same from one moment to the next.
    const pair = [
      () => measure("known", email, `10.8.${n}.1`),
      () => measure("unknown", `unknown${n}@people.example`, `10.8.${n}.1`),
    ];
    for (const one of n % 2 === 0 ? pair : pair.reverse()) await one();
  }
  const distance = distanceOf(times.known, times.unknown);
  // Two samples of one distribution differ by more than this in one case of a hundred thousand.
  const noise = 2.55 * Math.sqrt(2 / count);
  console.log(
    `    recovery, ${count} known and ${count} unknown addresses: KS distance ${distance.toFixed(3)}`,
  );
  expect(distance).toBeLessThan(noise);
});
