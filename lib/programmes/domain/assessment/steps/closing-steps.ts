import {
  type AssessmentState,
  blockedBy,
  cutTogether,
  type Step,
  said,
  totalOf,
} from "@/lib/programmes/domain/assessment/assessment-state";
import { partsOfMinor, toProgrammeMinor } from "@/lib/programmes/domain/assessment/conversion";
import {
  capCategoryStep,
  capClaimStep,
  capCompanyStep,
  capShareStep,
  capUnitStep,
} from "@/lib/programmes/domain/assessment/steps/cap-steps";
import { costLimitsStep } from "@/lib/programmes/domain/assessment/steps/cost-limits-step";
import { rateStep } from "@/lib/programmes/domain/assessment/steps/rate-step";
import { findRate } from "@/lib/programmes/domain/exchange-rates";
import { percent } from "@/lib/programmes/domain/message-params";
import { monthsAfter } from "@/lib/shared/iso-date";
import { sumOf } from "@/lib/shared/money";

const whole = 10_000n;

/** Step 15: lower bounds. A claim below the minimum brings nothing; the company's own part stays its own. */
export const floorsStep: Step = {
  name: "floors",
  apply: (state) => withOwnContribution(withMinimum(state)),
};

/**
 * What is compared is what the company asks for, before any decision of an officer: the minimum keeps small claims
 * from being filed, and must not take the rest from a company whose claim an officer has cut.
 */
const withMinimum = (state: AssessmentState): AssessmentState => {
  const { minimumClaim } = state.rules.floors;
  if (minimumClaim === undefined || reachedOf(state, minimumClaim.on) >= minimumClaim.minor) return state;
  // What an officer's cuts leave is never more than what was asked for, so that this is needed only below the minimum.
  const reached = reachedOf(asIfUndecided(state), minimumClaim.on);
  if (reached === 0n || reached >= minimumClaim.minor) return state;

  const params = {
    minimum: said(state, minimumClaim.minor),
    reached: said(state, reached),
    short: said(state, minimumClaim.minor - reached),
  };
  const cut = cutTogether(state, "floors", state.lines, {
    to: 0n,
    code: "BELOW_MINIMUM",
    rule: "floors.minimumClaim",
    key: "belowMinimum",
    limit: "MINIMUM_CLAIM",
    params,
  });

  return blockedBy(cut, "belowMinimum", params);
};

const reachedOf = ({ lines }: AssessmentState, on: "COST" | "SUPPORT"): bigint =>
  on === "COST" ? sumOf(lines.map(({ base }) => base)) : totalOf(lines);

const stepsFromDecisionToFloors: readonly Step[] = [
  costLimitsStep,
  rateStep,
  capUnitStep,
  capCategoryStep,
  capClaimStep,
  capCompanyStep,
  capShareStep,
];

const asIfUndecided = (state: AssessmentState): AssessmentState => {
  const undecided: AssessmentState = {
    ...state,
    lines: state.lines.map((line) => ({ ...line, running: line.eligible, accepted: line.eligible })),
  };

  return stepsFromDecisionToFloors.reduce((current, { apply }) => apply(current), undecided);
};

const withOwnContribution = (state: AssessmentState): AssessmentState => {
  const { ownContribution } = state.rules.floors;
  if (ownContribution === undefined) return state;
  const accepted = sumOf(state.lines.map((line) => line.accepted));

  return cutTogether(state, "floors", state.lines, {
    to: (accepted * (whole - BigInt(ownContribution))) / whole,
    code: "CAP_OWN_CONTRIBUTION",
    rule: "floors.ownContribution",
    key: "ownContribution",
    limit: "OWN_CONTRIBUTION",
    params: { share: percent(ownContribution) },
  });
};

/** Step 16: all public money together stays within a share of the cost, and small aid within its sum over the years. */
export const stackingStep: Step = {
  name: "stacking",
  apply: (state) => withDeMinimis(withPublicShare(state)),
};

const withPublicShare = (state: AssessmentState): AssessmentState => {
  const { publicShareAtMost } = state.rules.stacking;
  if (publicShareAtMost === undefined) return state;
  const accepted = sumOf(state.lines.map((line) => line.accepted));
  const others = sumOf(state.lines.map(({ source }) => source.otherSupport ?? 0n));
  const room = (accepted * BigInt(publicShareAtMost)) / whole - others;

  return cutTogether(state, "stacking", state.lines, {
    to: room > 0n ? room : 0n,
    code: "CAP_PUBLIC_SHARE",
    rule: "stacking.publicShareAtMost",
    key: "publicShare",
    limit: "PUBLIC_SHARE",
    params: { share: percent(publicShareAtMost), others: said(state, others) },
  });
};

const withDeMinimis = (state: AssessmentState): AssessmentState => {
  const { deMinimis } = state.rules.stacking;
  if (deMinimis === undefined) return state;
  const rate =
    deMinimis.currency === state.rules.currency
      ? null
      : findRate(state.claim.rates, deMinimis.currency, state.filedOn, state.rules.fx.maxAgeDays);
  const isUnknown = rate === null && deMinimis.currency !== state.rules.currency;
  const limit = isUnknown ? 0n : toProgrammeMinor(state.rules, deMinimis.minor * partsOfMinor, rate);
  const since = monthsAfter(state.filedOn, -12 * deMinimis.years);
  const had = sumOf(state.claim.otherAid.filter(({ on }) => on > since).map(({ minor }) => minor));
  const cut = cutTogether(state, "stacking", state.lines, {
    to: limit > had ? limit - had : 0n,
    code: "CAP_DE_MINIMIS",
    rule: "stacking.deMinimis",
    key: "deMinimis",
    limit: "DE_MINIMIS",
    params: { limit: said(state, limit), had: said(state, had) },
  });

  return isUnknown ? blockedBy(cut, "factMissing", { rule: { kind: "text", text: "DE_MINIMIS" } }) : cut;
};

const million = 1_000_000n;

/** Step 17: what the year's money holds, and what the programme does when it does not suffice. */
export const budgetStep: Step = {
  name: "budget",
  apply: (state) => {
    const { overflow, partialAward } = state.rules.budget;
    const { available, ranked } = state.claim.budget;
    if (overflow === "PRO_RATA_FACTOR") return withFactor(state);
    if (overflow === "RANKING" && ranked === false)
      return blockedBy({ ...state, funding: "REFUSED" }, "notRanked");
    if (available === undefined || (overflow === "RANKING" && ranked === undefined)) return state;

    const total = totalOf(state.lines);
    if (total <= available) return { ...state, funding: "FUNDED" };
    if (partialAward && available > 0n) return { ...withPart(state, available), funding: "PARTIAL" };
    if (overflow === "WAITING_LIST") return { ...state, funding: "WAITLISTED" };

    return blockedBy({ ...state, funding: "REFUSED" }, "budgetExhausted", {
      available: said(state, available),
    });
  },
};

const withPart = (state: AssessmentState, available: bigint): AssessmentState =>
  cutTogether(state, "budget", state.lines, {
    to: available,
    code: "CAP_BUDGET",
    rule: "budget.partialAward",
    key: "budgetPart",
    limit: "BUDGET",
    params: { available: said(state, available) },
  });

/** The first tranche in full, of the rest the share that the year's money pays, rounded down. */
const withFactor = (state: AssessmentState): AssessmentState => {
  const { factorMillionths } = state.claim.budget;
  if (factorMillionths === undefined) return state;
  const total = totalOf(state.lines);
  const guaranteed = state.rules.budget.guaranteed ?? 0n;
  const rest = total > guaranteed ? total - guaranteed : 0n;
  const paid = total - rest + (rest * BigInt(factorMillionths)) / million;
  const cut = cutTogether(state, "budget", state.lines, {
    to: paid,
    code: "CAP_BUDGET",
    rule: "budget.overflow",
    key: "budgetFactor",
    limit: "PAYOUT_FACTOR",
    params: { guaranteed: said(state, guaranteed), factor: percent(Math.floor(factorMillionths / 100)) },
  });

  return { ...cut, funding: paid < total ? "PARTIAL" : "FUNDED" };
};

/** Step 18: the claim down to whole units of payment, where the programme pays in such. */
export const roundingStep: Step = {
  name: "rounding",
  apply: (state) => {
    const unit = BigInt(state.rules.rounding.unit);
    const total = totalOf(state.lines);

    return cutTogether(state, "rounding", state.lines, {
      to: total - (total % unit),
      code: "ROUNDING",
      rule: "rounding.unit",
      key: "rounded",
      params: { unit: said(state, unit) },
    });
  },
};
