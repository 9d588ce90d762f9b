import "server-only";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { type CutBy, waterfallSummary } from "@/lib/programmes/domain/entitlement-summary";
import type { Entitlement } from "@/lib/programmes/domain/entitlement-types";
import type { Kopecks } from "@/lib/shared/money";

/** A row of the receipt as a page gets it; amounts are digits of kopecks. */
export type ReceiptRowView =
  | { readonly kind: "paid"; readonly kopecks: string; readonly lines: number }
  | {
      readonly kind: "cut";
      readonly by: CutBy;
      readonly code: DeductionCode;
      readonly kopecks: string;
      readonly rule: string | null;
    }
  | { readonly kind: "eligible" | "accepted" | "getBack"; readonly kopecks: string }
  | {
      readonly kind: "rate";
      readonly basisPoints: number;
      readonly kopecks: string;
      readonly rule: string | null;
    };

/** "You will get back about": the whole calculation in a few rows. */
export type ReceiptView = {
  readonly rows: readonly ReceiptRowView[];
  readonly getBack: string;
  readonly waiting: string;
  /** The limit nearest to its end. */
  readonly limit: {
    readonly code: string;
    readonly limit: string;
    readonly usedBefore: string;
    readonly take: string;
    readonly leftAfter: string;
  } | null;
};

export const receiptView = (entitlement: Entitlement, waiting: Kopecks): ReceiptView => {
  const summary = waterfallSummary(entitlement, { waiting });
  const { limit } = summary;

  return {
    rows: summary.rows.map((row) => ({ ...row, kopecks: row.kopecks.toString() })),
    getBack: summary.getBack.toString(),
    waiting: summary.waiting.toString(),
    limit: limit && {
      code: limit.code,
      limit: limit.limit.toString(),
      usedBefore: limit.usedBefore.toString(),
      take: limit.take.toString(),
      leftAfter: limit.leftAfter.toString(),
    },
  };
};
