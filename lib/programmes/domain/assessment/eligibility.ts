import type { EligibilityOutcome } from "@/lib/programmes/domain/assessment/assessment-types";
import type { ApplicantStatement, ClaimFacts } from "@/lib/programmes/domain/assessment/claim-schema";
import type { EligibilityRule } from "@/lib/programmes/domain/rulebook/eligibility-rules";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { daysBetween, type IsoDate, monthsAfter } from "@/lib/shared/iso-date";

type Verdict = EligibilityOutcome["outcome"];

/**
 * Whether the applicant meets each rule on the day the rule names. A fact is taken from the latest statement on
 * or before that day; one that is missing, or older than the rule allows, leaves the rule unknown.
 */
export const eligibilityOf = (rules: Rulebook, claim: ClaimFacts): readonly EligibilityOutcome[] =>
  rules.eligibility.map((rule, at) => {
    const asOf = dayOf(rule.asOf, claim);

    return {
      rule: rule.rule,
      path: `eligibility.${at}`,
      asOf,
      asOfDay: rule.asOf,
      severity: rule.severity,
      outcome: asOf === null ? "UNKNOWN" : judge(rule, claim, asOf),
    };
  });

const dayOf = (asOf: EligibilityRule["asOf"], claim: ClaimFacts): IsoDate | null => {
  const filedOn = claim.filedAt.slice(0, 10);
  switch (asOf) {
    case "FILING":
      return filedOn;
    case "FIRST_DAY_OF_PREVIOUS_MONTH":
      return monthsAfter(`${filedOn.slice(0, 7)}-01`, -1);
    case "DECISION":
      return claim.decidedOn ?? null;
    case "PAYMENT":
      return claim.decidedOn ?? null;
  }
};

const judge = (rule: EligibilityRule, claim: ClaimFacts, asOf: IsoDate): Verdict => {
  if (rule.rule === "REGISTRATION_AGE_MONTHS") {
    const { registeredOn } = claim.applicant;

    return registeredOn === undefined ? "UNKNOWN" : verdict(monthsAfter(registeredOn, rule.min) <= asOf);
  }
  const fact = <Key extends keyof ApplicantStatement>(key: Key) =>
    latest(claim, key, asOf, rule.evidenceDays);

  return judgements[rule.rule](rule as never, fact, asOf);
};

type Fact = <Key extends keyof ApplicantStatement>(key: Key) => ApplicantStatement[Key] | undefined;

type Judgement<Name extends EligibilityRule["rule"]> = (
  rule: Extract<EligibilityRule, { rule: Name }>,
  fact: Fact,
  asOf: IsoDate,
) => Verdict;

const verdict = (isMet: boolean): Verdict => (isMet ? "MET" : "FAILED");

/** Judges a fact once it is known. */
const known = <T>(value: T | undefined, isMet: (value: T) => boolean): Verdict =>
  value === undefined ? "UNKNOWN" : verdict(isMet(value));

const within = (
  value: bigint,
  { atLeast, atMost }: { atLeast?: bigint | undefined; atMost?: bigint | undefined },
) => (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

const judgements: {
  readonly [Name in Exclude<EligibilityRule["rule"], "REGISTRATION_AGE_MONTHS">]: Judgement<Name>;
} = {
  LEGAL_FORM: (rule, fact) => known(fact("legalForm"), (form) => rule.in.includes(form)),
  SIZE: (rule, fact) => known(fact("size"), (size) => rule.in.includes(size)),
  REGION: (rule, fact) => known(fact("region"), (region) => rule.in.includes(region)),
  TAX_DEBT: (rule, fact) =>
    known(fact("taxDebt"), (debt) => debt <= rule.most || isFresh(fact("taxDebtDays"), rule.mostDays)),
  NOT_INSOLVENT: (_rule, fact) => known(fact("insolvent"), (insolvent) => !insolvent),
  FOREIGN_SHARE: (rule, fact) => known(fact("foreignShare"), (share) => share < rule.below),
  OFFSHORE_SHARE: (rule, fact) => known(fact("offshoreShare"), (share) => share <= rule.most),
  NOT_LISTED: (rule, fact) =>
    known(fact("lists"), (lists) => !rule.lists.some((list) => lists.includes(list))),
  NO_BREACH: (rule, fact, asOf) =>
    known(fact("lastBreachOn"), (day) => day === null || monthsAfter(day, 12 * rule.years) <= asOf),
  NO_SAME_PURPOSE_FUNDING: (_rule, fact) => known(fact("samePurposeFunding"), (funded) => !funded),
  TURNOVER: (rule, fact) => known(fact("turnover"), (turnover) => within(turnover, rule)),
  EXPORT_REVENUE: (rule, fact) => known(fact("exportRevenue"), (revenue) => within(revenue, rule)),
  EXPORT_GROWTH: (rule, fact) => known(fact("exportGrowth"), (growth) => growth > rule.above),
  NEW_MARKET: (rule, fact) =>
    known(fact("marketSales"), (sales) => sales.slice(0, rule.years).every((sum) => sum <= rule.salesAtMost)),
  OWN_SPEND: (rule, fact) => known(fact("ownSpend"), (spend) => spend >= rule.atLeast),
  INDUSTRY: (rule, fact) =>
    known(
      fact("industry"),
      (industry) =>
        (rule.in === undefined || rule.in.some((prefix) => industry.startsWith(prefix))) &&
        !(rule.out ?? []).some((prefix) => industry.startsWith(prefix)),
    ),
};

// A debt above the sum is still borne for so many days where the act says so.
const isFresh = (days: number | undefined, most: number | undefined): boolean =>
  most !== undefined && days !== undefined && days <= most;

const latest = <Key extends keyof ApplicantStatement>(
  { applicant }: ClaimFacts,
  key: Key,
  asOf: IsoDate,
  evidenceDays: number | undefined,
): ApplicantStatement[Key] | undefined => {
  const statement = applicant.statements
    .filter((stated) => stated.on <= asOf && stated[key] !== undefined)
    .reduce<ApplicantStatement | null>(
      (last, next) => (last === null || next.on > last.on ? next : last),
      null,
    );
  if (statement === null) return undefined;
  const isTooOld = evidenceDays !== undefined && daysBetween(statement.on, asOf) > evidenceDays;

  return isTooOld ? undefined : statement[key];
};
