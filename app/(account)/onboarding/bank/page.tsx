import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
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
  const [t, words] = await Promise.all([
    getTranslations("joining"),
    getTranslations("companyProfile.accounts"),
  ]);
  const known = fields.account;

  return (
    <OnboardingPage title={t("bank.title")} lead={t("bank.lead")} step={3} back="/onboarding/details">
      <div className="sheet sheet-b">
        <ActionForm id="account" action={describeAccountAction}>
          <FormText
            name="bik"
            label={words("bik")}
            hint={words("bikHint")}
            look="code"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={known?.bik}
          />
          <FormText
            name="bankName"
            label={words("bankName")}
            autoComplete="off"
            defaultValue={known?.bankName}
          />
          <FormText
            name="settlement"
            label={words("settlement")}
            hint={words("accountHint")}
            look="code"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={known?.settlement}
          />
          <FormText
            name="correspondent"
            label={words("correspondent")}
            hint={words("accountHint")}
            look="code"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={known?.correspondent}
          />
          <SubmitButton full pendingLabel={t("checking")}>
            {t("onboarding.next")}
          </SubmitButton>
        </ActionForm>
      </div>
    </OnboardingPage>
  );
};

export default BankPage;
