import { useTranslations } from "next-intl";
import { Receipt } from "@/app/_components/domain/receipt";
import { useReceiptRows } from "@/app/_components/domain/use-receipt-rows";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

/** The calculation of the amount, step by step, as it is shown to the officer and the signer. */
export const ExplainedAmount = ({ claim }: { readonly claim: CompanyClaimPage }) => {
  const t = useTranslations("claimPage");

  return (
    <Receipt
      title={t("howComputed")}
      total={claim.receipt.at(-1)?.kopecks ?? null}
      rows={useReceiptRows(claim.receipt)}
    />
  );
};
