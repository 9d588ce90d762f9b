import {
  accountIsChosen,
  bringsSomething,
  budgetSuffices,
  categoryIsSupported,
  companyIsOldEnough,
  hasLines,
  isCertified,
  reachesMinimum,
  staysUnderCaps,
  windowIsOpen,
} from "@/lib/claims/domain/readiness-claim-checks";
import { documentsAreThere } from "@/lib/claims/domain/readiness-evidence-checks";
import {
  datesHavePassed,
  invoicesAreDifferent,
  linesAreComplete,
  linesAreEligible,
  linesCanBeCounted,
  paymentsFollowInvoices,
  vatIsStated,
} from "@/lib/claims/domain/readiness-line-checks";
import {
  type ReadinessCheck,
  type ReadinessFinding,
  type ReadinessInput,
  readinessLevels,
} from "@/lib/claims/domain/readiness-types";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import { type Kopecks, sumOf } from "@/lib/shared/money";

/**
 * What stands between a draft and the agency's answer: first what blocks sending, then what will likely be
 * cut, then hints. It is the same engine as in review, so that nothing comes as a surprise later.
 */
export const checkReadiness = (draft: ReadinessInput): readonly ReadinessFinding[] => {
  const findings = checks.flatMap((check) => check(draft));

  return readinessLevels.flatMap((level) => findings.filter((finding) => finding.level === level));
};

/** Whether the draft can be sent, or handed to the certifier. */
export const isReady = (findings: readonly ReadinessFinding[]): boolean =>
  findings.every(({ level }) => level !== "block");

/**
 * The part of the support that waits for a required document: of the lines that lack one, or of the whole
 * claim where the claim itself lacks one.
 */
export const waitingSupport = (
  findings: readonly ReadinessFinding[],
  { lines, totals }: Assessment,
): Kopecks => {
  const missing = findings.filter(({ code }) => code === "documentMissing");
  if (missing.some(({ lineId }) => lineId === null)) return totals.support;

  const waiting = new Set(missing.map(({ lineId }) => lineId));

  return sumOf(lines.filter(({ id }) => waiting.has(id)).map(({ support }) => support));
};

const checks: readonly ReadinessCheck[] = [
  windowIsOpen,
  companyIsOldEnough,
  categoryIsSupported,
  accountIsChosen,
  hasLines,
  linesAreComplete,
  datesHavePassed,
  paymentsFollowInvoices,
  linesCanBeCounted,
  documentsAreThere,
  reachesMinimum,
  bringsSomething,
  budgetSuffices,
  isCertified,
  linesAreEligible,
  staysUnderCaps,
  invoicesAreDifferent,
  vatIsStated,
];
