// Numbers of the running year's claims: two are fixed, the others lie between them.
import type { ClaimPlan } from "@/prisma/seed/data/line-plan";

/** How far apart the numbers are that follow the last known one. */
const usualStep = 4;

/** Gives claims in the order in which they are begun rising numbers that meet the known ones. */
export const numbered = <T extends { readonly plan: ClaimPlan }>(claims: readonly T[]): readonly T[] => {
  const numbers = numbersFor(claims.map(({ plan }) => plan.number));
  return claims.map((claim, at) => ({ ...claim, plan: { ...claim.plan, number: numbers[at] } }));
};

/** The known numbers, with the gaps before and between them spread evenly. */
export const numbersFor = (known: readonly (number | undefined)[]): readonly number[] => {
  const numbers: number[] = [];
  let last = 0;
  for (const [at, number] of known.entries()) {
    const ahead = known.slice(at).findIndex((one) => one !== undefined);
    const target = ahead < 0 ? undefined : known[at + ahead];
    const step = target === undefined ? usualStep : Math.trunc((target - last) / (ahead + 1));
    last = number ?? last + Math.max(1, step);
    numbers.push(last);
  }
  return numbers;
};
