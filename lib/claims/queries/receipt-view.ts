import "server-only";
import { waterfallSummary } from "@/lib/programmes/domain/entitlement-summary";
import type { Entitlement } from "@/lib/programmes/domain/entitlement-types";
import { type ReceiptRowView, receiptRowView } from "@/lib/programmes/domain/receipt-rows";
import type { Kopecks } from "@/lib/shared/money";

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
    rows: summary.rows.map(receiptRowView),
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
