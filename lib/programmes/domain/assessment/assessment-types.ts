import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { MessageParams } from "@/lib/programmes/domain/message-params";
import type { asOfDays } from "@/lib/programmes/domain/rulebook/eligibility-rules";
import type { IsoDate } from "@/lib/shared/iso-date";

/** The eighteen steps in their order; `waterfall.ts` is the list of what they do. */
export const assessmentSteps = [
  "validation",
  "tests",
  "exclusions",
  "mixedUse",
  "conversion",
  "lesserAmount",
  "decision",
  "costLimits",
  "rate",
  "capUnit",
  "capCategory",
  "capClaim",
  "capCompany",
  "capShare",
  "floors",
  "stacking",
  "budget",
  "rounding",
] as const;

/** A step of the calculation; its name is the message `assessment.steps.<step>`. */
export type AssessmentStep = (typeof assessmentSteps)[number];

/** What can be said of a line: the words are the message `assessment.line.<key>`. */
export const lineKeys = [
  "converted",
  "byTariff",
  "windowClosed",
  "applicantRefused",
  "outOfPeriod",
  "beforeApproval",
  "country",
  "product",
  "origin",
  "financedElsewhere",
  "cash",
  "relatedParty",
  "kindExcluded",
  "maintenanceOver",
  "vat",
  "excludedPart",
  "mixedUse",
  "invoicedLess",
  "deliveredLess",
  "reduced",
  "rejected",
  "parked",
  "countReached",
  "lineTooSmall",
  "unitsReached",
  "aboveTariff",
  "cap",
  "excess",
  "rate",
  "belowMinimum",
  "ownContribution",
  "publicShare",
  "deMinimis",
  "budgetPart",
  "budgetFactor",
  "rounded",
] as const;

/** A key of `lineKeys`. */
export type LineKey = (typeof lineKeys)[number];

/** Why a claim cannot be paid as it stands; the words are the message `assessment.blocker.<code>`. */
export const assessmentBlockers = [
  "amountMissing",
  "categoryUnknown",
  "fieldMissing",
  "evidenceMissing",
  "rateMissing",
  "partsAboveAmount",
  "lineTwice",
  "versionNotInForce",
  "windowClosed",
  "listNotInForce",
  "factMissing",
  "applicantRefused",
  "belowMinimum",
  "notRanked",
  "budgetExhausted",
] as const;

/** A code of `assessmentBlockers`. */
export type AssessmentBlockerCode = (typeof assessmentBlockers)[number];

/** What stands in the way of a line, or of the claim where `lineId` is null. */
export type AssessmentBlocker = {
  readonly code: AssessmentBlockerCode;
  readonly lineId: string | null;
  readonly params: MessageParams;
};

/** What a step took from a line: cost before the rate, support after it. A code `CAP_…` is a limit and nobody's fault. */
export type AssessmentCut = {
  readonly step: AssessmentStep;
  readonly code: DeductionCode;
  readonly minor: bigint;
  /** Place in the rulebook, `caps.2`; null for what an officer decided. */
  readonly rule: string | null;
};

/**
 * Minor units of the programme's currency, each at most the one before: asked for, left by the rules, left by the
 * officer, the base of the rate, after the rate, after the limits. (`rated` may not exceed `base`.)
 */
export type AssessedAmounts = {
  readonly claimed: bigint;
  readonly eligible: bigint;
  readonly accepted: bigint;
  readonly base: bigint;
  readonly rated: bigint;
  readonly support: bigint;
};

/** A line and what became of it. */
export type AssessedLine = AssessedAmounts & {
  readonly id: string;
  readonly category: string;
  readonly cuts: readonly AssessmentCut[];
};

/** A limit on one document, vendor, country or the whole: its height, what was free, and what this claim takes. */
export type AssessedCap = {
  readonly code: string;
  readonly key: string | null;
  readonly limit: bigint;
  readonly left: bigint;
  readonly take: bigint;
  readonly binding: boolean;
};

/** Whether the applicant met a rule on its day. */
export type EligibilityOutcome = {
  readonly rule: string;
  readonly path: string;
  readonly asOf: IsoDate | null;
  readonly asOfDay: (typeof asOfDays)[number];
  readonly severity: "BLOCK" | "WARN";
  readonly outcome: "MET" | "FAILED" | "UNKNOWN";
};

/**
 * One line of the explanation: the rule, what came in, what went out, and which limit decided. With a `lineId` it
 * is said by `assessment.line.<key>`, without by `assessment.step.<step>`.
 */
export type AssessmentTraceLine = {
  readonly step: AssessmentStep;
  readonly rule: string | null;
  readonly lineId: string | null;
  readonly before: bigint;
  readonly after: bigint;
  readonly limit: string | null;
  readonly code: DeductionCode | null;
  readonly key: string;
  readonly params: MessageParams;
};

/** Whether the money is there: unknown while nobody has said what is free. */
export type FundingOutcome = "FUNDED" | "PARTIAL" | "WAITLISTED" | "REFUSED" | "UNKNOWN";

/** What a claim brings, why, and what stands in the way. Lines keep the order of the claim. */
export type Assessment = {
  readonly engine: number;
  readonly programme: { readonly code: string; readonly version: number };
  readonly currency: string;
  readonly lines: readonly AssessedLine[];
  readonly totals: AssessedAmounts;
  /** The limit, floor or budget rule that decided the amount: the last that cut it. Null when none did. */
  readonly bindingLimit: string | null;
  readonly caps: readonly AssessedCap[];
  readonly eligibility: readonly EligibilityOutcome[];
  readonly blockers: readonly AssessmentBlocker[];
  readonly funding: FundingOutcome;
  readonly instalments: readonly { readonly code: string; readonly minor: bigint }[];
  /** Records of exchange rates that were used, each once. */
  readonly ratesUsed: readonly {
    readonly currency: string;
    readonly date: IsoDate;
    readonly value: bigint;
    readonly nominal: bigint;
  }[];
  readonly trace: readonly AssessmentTraceLine[];
};
