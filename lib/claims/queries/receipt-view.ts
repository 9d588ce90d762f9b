import "server-only";
import type { Filing } from "@/lib/claims/data/filing";
import { receiptOf } from "@/lib/programmes/domain/assessment/receipt";
import { type ReceiptRowView, receiptRowView } from "@/lib/programmes/domain/assessment/receipt-rows";
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

export const receiptView = (filing: Filing, waiting: Kopecks): ReceiptView => {
  const { dossier, facts } = filing;
  const summary = receiptOf({ ...filing, category: dossier.claim.category }, { waiting, used: facts.used });
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
