import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import type { MessageParams } from "@/lib/programmes/domain/message-params";
import type {
  CapCode,
  CapDeduction,
  ProgrammeRules,
  TaxRegime,
} from "@/lib/programmes/domain/programme-rules";
import type { TraceKey } from "@/lib/programmes/domain/waterfall/trace-keys";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { Kopecks, Money } from "@/lib/shared/money";

/** The steps of the calculation in their order. */
export const stepNames = [
  "conversion",
  "period",
  "product",
  "vat",
  "eligible",
  "decision",
  "accepted",
  "rate",
  "capCategory",
  "capGroup",
  "capCompanyYear",
  "minimumClaim",
  "rounding",
] as const;

/** A step of the calculation. */
export type StepName = (typeof stepNames)[number];

/**
 * What an officer has decided about a line. `accepted` is cost in kopecks, before the rate. Every decision
 * that takes something away carries its reason; a parked line counts nothing now and keeps its place.
 */
export type LineVerdict =
  | { readonly verdict: "UNDECIDED" | "ACCEPTED" }
  | { readonly verdict: "REDUCED"; readonly accepted: Kopecks; readonly code: DeductionCode }
  | { readonly verdict: "REJECTED" | "PARKED"; readonly code: DeductionCode };

/** One payment for one cost, as the company states it. What is not filled in yet is null. */
export type EntitlementLine = {
  readonly id: string;
  /** Paid in total, VAT included. */
  readonly amount: Money | null;
  /** The VAT inside `amount`, in the same currency; null counts as none. */
  readonly vat: Money | null;
  readonly paidOn: IsoDate | null;
  readonly invoiceDate: IsoDate | null;
  /** ISO 3166 alpha-2. */
  readonly destinationCountry: string | null;
  readonly hsCode: string | null;
  /** The stored rate for the payment date; null for roubles and when there is none. */
  readonly rate: ExchangeRate | null;
  /** Without one the line counts in full, as in a preview. */
  readonly decision?: LineVerdict;
};

/** Everything the amount of a claim depends on. */
export type EntitlementInput = {
  readonly rules: ProgrammeRules;
  readonly category: CostCategoryCode;
  readonly taxRegime: TaxRegime;
  readonly lines: readonly EntitlementLine[];
  /**
   * What this company may still get under each cap, this claim's own use not counted. A cap that is not
   * named is wholly free.
   */
  readonly capLeft: Readonly<Record<CapCode, Kopecks>>;
};

/** What a step took from a line: cost before the rate, support after it. */
export type Cut = {
  readonly step: StepName;
  readonly code: DeductionCode;
  readonly kopecks: Kopecks;
  /** Clause of the programme's legal act. */
  readonly rule: string | null;
};

/** Why a line, or the claim where `lineId` is null, cannot be counted or paid as it stands. */
export type Blocker = {
  readonly code: BlockerCode;
  readonly lineId: string | null;
  readonly params: MessageParams;
};

/** Codes of blockers; the words are in the messages, `entitlement.blocker.<code>`. */
export const blockerCodes = [
  "amountMissing",
  "currencyUnknown",
  "paymentDateMissing",
  "destinationMissing",
  "vatAboveAmount",
  "rateMissing",
  "belowMinimum",
  "categoryNotInProgramme",
] as const;

/** A code of `blockerCodes`. */
export type BlockerCode = (typeof blockerCodes)[number];

/**
 * The amounts of a line or a claim in kopecks, each at most the one before: asked for, left by the rules,
 * left by the officer, after the rate, after the limits (`rated` stands between the last two).
 */
export type Amounts = {
  readonly claimed: Kopecks;
  readonly eligible: Kopecks;
  readonly accepted: Kopecks;
  readonly rated: Kopecks;
  readonly support: Kopecks;
};

/** What a line brings, and what was taken from it on the way. */
export type LineEntitlement = Amounts & {
  readonly id: string;
  readonly cuts: readonly Cut[];
  readonly blockers: readonly Blocker[];
};

/** A cap of the claim's category: how much of it was free, and how much this claim takes. */
export type CapUse = {
  readonly code: CapCode;
  readonly deduction: CapDeduction;
  readonly limit: Kopecks;
  readonly leftBefore: Kopecks;
  readonly take: Kopecks;
  /** Whether it lowered the support. */
  readonly binding: boolean;
};

/**
 * One line of the explanation: what a step found and what it left. With a `lineId` it speaks of that line,
 * without of the whole claim. The sentence is the message `entitlement.trace.<key>` with `params`.
 */
export type TraceLine = {
  readonly step: StepName;
  readonly lineId: string | null;
  readonly before: Kopecks;
  readonly after: Kopecks;
  readonly code: DeductionCode | null;
  readonly rule: string | null;
  readonly key: TraceKey;
  readonly params: MessageParams;
};

/** What a claim brings, why, and what stands in the way. Lines keep the order of the input. */
export type Entitlement = {
  /** Version of the engine that computed it. */
  readonly engine: number;
  readonly programme: { readonly code: string; readonly version: number };
  readonly category: CostCategoryCode;
  readonly rateBasisPoints: number;
  readonly lines: readonly LineEntitlement[];
  readonly totals: Amounts;
  readonly caps: readonly CapUse[];
  /** Those of the claim, then those of its lines. */
  readonly blockers: readonly Blocker[];
  readonly trace: readonly TraceLine[];
};
