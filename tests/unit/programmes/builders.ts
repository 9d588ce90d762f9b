import { readFileSync } from "node:fs";
import { claimFacts } from "@/lib/claims/domain/claim-facts";
import { assessClaim } from "@/lib/programmes/domain/assessment/assess-claim";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFacts, ClaimFactsLine } from "@/lib/programmes/domain/assessment/claim-schema";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import { filingSpanOf } from "@/lib/programmes/domain/rulebook/filing-windows";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import type { TaxRegime } from "@/lib/programmes/domain/rulebook/shapes";
import { formatMinorPlain, type Kopecks, type Money, money } from "@/lib/shared/money";

/** A rules document of the repository as it lies there. */
export const programmeDocument = (version: "v1" | "v2" | "v3"): Record<string, unknown> =>
  JSON.parse(readFileSync(`prisma/reference/programmes/export-cost-reimbursement-${version}.json`, "utf8"));

/** A rules document that is expected to be right. */
export const rulesOf = (document: unknown): Rulebook => {
  const parsed = parseRulebook(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure.problems));

  return parsed.value;
};

/** FY 2019. */
export const rules2019 = rulesOf(programmeDocument("v1"));
/** DEMO-2020. */
export const rules2020 = rulesOf(programmeDocument("v2"));
/** The running year. */
export const rules2026 = rulesOf(programmeDocument("v3"));

/** "412 300.00" as kopecks. */
export const rub = (text: string): Kopecks => {
  const [whole = "0", decimals = ""] = text.replaceAll(" ", "").split(".");

  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0"));
};

/** Kopecks as "412300.00". */
export const inRoubles = (kopecks: Kopecks): string => formatMinorPlain(kopecks, 2);

/** "2 480.00 EUR", or roubles when no currency is written. */
export const amount = (text: string): Money => {
  const match = /^([\d .]+?)(?: ([A-Z]{3}))?$/.exec(text);

  return money(rub(match?.[1] ?? "0"), match?.[2] ?? "RUB");
};

/** "92.4118" or "92.8870 per 100" as a record of that day. */
export const rate = (currency: string, text: string, date: string): ExchangeRate => {
  const [value = "0", nominal = "1"] = text.split(" per ");

  return {
    currency,
    nominal: BigInt(nominal),
    value: BigInt(value.replace(".", "")),
    date,
    source: "Bank of Russia",
  };
};

/** A line of a claim, without its category. */
export type TestLine = Omit<ClaimFactsLine, "category">;

/** A finished rouble line of 100 000 paid in the middle of 2020, changed where a test speaks of something. */
export const aLine = (changes: Partial<TestLine> = {}): TestLine => ({
  id: "line-1",
  amount: amount("100 000.00"),
  paidOn: "2020-06-30",
  invoicedOn: "2020-06-30",
  country: "IT",
  hsCode: "903180",
  unit: "Marmomac",
  vendor: "Istituto Prove",
  document: "INV-1",
  paidInCash: false,
  relatedParty: false,
  financedBy: [],
  ...changes,
});

/** A claim with the rules it stands under. */
export type TestClaim = { readonly rules: Rulebook; readonly category: string; readonly facts: ClaimFacts };

type Wish = {
  readonly rules?: Rulebook;
  readonly category?: string;
  readonly taxRegime?: TaxRegime;
  readonly registeredOn?: string;
  readonly lines?: readonly TestLine[];
  /** What is still free of a limit of one sum; one that is not named is wholly free. */
  readonly capLeft?: Readonly<Record<string, Kopecks>>;
};

/** A claim of 2020 for certification by a VAT payer, changed where a test speaks of something. */
export const aClaim = ({
  rules = rules2020,
  category = "CERTIFICATION",
  taxRegime = "VAT_PAYER",
  registeredOn = "2011-04-12",
  lines = [aLine()],
  capLeft = {},
}: Wish = {}): TestClaim => ({
  rules,
  category,
  facts: {
    ...claimFacts({
      category,
      filedAt: new Date(filingSpanOf(rules).to.getTime() - 1_000),
      taxRegime,
      registeredOn,
      hsCode: null,
      contractNumber: null,
      lines: [],
      used: Object.entries(capLeft).map(([cap, left]) => ({ cap, minor: limitOf(rules, cap) - left })),
    }),
    lines: lines.map((line) => ({ ...line, category })),
  },
});

const limitOf = ({ caps }: Rulebook, code: string): Kopecks => {
  const limit = caps.find((cap) => cap.code === code)?.limit;
  if (limit?.kind !== "FIXED") throw new Error(`${code} is no limit of one sum`);

  return limit.minor;
};

/** What the claim brings. */
export const assess = ({ rules, facts }: TestClaim): Assessment => assessClaim(rules, facts);

/** The amounts of a claim in roubles, as an accountant would note them. */
export const amountsOf = (claim: TestClaim): string => {
  const { claimed, eligible, accepted, support } = assess(claim).totals;

  return [claimed, eligible, accepted, support].map(inRoubles).join(" > ");
};

/** What was cut from a claim, code by code. */
export const cutsOf = ({ lines }: Assessment): readonly string[] =>
  lines.flatMap(({ cuts }) => cuts.map(({ code, minor }) => `${code} ${inRoubles(minor)}`));
