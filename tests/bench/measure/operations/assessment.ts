// The assessment of a claim of 500 lines under the richest shape of rules: foreign payments, decisions, nested limits.
import { readFileSync } from "node:fs";
import { assessClaim, parseClaimFacts } from "@/lib/programmes/domain/assessment/assess-claim";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import { valued } from "../companies";

const lines = 500;
const runs = 60;

const limit = (code: string, minor: string, more: object = {}) => ({
  code,
  name: { ru: code, en: code },
  limit: { kind: "FIXED", minor },
  ...more,
});

const caps = [
  limit("LINE", "40000000", { per: "LINE" }),
  limit("DOCUMENT", "60000000", { per: "DOCUMENT" }),
  limit("VENDOR", "90000000", { per: "VENDOR" }),
  limit("CLAIM", "900000000"),
  limit("YEAR", "800000000", { span: "YEAR" }),
];

const payments = ["2020-03-31", "2020-06-30", "2020-09-30"];

const lineAt = (at: number) => ({
  id: `line-${at}`,
  category: at % 2 === 0 ? "CERT" : "TRANSPORT",
  amount: { minor: String(100_000 + at * 137), currency: at % 2 === 0 ? "EUR" : "RUB" },
  vat: at % 3 === 0 ? "1000" : "0",
  paidOn: payments[at % payments.length],
  document: `document ${at % 100}`,
  vendor: `vendor ${at % 20}`,
  ...(at % 5 === 0
    ? { decision: { verdict: "REDUCED", accepted: "50000", code: "INSURANCE_NOT_COVERED" } }
    : {}),
});

/** Milliseconds of processor time for one claim. */
export const assessmentMilliseconds = (): number => {
  const document = JSON.parse(readFileSync("prisma/seed/programmes/mec-subsidy-2021.json", "utf8"));
  const rules = valued(parseRulebook({ ...document, eligibility: [], caps }));
  const claim = valued(
    parseClaimFacts({
      format: 1,
      filedAt: "2021-04-10T12:00:00",
      applicant: { taxRegime: "VAT_PAYER" },
      lines: Array.from({ length: lines }, (_none, at) => lineAt(at)),
      rates: payments.map((date) => ({
        currency: "EUR",
        nominal: "1",
        value: "857389",
        date,
        source: "CBR",
      })),
    }),
  );
  for (let at = 0; at < runs; at += 1) assessClaim(rules, claim);
  const before = process.cpuUsage();
  for (let at = 0; at < runs; at += 1) assessClaim(rules, claim);
  const { user, system } = process.cpuUsage(before);

  return (user + system) / 1000 / runs;
};
