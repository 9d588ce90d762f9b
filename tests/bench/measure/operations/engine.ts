// The calculation of a claim of 500 lines.
import { readFileSync } from "node:fs";
import { computeEntitlement } from "@/lib/programmes/domain/entitlement";
import type { EntitlementInput, EntitlementLine } from "@/lib/programmes/domain/entitlement-types";
import { parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { isoFrom } from "@/lib/shared/iso-date";
import { money } from "@/lib/shared/money";
import { valued } from "../companies";
import type { Measured } from "../rows";
import { assessmentMilliseconds } from "./assessment";

const rulesFile = "prisma/reference/programmes/export-cost-reimbursement-v3.json";
const lines = 500;
const runs = 60;

const lineAt = (at: number): EntitlementLine => {
  const isForeign = at % 2 === 0;
  const currency = isForeign ? "EUR" : "RUB";
  const paidOn = isoFrom(2026, 1 + (at % 9), 1 + (at % 28));
  return {
    id: `line-${at}`,
    amount: money(BigInt(100_000 + at * 137), currency),
    vat: money(0n, currency),
    paidOn,
    invoiceDate: paidOn,
    destinationCountry: "IT",
    hsCode: "903180",
    rate: isForeign ? { currency, nominal: 1n, value: 921_537n, date: paidOn, source: "CBR" } : null,
    ...(at % 5 === 0
      ? { decision: { verdict: "REDUCED", accepted: 50_000n, code: "INSURANCE_NOT_COVERED" } as const }
      : {}),
  };
};

export const measureEngine = async (): Promise<Measured> => {
  const rules = valued(parseProgrammeRules(JSON.parse(readFileSync(rulesFile, "utf8"))));
  const input: EntitlementInput = {
    rules,
    category: "CERTIFICATION",
    taxRegime: "VAT_PAYER",
    lines: Array.from({ length: lines }, (_none, at) => lineAt(at)),
    capLeft: {},
  };
  for (let at = 0; at < runs; at += 1) computeEntitlement(input);
  const before = process.cpuUsage();
  for (let at = 0; at < runs; at += 1) computeEntitlement(input);
  const { user, system } = process.cpuUsage(before);

  return {
    rows: [],
    remarks: [
      {
        what: `The engine: a claim of ${lines} lines`,
        value: `${((user + system) / 1000 / runs).toFixed(2)} ms CPU`,
      },
      {
        what: `The engine for any programme: a claim of ${lines} lines (aim ≤ 5 ms)`,
        value: `${assessmentMilliseconds().toFixed(2)} ms CPU`,
      },
    ],
  };
};
