import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { OnboardingPage } from "@/app/(account)/onboarding/_components/onboarding-page";
import { requestJoiningAction } from "@/app/(account)/onboarding/actions";
import { getOnboarding } from "@/lib/companies/queries/get-onboarding";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("ask.title"),
});

/** The company is here already: its certifier decides who may act for it. */
const AskPage = async () => {
  const { tokenHash } = await requirePerson();
  const { inn, isHere } = await getOnboarding(tokenHash);
  if (!inn || !isHere) redirect("/onboarding");
  const t = await getTranslations("joining");

  return (
    <OnboardingPage title={t("ask.title")} lead={t("ask.lead", { inn })} back="/onboarding">
      <div className="sheet sheet-b">
        <ActionForm id="ask" action={requestJoiningAction}>
          <input type="hidden" name="inn" value={inn} />
          <FormTextarea name="message" label={t("ask.message")} hint={t("ask.messageHint")} rows={3} />
          <SubmitButton full pendingLabel={t("sending")}>
            {t("ask.submit")}
          </SubmitButton>
        </ActionForm>
      </div>
    </OnboardingPage>
  );
};

export default AskPage;
