import { useLocale, useTranslations } from "next-intl";
import type { ReceiptRow } from "@/app/_components/domain/receipt";
import { formatPercent } from "@/lib/i18n/format";
import type { ReceiptRowView } from "@/lib/programmes/domain/assessment/receipt-rows";

/** The rows of a calculation in words: the same to the company, the officer and the signer. */
export const useReceiptRows = (rows: readonly ReceiptRowView[]): readonly ReceiptRow[] => {
  const words = useTranslations("entitlement.receipt");
  const deductions = useTranslations("deductions");
  const locale = useLocale();
  const ruleOf = (clause: string | null) => (clause ? words("rule", { clause }) : undefined);

  return rows.map((row, at): ReceiptRow => {
    const key = `${at}-${row.kind}`;
    switch (row.kind) {
      case "paid":
        return {
          key,
          kind: "plain",
          label: words("paid"),
          rule: words("paidLines", { lines: row.lines }),
          amount: row.kopecks,
        };
      case "cut":
        return {
          key,
          kind: "minus",
          label: deductions(`${row.code}.title`),
          rule: ruleOf(row.rule),
          amount: -BigInt(row.kopecks),
        };
      case "rate":
        return {
          key,
          kind: "text",
          label: words("rate"),
          rule: ruleOf(row.rule),
          value:
            row.basisPoints === null ? words("rateByLine") : `× ${formatPercent(row.basisPoints, locale)}`,
        };
      default:
        return { key, kind: "sum", label: words(row.kind), amount: row.kopecks };
    }
  });
};
