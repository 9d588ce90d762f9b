import { useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import { Receipt } from "@/app/_components/domain/receipt";
import { useReceiptRows } from "@/app/_components/domain/use-receipt-rows";
import type { DecisionPreview } from "@/lib/review/queries/get-decision-preview";

/** The calculation as the company sees it, and what goes back to the budget. */
export const DecisionCalculation = ({ preview }: { readonly preview: DecisionPreview }) => {
  const words = useTranslations("review.decision");
  const support = preview.rows.find(({ kind }) => kind === "getBack")?.kopecks ?? "0";

  return (
    <Receipt
      title={words(preview.outcome === "APPROVE" ? "becomes" : "nothing")}
      total={support}
      rows={useReceiptRows(preview.rows)}
      footer={
        <p className="sm muted">
          {words("released")} <Money kopecks={(BigInt(preview.reserved) - BigInt(support)).toString()} />
        </p>
      }
    />
  );
};
