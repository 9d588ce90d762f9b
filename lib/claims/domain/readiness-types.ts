import type { LineDraftField } from "@/lib/claims/domain/draft-fields";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import type { EvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import type { MessageParams } from "@/lib/programmes/domain/message-params";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { Kopecks, Money } from "@/lib/shared/money";

/** How much a finding matters: the claim cannot be sent, money will likely be cut, or it may help to look. */
export const readinessLevels = ["block", "likelyCut", "hint"] as const;

/** A level of `readinessLevels`. */
export type ReadinessLevel = (typeof readinessLevels)[number];

/**
 * Everything the linter can find, with how much it matters. The words are in the messages,
 * `readiness.<code>.title` and `readiness.<code>.fix`.
 */
export const readinessFindings = {
  windowNotYetOpen: "block",
  windowClosed: "block",
  companyTooYoung: "block",
  categoryNotInProgramme: "block",
  noAccount: "block",
  noLines: "block",
  fieldMissing: "block",
  currencyUnknown: "block",
  vatAboveAmount: "block",
  dateInFuture: "block",
  paidBeforeInvoice: "block",
  rateMissing: "block",
  documentMissing: "block",
  belowMinimum: "block",
  nothingPayable: "block",
  budgetNotOpen: "block",
  budgetExhausted: "block",
  notDeclared: "block",
  outOfPeriod: "likelyCut",
  productExcluded: "likelyCut",
  capReached: "likelyCut",
  documentAdvised: "hint",
  duplicateInvoice: "hint",
  vatNotStated: "hint",
  certifierNext: "hint",
} as const satisfies Record<string, ReadinessLevel>;

/** A code of `readinessFindings`. */
export type ReadinessCode = keyof typeof readinessFindings;

/** A field a finding can point at, by its name on the line. */
export type LineField = Exclude<LineDraftField, "currency">;

/** One thing found. Without a line it is about the claim. */
export type ReadinessFinding = {
  readonly level: ReadinessLevel;
  readonly code: ReadinessCode;
  readonly lineId: string | null;
  readonly field: LineField | null;
  readonly params: MessageParams;
};

/**
 * An expense line as it stands in the draft; what is not filled in is null or empty. Product code and
 * contract are those of the claim where the line has none of its own.
 */
export type ReadinessLine = {
  readonly id: string;
  readonly purpose: string;
  readonly supplierName: string;
  /** ISO 3166 alpha-2. */
  readonly supplierCountry: string | null;
  readonly supplierTaxId: string | null;
  readonly invoiceNumber: string | null;
  readonly invoiceDate: IsoDate | null;
  readonly paidOn: IsoDate | null;
  readonly paymentOrderNumber: string | null;
  readonly amount: Money | null;
  readonly vat: Money | null;
  readonly destinationCountry: string | null;
  readonly hsCode: string | null;
  readonly contractNumber: string | null;
  readonly eventName: string | null;
};

/** A document of the draft; without a line it belongs to the claim. */
export type ReadinessDocument = { readonly lineId: string | null; readonly kind: EvidenceKindCode };

/** A draft, and what decides whether it can be sent. */
export type ReadinessInput = {
  readonly now: Date;
  readonly rules: Rulebook;
  readonly category: string;
  readonly company: { readonly registeredOn: IsoDate };
  readonly hasAccount: boolean;
  readonly lines: readonly ReadinessLine[];
  readonly documents: readonly ReadinessDocument[];
  /** Computed from the same lines under the same rules. */
  readonly assessment: Assessment;
  /**
   * What the budget line can still reserve, this claim's own reservation counted as free; null when no line
   * is open for the year and category.
   */
  readonly availableKopecks: Kopecks | null;
  /** A returned claim is sent again: the window, the company's age and the minimum were passed before. */
  readonly isCorrection: boolean;
  readonly submitter: {
    readonly mayCertify: boolean;
    /** Whether the declaration is ticked; null where it is not asked yet. */
    readonly declared: boolean | null;
  };
};

/** A question the linter asks of a draft; answers whatever it finds, in the order of the lines. */
export type ReadinessCheck = (input: ReadinessInput) => readonly ReadinessFinding[];

type Place = { readonly lineId?: string; readonly field?: LineField; readonly params?: MessageParams };

/** A finding of the level its code has in the table. */
export const found = (code: ReadinessCode, { lineId, field, params }: Place = {}): ReadinessFinding => ({
  level: readinessFindings[code],
  code,
  lineId: lineId ?? null,
  field: field ?? null,
  params: params ?? {},
});
