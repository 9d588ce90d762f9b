import { keysOf } from "@/lib/programmes/domain/table-keys";

/** How an officer types the reason: R and two digits, fixed for ever. */
export type DeductionNumber = `R${number}`;

type DeductionReason = {
  readonly number: DeductionNumber;
  /** Who usually cuts for this reason: the engine by the rules, or an officer by what the papers say. */
  readonly kind: "engine" | "officer";
  /** Whether an officer may give it. True for some engine reasons: the papers may show what the fields did not. */
  readonly officerMayUse: boolean;
  /** A limit of the programme and no fault of the company: shown apart from the other cuts. */
  readonly isCap: boolean;
};

const byOfficer = (number: DeductionNumber) =>
  ({ number, kind: "officer", officerMayUse: true, isCap: false }) as const;

const byEngineOrOfficer = (number: DeductionNumber) =>
  ({ number, kind: "engine", officerMayUse: true, isCap: false }) as const;

const byEngine = (number: DeductionNumber) =>
  ({ number, kind: "engine", officerMayUse: false, isCap: false }) as const;

const cap = (number: DeductionNumber) =>
  ({ number, kind: "engine", officerMayUse: false, isCap: true }) as const;

/**
 * Why a cost or the support for it is lower than what the company asked for: the codes of the field,
 * with CAP_GROUP, BELOW_MINIMUM, INSURANCE_NOT_COVERED and what the rules of programmes elsewhere need added. Officers type the number, so a number is
 * never given to another code; what officers use stands below R50, what only the engine uses from R50 on.
 * The words are in the messages, `deductions.<CODE>`.
 */
export const deductionReasons = {
  OUT_OF_PERIOD: byEngineOrOfficer("R01"),
  NOT_PAID: byOfficer("R02"),
  PAID_BY_OTHER: byOfficer("R03"),
  NOT_RELATED: byOfficer("R04"),
  INELIGIBLE_CATEGORY: byOfficer("R05"),
  VAT_RECOVERABLE: byEngineOrOfficer("R06"),
  DUPLICATE_DOC: byOfficer("R07"),
  DOUBLE_FINANCING: byOfficer("R08"),
  NO_DOC: byOfficer("R09"),
  DOC_MISMATCH: byOfficer("R10"),
  BANK_FEE: byOfficer("R11"),
  INSURANCE_NOT_COVERED: byOfficer("R12"),
  NOT_DELIVERED: byOfficer("R13"),
  RELATED_PARTY: byOfficer("R14"),
  PRICE_ABOVE_MARKET: byOfficer("R15"),
  INELIGIBLE_COUNTRY: byOfficer("R16"),
  INELIGIBLE_PRODUCT: byEngineOrOfficer("R17"),
  OVER_UNIT_LIMIT: byOfficer("R18"),
  FX_CORRECTION: byOfficer("R19"),
  ARITHMETIC: byOfficer("R20"),
  OTHER: byOfficer("R49"),
  CAP_LINE: cap("R50"),
  CAP_CATEGORY: cap("R51"),
  CAP_GROUP: cap("R52"),
  CAP_COMPANY_YEAR: cap("R53"),
  CAP_REVENUE: cap("R54"),
  CAP_TAX: cap("R55"),
  CAP_BUDGET: cap("R56"),
  CAP_UNIT: cap("R57"),
  CAP_DOCUMENT: cap("R58"),
  CAP_CLAIM: cap("R59"),
  BELOW_MINIMUM: byEngine("R60"),
  ROUNDING: byEngine("R61"),
  OUT_OF_WINDOW: byEngine("R62"),
  INELIGIBLE_APPLICANT: byEngine("R63"),
  BEFORE_APPROVAL: byEngine("R64"),
  CASH_PAYMENT: byEngine("R65"),
  MIXED_USE: byEngine("R66"),
  EXCLUDED_COST: byEngine("R67"),
  OWN_EXCESS: byEngine("R68"),
  CAP_LIFETIME: cap("R70"),
  CAP_COMPANY_GROUP: cap("R71"),
  CAP_VENDOR: cap("R72"),
  CAP_COUNTRY: cap("R73"),
  CAP_GOODS_VALUE: cap("R74"),
  CAP_PARTICIPATIONS: cap("R75"),
  CAP_PUBLIC_SHARE: cap("R76"),
  CAP_DE_MINIMIS: cap("R77"),
  CAP_OWN_CONTRIBUTION: cap("R78"),
} as const satisfies Record<string, DeductionReason>;

/** Code of a reason, as it stands in decisions, traces and letters. */
export type DeductionCode = keyof typeof deductionReasons;

/** All codes in the order of the table. */
export const deductionCodes = keysOf(deductionReasons);

/** The codes an officer may choose, in the order of their numbers. */
export const officerDeductionCodes = deductionCodes.filter((code) => deductionReasons[code].officerMayUse);

/** Whether the text is the code of a reason. */
export const isDeductionCode = (text: string): text is DeductionCode => Object.hasOwn(deductionReasons, text);

/**
 * The reason an officer means by what was typed: "R12", "r12" and "12" are INSURANCE_NOT_COVERED.
 * Null for anything else, and for a number that only the engine uses.
 */
export const officerReasonByNumber = (typed: string): DeductionCode | null => {
  const digits = /^r?(\d{1,2})$/i.exec(typed.trim())?.[1];
  if (digits === undefined) return null;

  const number = `R${digits.padStart(2, "0")}`;

  return officerDeductionCodes.find((code) => deductionReasons[code].number === number) ?? null;
};
