import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BankAccountFields } from "@/app/_components/domain/bank-account-fields";
import { ActionForm } from "@/app/_components/form/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { OnboardingPage } from "@/app/(account)/onboarding/_components/onboarding-page";
import { describeAccountAction } from "@/app/(account)/onboarding/actions";
import { getOnboarding } from "@/lib/companies/queries/get-onboarding";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("bank.title"),
});

/** Where support is paid; the key of the account is checked against the bank. */
const BankPage = async () => {
  const { tokenHash } = await requirePerson();
  const { inn, fields } = await getOnboarding(tokenHash);
  if (!inn || !fields.details) redirect("/onboarding/details");
  const t = await getTranslations("joining");

  return (
    <OnboardingPage title={t("bank.title")} lead={t("bank.lead")} step={3} back="/onboarding/details">
      <div className="sheet sheet-b">
        <ActionForm id="account" action={describeAccountAction}>
          <BankAccountFields known={fields.account} />
          <SubmitButton full pendingLabel={t("checking")}>
            {t("onboarding.next")}
          </SubmitButton>
        </ActionForm>
      </div>
    </OnboardingPage>
  );
};

export default BankPage;
