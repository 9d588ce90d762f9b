import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import { Receipt, type ReceiptRow } from "@/app/_components/domain/receipt";
import { formatPercent } from "@/lib/i18n/format";
import type { DecisionPreview, PreviewRow } from "@/lib/review/queries/get-decision-preview";

/** The calculation as the company sees it, and what goes back to the budget. */
export const DecisionCalculation = ({ preview }: { readonly preview: DecisionPreview }) => {
  const words = useTranslations("review.decision");
  const total = preview.rows.find(({ kind }) => kind === "getBack");
  const support = total && "kopecks" in total ? total.kopecks : "0";
  const rowOf = useReceiptRow();

  return (
    <Receipt
      title={words(preview.outcome === "APPROVE" ? "becomes" : "nothing")}
      total={support}
      rows={preview.rows.map(rowOf)}
      footer={
        <p className="sm muted">
          {words("released")} <Money kopecks={(BigInt(preview.reserved) - BigInt(support)).toString()} />
        </p>
      }
    />
  );
};

const useReceiptRow = () => {
  const words = useTranslations("entitlement.receipt");
  const reasons = useTranslations("deductions");
  const locale = useLocale();
  const ruleOf = (clause: string | null) => (clause ? words("rule", { clause }) : undefined);

  return (row: PreviewRow, at: number): ReceiptRow => {
    const key = `${at}-${row.kind}`;
    if (row.kind === "rate") {
      return {
        key,
        kind: "text",
        label: words("rate"),
        value: `× ${formatPercent(row.basisPoints, locale)}`,
        rule: ruleOf(row.rule),
      };
    }
    if (row.kind === "cut") {
      return {
        key,
        kind: "minus",
        label: reasons(`${row.code}.title` as never),
        amount: -BigInt(row.kopecks),
        rule: ruleOf(row.rule),
      };
    }

    return { key, kind: row.kind === "paid" ? "plain" : "sum", label: words(row.kind), amount: row.kopecks };
  };
};
