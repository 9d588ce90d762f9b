import { useLocale, useTranslations } from "next-intl";
import { Receipt, type ReceiptRow } from "@/app/_components/domain/receipt";
import { formatPercent } from "@/lib/i18n/format";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

/** The calculation of the amount, step by step, as it is shown to the officer and the signer. */
export const ExplainedAmount = ({ claim }: { readonly claim: CompanyClaimPage }) => {
  const t = useTranslations("claimPage.amount");
  const deductions = useTranslations("deductions");
  const locale = useLocale();
  const ruleOf = (rule: string | null) => (rule ? t("rule", { rule }) : undefined);
  const rows = claim.receipt.map((row, at): ReceiptRow => {
    const key = `${at}-${row.kind}`;
    if (row.kind === "rate")
      return {
        key,
        kind: "text",
        label: t("rate"),
        value: `× ${formatPercent(row.basisPoints, locale)}`,
        rule: ruleOf(row.rule),
      };
    if (row.kind === "cut")
      return {
        key,
        kind: "minus",
        label: deductions(`${row.code}.title`),
        amount: -BigInt(row.kopecks),
        rule: ruleOf(row.rule),
      };
    return { key, kind: row.kind === "paid" ? "plain" : "sum", label: t(row.kind), amount: row.kopecks };
  });
  return (
    <Receipt
      title={t("heading")}
      total={claim.decision ? claim.support : (claim.receipt.at(-1)?.kopecks ?? null)}
      rows={rows}
    />
  );
};
