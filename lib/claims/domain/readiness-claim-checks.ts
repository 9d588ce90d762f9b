import { found, type ReadinessCheck } from "@/lib/claims/domain/readiness-types";
import { count, day, roubles } from "@/lib/programmes/domain/message-params";
import { claimableCategories } from "@/lib/programmes/domain/rulebook/category-offer";
import { filingStatusAt, lastFilingDayOf, windowFor } from "@/lib/programmes/domain/rulebook/filing-windows";
import { mayFileFrom, registrationMonths } from "@/lib/programmes/domain/rulebook/first-filing-day";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { sumOf } from "@/lib/shared/money";

/** Claims are taken only while the window of this version of the rules is open. */
export const windowIsOpen: ReadinessCheck = ({ rules, now, isCorrection }) => {
  if (isCorrection) return [];

  const status = filingStatusAt(rules, now);
  if (status === "notYetOpen")
    return [
      found("windowNotYetOpen", { params: { opensOn: day(moscowDateOf(windowFor(rules, now).from)) } }),
    ];
  if (status === "closed")
    return [found("windowClosed", { params: { lastDay: day(lastFilingDayOf(rules, now)) } })];

  return [];
};

/** The company has existed long enough, or learns from which day on it may file. */
export const companyIsOldEnough: ReadinessCheck = ({ rules, company, now, isCorrection }) => {
  const from = mayFileFrom(rules, company);
  if (isCorrection || from <= moscowDateOf(now)) return [];

  return [
    found("companyTooYoung", {
      params: {
        months: count(registrationMonths(rules)),
        registeredOn: day(company.registeredOn),
        from: day(from),
      },
    }),
  ];
};

/** This version of the programme takes claims in the category. */
export const categoryIsSupported: ReadinessCheck = ({ rules, category }) =>
  claimableCategories(rules).some(({ code }) => code === category) ? [] : [found("categoryNotInProgramme")];

/** The money has somewhere to go. */
export const accountIsChosen: ReadinessCheck = ({ hasAccount }) => (hasAccount ? [] : [found("noAccount")]);

/** There is something to reimburse. */
export const hasLines: ReadinessCheck = ({ lines }) => (lines.length > 0 ? [] : [found("noLines")]);

/** The claim is not below the programme's minimum. */
export const reachesMinimum: ReadinessCheck = ({ assessment, isCorrection }) =>
  isCorrection
    ? []
    : assessment.blockers
        .filter(({ code }) => code === "belowMinimum")
        .map(({ params }) => found("belowMinimum", { params }));

/** A claim whose lines are complete brings something; one that brings nothing would only wait for a refusal. */
export const bringsSomething: ReadinessCheck = ({ assessment }) => {
  const isComplete = assessment.lines.length > 0 && assessment.blockers.length === 0;

  return isComplete && assessment.totals.support === 0n ? [found("nothingPayable")] : [];
};

/** The budget line can reserve the whole support: a part is never reserved. */
export const budgetSuffices: ReadinessCheck = ({ availableKopecks, assessment }) => {
  const { support } = assessment.totals;
  if (availableKopecks === null) return [found("budgetNotOpen")];
  if (support <= availableKopecks) return [];

  return [
    found("budgetExhausted", {
      params: {
        available: roubles(availableKopecks),
        support: roubles(support),
        short: roubles(support - availableKopecks),
      },
    }),
  ];
};

/** Limits that lower the support, each with what it takes of all lines together. */
export const staysUnderCaps: ReadinessCheck = ({ assessment }) => {
  const cuts = assessment.trace.filter(({ key, limit }) => key === "cap" && limit !== null);
  const limits = new Map(cuts.map(({ limit, params }) => [limit, params]));

  return [...limits].map(([limit, params]) => {
    const taken = cuts.filter((cut) => cut.limit === limit).map(({ before, after }) => before - after);

    return found("capReached", { params: { ...params, cut: roubles(sumOf(taken)) } });
  });
};

/** A certifier declares and sends; a preparer hands over. */
export const isCertified: ReadinessCheck = ({ rules, submitter }) => {
  if (!submitter.mayCertify) return rules.workflow.certifierRequired ? [found("certifierNext")] : [];

  return submitter.declared === false ? [found("notDeclared")] : [];
};
