import { readFileSync } from "node:fs";
import { computeEntitlement } from "@/lib/programmes/domain/entitlement";
import type {
  Entitlement,
  EntitlementInput,
  EntitlementLine,
} from "@/lib/programmes/domain/entitlement-types";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import { type ProgrammeRules, parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { formatMinorPlain, type Kopecks, type Money, money } from "@/lib/shared/money";

/** A rules document of the repository as it lies there. */
export const programmeDocument = (version: "v1" | "v2" | "v3"): Record<string, unknown> =>
  JSON.parse(readFileSync(`prisma/reference/programmes/export-cost-reimbursement-${version}.json`, "utf8"));

/** A rules document that is expected to be right. */
export const rulesOf = (document: unknown): ProgrammeRules => {
  const parsed = parseProgrammeRules(document);
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

/** A finished rouble line of 100 000 paid in the middle of 2020, changed where a test speaks of something. */
export const aLine = (changes: Partial<EntitlementLine> = {}): EntitlementLine => ({
  id: "line-1",
  amount: amount("100 000.00"),
  vat: null,
  paidOn: "2020-06-30",
  invoiceDate: "2020-06-30",
  destinationCountry: "IT",
  hsCode: "903180",
  rate: null,
  ...changes,
});

/** A claim of 2020 for certification by a VAT payer, changed where a test speaks of something. */
export const aClaim = (changes: Partial<EntitlementInput> = {}): EntitlementInput => ({
  rules: rules2020,
  category: "CERTIFICATION",
  taxRegime: "VAT_PAYER",
  lines: [aLine()],
  capLeft: {},
  ...changes,
});

/** The amounts of a claim in roubles, as an accountant would note them. */
export const amountsOf = (claim: EntitlementInput): string => {
  const { claimed, eligible, accepted, support } = computeEntitlement(claim).totals;

  return [claimed, eligible, accepted, support].map(inRoubles).join(" > ");
};

/** What was cut from a claim, code by code. */
export const cutsOf = ({ lines }: Entitlement): readonly string[] =>
  lines.flatMap(({ cuts }) => cuts.map(({ code, kopecks }) => `${code} ${inRoubles(kopecks)}`));
