import { found, type ReadinessCheck } from "@/lib/claims/domain/readiness-types";
import { mayFileFrom } from "@/lib/programmes/domain/company-eligibility";
import { count, day, roubles } from "@/lib/programmes/domain/message-params";
import { filingStatusAt, filingWindowOf, lastFilingDayOf } from "@/lib/programmes/domain/programme-rules";
import { moscowDateOf } from "@/lib/shared/iso-date";

/** Claims are taken only while the window of this version of the rules is open. */
export const windowIsOpen: ReadinessCheck = ({ rules, now, isCorrection }) => {
  if (isCorrection) return [];

  const status = filingStatusAt(rules, now);
  if (status === "notYetOpen")
    return [
      found("windowNotYetOpen", { params: { opensOn: day(moscowDateOf(filingWindowOf(rules).from)) } }),
    ];
  if (status === "closed")
    return [found("windowClosed", { params: { lastDay: day(lastFilingDayOf(rules)) } })];

  return [];
};

/** The company has existed long enough, or learns from which day on it may file. */
export const companyIsOldEnough: ReadinessCheck = ({ rules, company, now, isCorrection }) => {
  const from = mayFileFrom(rules, company);
  if (isCorrection || from <= moscowDateOf(now)) return [];

  const months = Math.max(...rules.eligibility.map(({ min }) => min));

  return [
    found("companyTooYoung", {
      params: { months: count(months), registeredOn: day(company.registeredOn), from: day(from) },
    }),
  ];
};

/** This version of the programme supports the category. */
export const categoryIsSupported: ReadinessCheck = ({ entitlement }) =>
  entitlement.blockers.some(({ code }) => code === "categoryNotInProgramme")
    ? [found("categoryNotInProgramme")]
    : [];

/** The money has somewhere to go. */
export const accountIsChosen: ReadinessCheck = ({ hasAccount }) => (hasAccount ? [] : [found("noAccount")]);

/** There is something to reimburse. */
export const hasLines: ReadinessCheck = ({ lines }) => (lines.length > 0 ? [] : [found("noLines")]);

/** The claim is not below the programme's minimum. */
export const reachesMinimum: ReadinessCheck = ({ entitlement, isCorrection }) =>
  isCorrection
    ? []
    : entitlement.blockers
        .filter(({ code }) => code === "belowMinimum")
        .map(({ params }) => found("belowMinimum", { params }));

/** A claim whose lines are complete brings something; one that brings nothing would only wait for a refusal. */
export const bringsSomething: ReadinessCheck = ({ entitlement }) => {
  const isComplete = entitlement.lines.length > 0 && entitlement.blockers.length === 0;

  return isComplete && entitlement.totals.support === 0n ? [found("nothingPayable")] : [];
};

/** The budget line can reserve the whole support: a part is never reserved. */
export const budgetSuffices: ReadinessCheck = ({ availableKopecks, entitlement }) => {
  const { support } = entitlement.totals;
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

/** Limits that lower the support, each with what it takes. */
export const staysUnderCaps: ReadinessCheck = ({ entitlement }) =>
  entitlement.trace
    .filter(({ key }) => key === "cap.binding")
    .map(({ params, before, after }) =>
      found("capReached", { params: { ...params, cut: roubles(before - after) } }),
    );

/** A certifier declares and sends; a preparer hands over. */
export const isCertified: ReadinessCheck = ({ rules, submitter }) => {
  if (!submitter.mayCertify) return rules.certifierRequired ? [found("certifierNext")] : [];

  return submitter.declared === false ? [found("notDeclared")] : [];
};
