import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { EvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { SupplierKey } from "@/prisma/seed/data/suppliers";

/** A paper behind a line, where it says more than its line does. */
export type PaperPlan = {
  readonly kind: EvidenceKindCode;
  /** Its own number: "CMR 004811", "AWB 2048 1163". */
  readonly number?: string;
  /** A photograph instead of a PDF. */
  readonly isScan?: true;
};

/** A rate of the Bank of Russia that the demo's figures rest on: roubles for so many units. */
export type RatePlan = { readonly nominal: number; readonly value: string };

/** An expense as the story tells it. */
export type LinePlan = {
  readonly purpose: string;
  /** "EUR 2480.00": what was paid, VAT included. */
  readonly amount: string;
  readonly destination: string;
  readonly supplier?: SupplierKey;
  /** VAT in the amount, "2805.68", with its percent; none when absent. */
  readonly vat?: { readonly percent: number; readonly amount: string };
  /** Number of the invoice; made up when absent. */
  readonly invoice?: string;
  readonly order?: string;
  /** The day of payment, or how many days before filing it was. */
  readonly paid?: IsoDate | number;
  /** How many days before the payment the invoice is dated. */
  readonly invoicedBefore?: number;
  readonly rate?: RatePlan;
  readonly event?: string;
  readonly hsCode?: string;
  /** Rows of the invoice, when it is not one. */
  readonly rows?: readonly { readonly text: string; readonly quantity?: string; readonly amount: string }[];
  /** Instead of what the category demands. */
  readonly papers?: readonly PaperPlan[];
};

/** A claim as the story tells it, until it is filed. */
export type ClaimPlan = {
  /** By which the story calls it: "c01-cert". */
  readonly key: string;
  readonly company: number;
  readonly category: CostCategoryCode;
  readonly title?: string;
  /** The number it must get, the part after the year. */
  readonly number?: number;
  readonly lines: readonly LinePlan[];
};

/** The papers that a category demands of a line; an act or a report instead of a certificate is as good. */
export const demandedPapers: Readonly<Record<CostCategoryCode, readonly PaperPlan[]>> = {
  CERTIFICATION: [{ kind: "INVOICE" }, { kind: "PAYMENT_ORDER" }, { kind: "CERTIFICATE" }],
  TRANSPORT: [{ kind: "INVOICE" }, { kind: "PAYMENT_ORDER" }, { kind: "TRANSPORT_DOCUMENT" }],
  EXHIBITION: [{ kind: "INVOICE" }, { kind: "PAYMENT_ORDER" }, { kind: "EXHIBITION_PROOF" }],
  INTELLECTUAL_PROPERTY: [{ kind: "INVOICE" }, { kind: "PAYMENT_ORDER" }, { kind: "PATENT_RECEIPT" }],
  ADAPTATION: [{ kind: "INVOICE" }, { kind: "PAYMENT_ORDER" }, { kind: "LAYOUT_SAMPLE" }],
  MANAGEMENT_SYSTEMS: [{ kind: "INVOICE" }, { kind: "PAYMENT_ORDER" }, { kind: "CERTIFICATE" }],
  ECOMMERCE: [{ kind: "INVOICE" }, { kind: "PAYMENT_ORDER" }, { kind: "MARKETPLACE_REPORT" }],
};

/** Tests end with a report instead of a certificate. */
export const withReport: readonly PaperPlan[] = [
  { kind: "INVOICE" },
  { kind: "PAYMENT_ORDER" },
  { kind: "TEST_REPORT" },
];

/** Translations and packing end with an act. */
export const withAct: readonly PaperPlan[] = [
  { kind: "INVOICE" },
  { kind: "PAYMENT_ORDER" },
  { kind: "ACT" },
];

type Extra = Partial<Omit<LinePlan, "purpose" | "amount" | "destination">>;

/** An expense in one row: where to, how much, what for. */
export const line = (destination: string, amount: string, purpose: string, extra: Extra = {}): LinePlan => ({
  destination,
  amount,
  purpose,
  ...extra,
});
