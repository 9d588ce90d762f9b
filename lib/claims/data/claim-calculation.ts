import "server-only";
import {
  type CalculationFacts,
  type FactLine,
  findCalculationFacts,
} from "@/lib/claims/data/calculation-facts";
import { findFilingVersion, rulesOf } from "@/lib/claims/data/pinned-rules";
import type { PinnedVersion } from "@/lib/claims/domain/claim-dossier";
import { type ClaimStatus, draftStatuses } from "@/lib/claims/domain/claim-status";
import type { Db } from "@/lib/platform/db/prisma";
import { type CostCategoryCode, isCostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import { computeEntitlement } from "@/lib/programmes/domain/entitlement";
import type {
  Entitlement,
  EntitlementInput,
  EntitlementLine,
} from "@/lib/programmes/domain/entitlement-types";
import { type ExchangeRate, findRate, needsRate } from "@/lib/programmes/domain/exchange-rates";
import { type CapCode, fiscalYearFor, type ProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import { assert } from "@/lib/shared/assert";
import { type Kopecks, money } from "@/lib/shared/money";

/** What the calculation needs to know of a claim; `StoredClaim` has it. */
type CalculableClaim = {
  readonly id: string;
  readonly programmeId: string;
  readonly category: string;
  readonly status: ClaimStatus;
  readonly fiscalYear: number | null;
  readonly programmeVersion: PinnedVersion;
};

type CalculationOptions = {
  /** As the company last filed it, whatever it has written since: the only way officials can compute it. */
  readonly asFiled?: boolean;
  /** When a draft would be filed: it decides the version of the rules and the fiscal year. */
  readonly asOf?: Date;
};

/** A claim as the company asks for it, before any verdict of an officer, with what that rests on. */
export type ClaimCalculation = {
  readonly input: EntitlementInput;
  readonly entitlement: Entitlement;
  readonly rules: ProgrammeRules;
  readonly programmeVersionId: string;
  readonly fiscalYear: number;
  readonly lines: readonly FactLine[];
};

/**
 * What a claim brings, from what the database holds about it. A submitted claim is computed under its pinned
 * rules, with the rates frozen on its lines and the tax regime it was declared with; a draft under the rules
 * and rates of the moment `asOf`. The claim's own use of caps never stands in its own way, and what other
 * claims use counts as it was when this one was filed: review lowers a claim, it never raises it, and the
 * same decision computed twice is the same. `asOf` is when a draft would be filed.
 */
export const calculateClaim = async (
  db: Db,
  claim: CalculableClaim,
  { asOf, asFiled = false }: CalculationOptions = {},
): Promise<ClaimCalculation> => {
  const version = await versionFor(db, claim, asOf);
  const facts = await findCalculationFacts(db, { claimId: claim.id, asFiled });
  const rules = rulesOf(version);
  const fiscalYear = claim.fiscalYear ?? fiscalYearFor(rules, asOf ?? version.filedFrom);

  const input: EntitlementInput = {
    rules,
    category: categoryOfClaim(claim),
    taxRegime: isDraft(claim) ? facts.taxRegime : (facts.declared?.taxRegime ?? facts.taxRegime),
    lines: facts.lines.map((line) =>
      entitlementLine(line, {
        hsCode: line.hsCode ?? facts.hsCode,
        rate: rateFor(line, { claim, facts, rules }),
      }),
    ),
    capLeft: capLeft(facts, { claim, rules, fiscalYear, asFiled }),
  };
  return {
    input,
    entitlement: computeEntitlement(input),
    rules,
    programmeVersionId: version.id,
    fiscalYear,
    lines: facts.lines,
  };
};

const categoryOfClaim = ({ id, category }: CalculableClaim): CostCategoryCode => {
  assert(isCostCategoryCode(category), `Claim ${id} has the unknown category ${category}`);
  return category;
};

const isDraft = ({ status }: CalculableClaim): boolean => draftStatuses.includes(status);

/** A draft stands under the rules in force when it is filed; outside every window, under those it was begun with. */
const versionFor = async (db: Db, claim: CalculableClaim, asOf: Date | undefined): Promise<PinnedVersion> => {
  const { programmeVersion: pinned } = claim;
  if (!isDraft(claim) || !asOf || (pinned.filedFrom <= asOf && asOf < pinned.filedTo)) return pinned;
  return (await findFilingVersion(db, claim.programmeId, asOf)) ?? pinned;
};

type RateCircumstances = {
  readonly claim: CalculableClaim;
  readonly facts: CalculationFacts;
  readonly rules: ProgrammeRules;
};

/**
 * A rate is frozen at submission and stays through every return, unless the payment date or the currency
 * itself was corrected; then, and in a draft, the stored rate for that date counts.
 */
const rateFor = (line: FactLine, { claim, facts, rules }: RateCircumstances): ExchangeRate | null => {
  if (!isDraft(claim) && !isPaymentCorrected(line, claim, facts)) return line.rate;
  if (line.paidOn === null || line.latestRate === null || !needsRate(line.currency)) return null;
  return findRate([line.latestRate], line.currency, line.paidOn, rules.currency.maxAgeDays);
};

const isPaymentCorrected = (
  line: FactLine,
  { status }: CalculableClaim,
  { declared }: CalculationFacts,
): boolean => {
  const before = declared?.payments[line.id];
  if (status !== "RETURNED" || !before) return false;
  return before.currency !== line.currency || before.paidOn !== line.paidOn;
};

const entitlementLine = (
  line: FactLine,
  { hsCode, rate }: Pick<EntitlementLine, "hsCode" | "rate">,
): EntitlementLine => ({
  id: line.id,
  amount: line.amountMinor === null ? null : money(line.amountMinor, line.currency),
  vat: line.vatMinor === null ? null : money(line.vatMinor, line.currency),
  paidOn: line.paidOn,
  invoiceDate: line.invoiceDate,
  destinationCountry: line.destinationCountry,
  hsCode,
  rate,
});

type CapCircumstances = Omit<RateCircumstances, "facts"> & {
  readonly fiscalYear: number;
  readonly asFiled: boolean;
};

/** What the company may still get under each cap, this claim's own use given back. */
const capLeft = (
  { capUses, declared }: CalculationFacts,
  { claim, rules, fiscalYear, asFiled }: CapCircumstances,
): Record<CapCode, Kopecks> => {
  if (declared && (asFiled || claim.status !== "RETURNED") && !isDraft(claim))
    return Object.fromEntries(Object.entries(declared.capLeft).map(([cap, left]) => [cap, BigInt(left)]));

  const used = new Map(
    capUses.filter((use) => use.fiscalYear === fiscalYear).map((use) => [use.cap, use.used]),
  );
  return Object.fromEntries(rules.caps.map(({ code, kopecks }) => [code, kopecks - (used.get(code) ?? 0n)]));
};
