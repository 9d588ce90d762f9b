import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormRadioCards, FormText, FormTextarea } from "@/app/_components/form/form-fields";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { OnboardingPage } from "@/app/(account)/onboarding/_components/onboarding-page";
import { describeCompanyAction } from "@/app/(account)/onboarding/actions";
import { taxRegimes } from "@/lib/companies/domain/company-inputs";
import { innKindOf } from "@/lib/companies/domain/identifiers";
import { getOnboarding } from "@/lib/companies/queries/get-onboarding";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("details.title"),
});

/** What the register says, to confirm; or empty fields to type where it says nothing. */
const DetailsPage = async () => {
  const { tokenHash } = await requirePerson();
  const { inn, isHere, fields, register } = await getOnboarding(tokenHash);
  if (!inn) redirect("/onboarding");
  if (isHere) redirect("/onboarding/ask");
  const [t, words] = await Promise.all([getTranslations("joining"), getTranslations("companies")]);
  const known = fields.details?.inn === inn ? fields.details : register;
  const isOrganisation = innKindOf(inn) === "organisation";

  return (
    <OnboardingPage title={t("details.title")} lead={t("details.lead", { inn })} step={2} back="/onboarding">
      <Notice tone={register ? "good" : "plain"}>
        {register ? t("details.found") : t("details.unknown")}
      </Notice>
      <div className="sheet sheet-b">
        <ActionForm id="details" action={describeCompanyAction}>
          <input type="hidden" name="inn" value={inn} />
          <FormText
            name="nameRu"
            label={words("nameRu")}
            lang="ru"
            autoComplete="organization"
            defaultValue={known?.nameRu}
          />
          <FormText
            name="nameEn"
            label={words("nameEn")}
            lang="en"
            autoComplete="off"
            defaultValue={known?.nameEn ?? undefined}
          />
          <FormText
            name="ogrn"
            label={t(isOrganisation ? "details.ogrn" : "details.ogrnip")}
            hint={t(isOrganisation ? "details.ogrnHint" : "details.ogrnipHint")}
            look="code"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={known?.ogrn}
          />
          {isOrganisation ? (
            <FormText
              name="kpp"
              label={words("kpp")}
              hint={t("details.kppHint")}
              look="code"
              autoComplete="off"
              defaultValue={known?.kpp ?? undefined}
            />
          ) : null}
          <FormText
            name="registeredOn"
            label={words("registeredOn")}
            hint={words("registeredOnHint")}
            autoComplete="off"
            defaultValue={known?.registeredOn.split("-").reverse().join(".")}
          />
          <FormTextarea name="address" label={words("address")} rows={2} defaultValue={known?.address} />
          <FormRadioCards
            name="taxRegime"
            legend={words("taxRegimeLabel")}
            options={taxRegimes.map((regime) => ({
              value: regime,
              label: words(`taxRegime.${regime}`),
              description: words(`taxRegimeText.${regime}`),
            }))}
            defaultValue={fields.details?.taxRegime}
          />
          <FormText
            name="product"
            label={words("product")}
            hint={words("productHint")}
            autoComplete="off"
            defaultValue={fields.details?.product ?? undefined}
          />
          <SubmitButton full pendingLabel={t("checking")}>
            {t("onboarding.next")}
          </SubmitButton>
        </ActionForm>
      </div>
    </OnboardingPage>
  );
};

export default DetailsPage;
