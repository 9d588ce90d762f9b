import { readdirSync, readFileSync } from "node:fs";
import { assessClaim, parseClaimFacts } from "@/lib/programmes/domain/assessment/assess-claim";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFacts } from "@/lib/programmes/domain/assessment/claim-schema";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { exponentOf } from "@/lib/shared/currencies";
import { formatMinorPlain } from "@/lib/shared/money";

const folder = "prisma/seed/programmes";

/** Names of all programmes of the catalogue. */
export const catalogue: readonly string[] = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));

/** A programme of the catalogue as it is written. */
export const documentOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));

/** A document that is expected to be right, as rules. */
export const rulebookOf = (document: unknown): Rulebook => {
  const read = parseRulebook(document);
  if (!read.ok) throw new Error(JSON.stringify(read.failure.problems));

  return read.value;
};

/** A claim document that is expected to be right. */
export const factsOf = (document: unknown): ClaimFacts => {
  const read = parseClaimFacts(document);
  if (!read.ok) throw new Error(JSON.stringify(read.failure.problems));

  return read.value;
};

/** "12 500 000" or "0.01" of a currency with two decimals as minor units; whole units where it has none. */
export const minor = (amount: string, currency = "RUB"): string => {
  const [whole = "0", decimals = ""] = amount.replaceAll(" ", "").split(".");
  const exponent = exponentOf(currency);

  return (BigInt(whole) * 10n ** BigInt(exponent) + BigInt(decimals.padEnd(exponent, "0") || 0)).toString();
};

/** What a test says of a claim: the document, loosely typed, as somebody would write it. */
export type Written = Readonly<Record<string, unknown>>;

/** Assesses a written claim under a programme of the catalogue. */
export const assessed = (name: string, claim: Written): Assessment =>
  assessClaim(rulebookOf(documentOf(name)), factsOf(claim));

/** "support by LIMIT", the way the tables state what is expected: "10 000 000.00 by COMPANY_YEAR". */
export const outcomeOf = ({ totals, bindingLimit, currency }: Assessment): string => {
  const [whole = "0", decimals] = formatMinorPlain(totals.support, exponentOf(currency)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, " ");
  const amount = decimals === undefined || decimals === "00" ? grouped : `${grouped}.${decimals}`;

  return bindingLimit === null ? amount : `${amount} by ${bindingLimit}`;
};
