import type { AssessedCap, Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFacts } from "@/lib/programmes/domain/assessment/claim-schema";
import type { CapRule } from "@/lib/programmes/domain/rulebook/cap-rules";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/**
 * What a claim takes of a limit that outlives it. `cap` is the code of the limit, with the vendor, country, event or
 * document it stands for where it stands for each apart; year 0 is the company's whole life.
 */
export type CapTaken = {
  readonly cap: string;
  readonly amount: bigint;
  readonly limit: bigint;
  readonly year: number;
};

/** The year under which uses over a company's whole life are counted. */
const wholeLife = 0;

type Caps = Pick<Rulebook, "caps">;

/** What the claim takes of every limit that is counted over a year or a life; limits of a claim end with it. */
export const capsTakenBy = (
  { caps }: Pick<Assessment, "caps">,
  rules: Caps,
  fiscalYear: number,
): readonly CapTaken[] =>
  caps.flatMap((cap) => {
    const year = yearOfCap(ruleOf(rules, cap.code), fiscalYear);

    return year === null ? [] : [{ cap: nameOf(cap), amount: cap.take, limit: cap.limit, year }];
  });

/** The same uses of other claims as the calculation takes them. */
export const usedOf = (
  uses: readonly { readonly cap: string; readonly fiscalYear: number; readonly used: bigint }[],
  rules: Caps,
  fiscalYear: number,
): ClaimFacts["used"] =>
  [...uses]
    .sort((left, right) => (left.cap < right.cap ? -1 : 1))
    .map(({ cap, ...use }) => ({ ...use, ...partsOf(cap) }))
    .filter((use) => use.used > 0n && use.fiscalYear === yearOfCap(ruleOf(rules, use.cap), fiscalYear))
    .map(({ cap, key, used }) => ({ cap, key, minor: used }));

/** What was used when a stored calculation was made, read from what it had left. */
export const usedBefore = (caps: readonly DeclaredCap[]): ClaimFacts["used"] =>
  caps
    .map(({ code, key, limit, left }) => ({
      cap: code,
      key: key ?? undefined,
      minor: BigInt(limit) - BigInt(left),
    }))
    .filter(({ minor }) => minor > 0n);

/** A limit in a stored calculation; amounts are digits of kopecks. */
export type DeclaredCap = {
  readonly code: string;
  readonly key: string | null;
  readonly limit: string;
  readonly left: string;
};

const ruleOf = ({ caps }: Caps, code: string): CapRule | undefined => caps.find((cap) => cap.code === code);

const yearOfCap = (rule: CapRule | undefined, fiscalYear: number): number | null => {
  if (rule === undefined || rule.span === "CLAIM") return null;

  return rule.span === "LIFETIME" ? wholeLife : fiscalYear;
};

// A code never holds a colon.
const nameOf = ({ code, key }: Pick<AssessedCap, "code" | "key">): string =>
  key === null ? code : `${code}:${key}`;

const partsOf = (name: string): { readonly cap: string; readonly key: string | undefined } => {
  const at = name.indexOf(":");

  return at < 0 ? { cap: name, key: undefined } : { cap: name.slice(0, at), key: name.slice(at + 1) };
};
