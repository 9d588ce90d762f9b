import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormRadioCards, FormText, FormTextarea } from "@/app/_components/form/form-fields";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requireOfficial } from "@/app/_server/actor";
import { createCompanyAction } from "@/app/(admin)/admin/companies/actions";
import { taxRegimes } from "@/lib/companies/domain/company-inputs";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { uuidv7 } from "@/lib/shared/ids";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("companies"))("new.title"),
});

const NewCompanyPage = async () => {
  const actor = await requireOfficial("people");
  const [t, common, shell] = await Promise.all([
    getTranslations("companies"),
    getTranslations("common"),
    getTranslations("shell"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: shell("nav.companies"), href: "/companies" }, { label: t("new.title") }]}
        />
        <PageHeader title={t("new.title")} lead={t("new.lead")} />
        {mayDo(actor, "createCompany") ? (
          <ActionForm id="company" action={createCompanyAction} requestKey={uuidv7()}>
            <CompanyFields />
            <div className="form-acts">
              <SubmitButton pendingLabel={common("sending")}>{t("new.submit")}</SubmitButton>
              <LinkButton href="/companies" variant="ghost">
                {common("cancel")}
              </LinkButton>
            </div>
          </ActionForm>
        ) : (
          <Notice tone="plain" icon="lock">
            {t("adminsOnly")}
          </Notice>
        )}
      </div>
    </main>
  );
};

const CompanyFields = async () => {
  const t = await getTranslations("companies");

  return (
    <>
      <div className="form-row">
        <FormText
          name="inn"
          label={t("inn")}
          hint={t("innHint")}
          look="code"
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <FormText name="kpp" label={t("kpp")} hint={t("kppHint")} look="code" autoComplete="off" />
        <FormText
          name="ogrn"
          label={t("ogrn")}
          hint={t("ogrnHint")}
          look="code"
          inputMode="numeric"
          autoComplete="off"
          required
        />
      </div>
      <FormText name="nameRu" label={t("nameRu")} lang="ru" autoComplete="off" required />
      <FormText name="nameEn" label={t("nameEn")} lang="en" autoComplete="off" required />
      <FormTextarea name="address" label={t("address")} rows={2} required />
      <FormRadioCards
        name="taxRegime"
        legend={t("taxRegimeLabel")}
        columns={2}
        options={taxRegimes.map((regime) => ({
          value: regime,
          label: t(`taxRegime.${regime}`),
          description: t(`taxRegimeText.${regime}`),
        }))}
        required
      />
      <div className="form-row">
        <FormText
          name="registeredOn"
          label={t("registeredOn")}
          hint={t("registeredOnHint")}
          autoComplete="off"
          required
        />
        <FormText name="product" label={t("product")} hint={t("productHint")} autoComplete="off" />
      </div>
    </>
  );
};

export default NewCompanyPage;
