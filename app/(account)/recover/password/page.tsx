import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { letterToken } from "@/app/_server/letter-cookie";
import { AccountPage } from "@/app/(account)/_components/account-page";
import { ChosenPasswordFields } from "@/app/(account)/_components/chosen-password-fields";
import { OverNotice } from "@/app/(account)/_components/over-notice";
import { completeRecoveryAction } from "@/app/(account)/recover/actions";
import { isRecoveryLinkOpen } from "@/lib/identity/queries/is-recovery-link-open";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("recover.newTitle"),
});

/** Behind the link of a recovery letter. */
const NewPasswordPage = async () => {
  const [isOpen, t] = await Promise.all([
    letterToken("recovery").then(isRecoveryLinkOpen),
    getTranslations("joining"),
  ]);

  return (
    <AccountPage title={t("recover.newTitle")} lead={isOpen ? t("recover.newLead") : undefined}>
      {isOpen ? (
        <div className="sheet sheet-b">
          <ActionForm id="new-password" action={completeRecoveryAction}>
            <ChosenPasswordFields email="" />
            <SubmitButton full pendingLabel={t("sending")}>
              {t("recover.save")}
            </SubmitButton>
          </ActionForm>
        </div>
      ) : (
        <OverNotice
          title={t("linkOverTitle")}
          text={t("recover.over")}
          again={t("recover.again")}
          href="/recover"
        />
      )}
    </AccountPage>
  );
};

export default NewPasswordPage;
