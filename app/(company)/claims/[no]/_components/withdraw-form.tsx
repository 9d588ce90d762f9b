import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { Icon } from "@/app/_components/ui/icon";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requestWithdrawalAction, withdrawClaimAction } from "@/app/(company)/claims/[no]/actions";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";
import { uuidv7 } from "@/lib/shared/ids";

/** Taking the claim back, while that is possible; after approval the agency confirms it. */
export const WithdrawForm = ({ claim }: { readonly claim: CompanyClaimPage }) => {
  const t = useTranslations("claimPage.withdraw");
  const isDirect = claim.actions.includes("withdraw");
  if (claim.withdrawalAsked)
    return <Notice tone="agency">{t("asked", { reason: claim.withdrawalAsked.reason })}</Notice>;
  if (!isDirect && !claim.actions.includes("requestWithdrawal")) return null;

  return (
    <details className="sheet sheet-b">
      <summary className="unfold">
        <Icon name="down" />
        {t("open")}
      </summary>
      <p className="muted sm">{t(isDirect ? "consequence" : "consequenceApproved")}</p>
      <ActionForm
        id="withdraw"
        action={isDirect ? withdrawClaimAction : requestWithdrawalAction}
        requestKey={uuidv7()}
        doneText={t("askedNow")}
      >
        {isDirect ? (
          <input type="hidden" name="number" value={claim.number} />
        ) : (
          <>
            <input type="hidden" name="claimId" value={claim.id} />
            <input type="hidden" name="version" value={claim.version} />
          </>
        )}
        <FormTextarea name="reason" label={t("reason")} rows={3} />
        <SubmitButton variant="danger" pendingLabel={t("sending")}>
          {t(isDirect ? "confirm" : "ask")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
};
