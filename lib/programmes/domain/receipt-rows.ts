import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import { type CutBy, type ReceiptRow, waterfallSummary } from "@/lib/programmes/domain/entitlement-summary";
import type { Entitlement } from "@/lib/programmes/domain/entitlement-types";

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

/** The same row, with its kopecks written in digits. */
export const receiptRowView = (row: ReceiptRow): ReceiptRowView => ({
  ...row,
  kopecks: row.kopecks.toString(),
});

/** The rows of a calculation, from what was paid to suppliers down to what is got back. */
export const receiptRows = (entitlement: Entitlement): readonly ReceiptRowView[] =>
  waterfallSummary(entitlement, { waiting: 0n }).rows.map(receiptRowView);
