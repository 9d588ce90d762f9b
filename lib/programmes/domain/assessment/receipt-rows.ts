import { type ReceiptRow, receiptOf, type Told } from "@/lib/programmes/domain/assessment/receipt";
import type { Plain } from "@/lib/programmes/domain/json-value";

/** A row of the receipt as a page gets it; amounts are digits of kopecks. */
export type ReceiptRowView = Plain<ReceiptRow>;

/** The same row, with its kopecks written in digits. */
export const receiptRowView = (row: ReceiptRow): ReceiptRowView => ({
  ...row,
  kopecks: row.kopecks.toString(),
});

/** The rows of a calculation, from what was paid to suppliers down to what is got back. */
export const receiptRows = (told: Told): readonly ReceiptRowView[] =>
  receiptOf(told, { waiting: 0n }).rows.map(receiptRowView);
