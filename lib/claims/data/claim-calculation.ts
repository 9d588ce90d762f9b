import "server-only";
import {
  type CalculationFacts,
  type DeclaredFacts,
  type FactLine,
  findCalculationFacts,
} from "@/lib/claims/data/calculation-facts";
import { findFilingVersion, rulesOf } from "@/lib/claims/data/pinned-rules";
import { usedBefore, usedOf } from "@/lib/claims/domain/cap-uses";
import type { PinnedVersion } from "@/lib/claims/domain/claim-dossier";
import { claimFacts } from "@/lib/claims/domain/claim-facts";
import { type ClaimStatus, draftStatuses } from "@/lib/claims/domain/claim-status";
import type { Db } from "@/lib/platform/db/prisma";
import { assessClaim } from "@/lib/programmes/domain/assessment/assess-claim";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import type { ClaimFacts } from "@/lib/programmes/domain/assessment/claim-schema";
import { type ExchangeRate, findRate, needsRate } from "@/lib/programmes/domain/exchange-rates";
import { fiscalYearFor, nearestFilingMoment } from "@/lib/programmes/domain/rulebook/filing-windows";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/** What the calculation needs to know of a claim; `StoredClaim` has it. */
type CalculableClaim = {
  readonly id: string;
  readonly programmeId: string;
  readonly category: string;
  readonly status: ClaimStatus;
  readonly fiscalYear: number | null;
  readonly submittedAt: Date | string | null;
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
  /** Everything beside the rules that the amount depends on. */
  readonly facts: ClaimFacts;
  readonly assessment: Assessment;
  readonly rules: Rulebook;
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
  const known = await findCalculationFacts(db, { claimId: claim.id, asFiled });
  const rules = rulesOf(version);
  const filedAt = filingMomentOf(claim, rules, asOf ?? version.filedFrom);
  const fiscalYear = claim.fiscalYear ?? fiscalYearFor(rules, filedAt);
  const declared = isDraft(claim) ? null : known.declared;

  const facts = claimFacts({
    category: claim.category,
    filedAt,
    taxRegime: declared?.taxRegime ?? known.taxRegime,
    registeredOn: declared?.registeredOn ?? known.registeredOn,
    hsCode: known.hsCode,
    contractNumber: known.contractNumber,
    lines: known.lines.map((line) => ({ ...line, convertedBy: rateFor(line, { claim, declared, rules }) })),
    used: usedFor(known, { claim, declared, rules, fiscalYear, asFiled }),
  });
  return {
    facts,
    assessment: assessClaim(rules, facts),
    rules,
    programmeVersionId: version.id,
    fiscalYear,
    lines: known.lines,
  };
};

const isDraft = ({ status }: CalculableClaim): boolean => draftStatuses.includes(status);

/** A claim counts as filed when it was sent first, however often it was corrected since. */
const filingMomentOf = (claim: CalculableClaim, rules: Rulebook, asOf: Date): Date =>
  claim.submittedAt === null || isDraft(claim)
    ? nearestFilingMoment(rules, asOf)
    : new Date(claim.submittedAt);

/** A draft stands under the rules in force when it is filed; outside every window, under those it was begun with. */
const versionFor = async (db: Db, claim: CalculableClaim, asOf: Date | undefined): Promise<PinnedVersion> => {
  const { programmeVersion: pinned } = claim;
  if (!isDraft(claim) || !asOf || (pinned.filedFrom <= asOf && asOf < pinned.filedTo)) return pinned;
  return (await findFilingVersion(db, claim.programmeId, asOf)) ?? pinned;
};

type RateCircumstances = {
  readonly claim: CalculableClaim;
  readonly declared: DeclaredFacts | null;
  readonly rules: Rulebook;
};

/**
 * A rate is frozen at submission and stays through every return, unless the payment date or the currency
 * itself was corrected; then, and in a draft, the stored rate for that date counts.
 */
const rateFor = (line: FactLine, { claim, declared, rules }: RateCircumstances): ExchangeRate | null => {
  if (!isDraft(claim) && !isPaymentCorrected(line, claim, declared)) return line.rate;
  if (line.paidOn === null || line.latestRate === null || !needsRate(line.currency)) return null;
  return findRate([line.latestRate], line.currency, line.paidOn, rules.fx.maxAgeDays);
};

const isPaymentCorrected = (
  line: FactLine,
  { status }: CalculableClaim,
  declared: DeclaredFacts | null,
): boolean => {
  const before = declared?.payments[line.id];
  if (status !== "RETURNED" || !before) return false;
  return before.currency !== line.currency || before.paidOn !== line.paidOn;
};

type CapCircumstances = RateCircumstances & { readonly fiscalYear: number; readonly asFiled: boolean };

/** What others have used of each cap, this claim's own use given back. */
const usedFor = (
  { capUses }: CalculationFacts,
  { claim, declared, rules, fiscalYear, asFiled }: CapCircumstances,
): ClaimFacts["used"] =>
  declared && (asFiled || claim.status !== "RETURNED")
    ? usedBefore(declared.caps)
    : usedOf(capUses, rules, fiscalYear);
