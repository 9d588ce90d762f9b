import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { withdrawJoiningAction } from "@/app/(account)/onboarding/actions";
import type { JoinWishes } from "@/lib/companies/queries/get-onboarding";

/** Wishes to join that wait for a certifier, or were declined. */
export const OpenRequests = ({ requests }: { readonly requests: JoinWishes }) => {
  const t = useTranslations("joining.onboarding");

  return requests.map(({ id, inn, outcome }) => (
    <Notice
      key={id}
      tone={outcome ? "plain" : "agency"}
      icon={outcome ? "no" : "clock"}
      title={outcome ? t("declinedTitle", { inn }) : t("waitingTitle", { inn })}
    >
      {outcome ? t("declined") : t("waiting")}
      {outcome ? null : (
        <ActionForm id={`withdraw-${id}`} action={withdrawJoiningAction} className="">
          <input type="hidden" name="requestId" value={id} />
          <SubmitButton variant="ghost" size="md" pendingLabel={t("withdrawing")}>
            {t("withdraw")}
          </SubmitButton>
        </ActionForm>
      )}
    </Notice>
  ));
};
