import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormRadioCards, FormText } from "@/app/_components/form/form-fields";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { editCompanyAction } from "@/app/(company)/company/actions";
import type { CompanyProfile } from "@/lib/companies/queries/get-company-profile";
import { uuidv7 } from "@/lib/shared/ids";

/** What a certifier may change about the company. Submitted claims keep what they were submitted with. */
export const ProfileForm = ({ profile }: { readonly profile: CompanyProfile }) => {
  const t = useTranslations("companyProfile");

  return (
    <ActionForm id="profile" action={editCompanyAction} requestKey={uuidv7()}>
      <input type="hidden" name="version" value={profile.version} />
      <FormText name="nameRu" label={t("field.nameRu")} defaultValue={profile.nameRu} lang="ru" />
      <FormText name="nameEn" label={t("field.nameEn")} defaultValue={profile.nameEn} lang="en" />
      <FormText
        name="address"
        label={t("field.address")}
        defaultValue={profile.address}
        autoComplete="street-address"
      />
      {profile.legalForm === "ORGANISATION" ? (
        <FormText
          name="kpp"
          label={t("field.kpp")}
          defaultValue={profile.kpp ?? ""}
          look="code"
          inputMode="numeric"
        />
      ) : null}
      <FormText
        name="product"
        label={t("field.product")}
        hint={t("productHint")}
        defaultValue={profile.product}
      />
      <FormRadioCards
        name="taxRegime"
        legend={t("field.taxRegime")}
        hint={t("taxRegimeHint")}
        defaultValue={profile.taxRegime}
        columns={2}
        options={["VAT_PAYER", "SIMPLIFIED"].map((value) => ({ value, label: t(`taxRegime.${value}`) }))}
      />
      <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
    </ActionForm>
  );
};
