import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { OnboardingPage } from "@/app/(account)/onboarding/_components/onboarding-page";
import { OpenRequests } from "@/app/(account)/onboarding/_components/open-requests";
import { startOnboardingAction } from "@/app/(account)/onboarding/actions";
import { SignOutForm } from "@/app/(account)/sign-in/sign-out-form";
import { getOnboarding } from "@/lib/companies/queries/get-onboarding";

type Props = { readonly searchParams: Promise<{ readonly done?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("onboarding.title"),
});

/** Where whoever belongs to no company yet begins: with its INN. */
const CompanyStartPage = async ({ searchParams }: Props) => {
  const { person, tokenHash } = await requirePerson();
  const [{ done }, { inn, requests }, t, identity] = await Promise.all([
    searchParams,
    getOnboarding(tokenHash),
    getTranslations("joining"),
    getTranslations("identity.noAccess"),
  ]);
  const isOfficial = person.staffRoles.length > 0;
  const hasNone = person.memberships.length === 0 && !isOfficial;

  return (
    <OnboardingPage
      title={t("onboarding.title")}
      lead={isOfficial ? undefined : t("onboarding.lead")}
      step={isOfficial ? undefined : 1}
    >
      {done === "asked" ? (
        <Notice tone="good" role="status">
          {t("onboarding.asked")}
        </Notice>
      ) : null}
      <OpenRequests requests={requests} />
      {isOfficial ? (
        <Notice tone="plain" icon="lock">
          {t("onboarding.official")}
        </Notice>
      ) : (
        <div className="sheet sheet-b">
          <ActionForm id="inn" action={startOnboardingAction}>
            <FormText
              name="inn"
              label={t("onboarding.inn")}
              hint={t("onboarding.innHint")}
              look="code"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={inn ?? undefined}
            />
            <SubmitButton full pendingLabel={t("checking")}>
              {t("onboarding.next")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
      {hasNone ? (
        <>
          <p className="sm subtle">{t("onboarding.invited")}</p>
          <SignOutForm label={identity("signOut")} />
        </>
      ) : null}
    </OnboardingPage>
  );
};

export default CompanyStartPage;
