import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormCheckbox } from "@/app/_components/form/form-fields";
import { AppLink } from "@/app/_components/ui/app-link";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { OnboardingPage } from "@/app/(account)/onboarding/_components/onboarding-page";
import { foundCompanyAction } from "@/app/(account)/onboarding/actions";
import { getOnboarding } from "@/lib/companies/queries/get-onboarding";
import { formatDate } from "@/lib/i18n/format-date";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("check.title"),
});

type Facts = readonly (readonly [label: string, value: string | null])[];

const FactList = ({ facts }: { readonly facts: Facts }) => (
  <dl className="kv">
    {facts.map(([label, value]) =>
      value ? (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ) : null,
    )}
  </dl>
);

/** Everything on one page before it counts. */
const CheckPage = async () => {
  const { tokenHash } = await requirePerson();
  const { inn, isHere, fields } = await getOnboarding(tokenHash);
  if (isHere) redirect("/onboarding/ask");
  const { details, account } = fields;
  if (!inn || !details) redirect("/onboarding/details");
  if (!account) redirect("/onboarding/bank");
  const [t, locale, field, bank, words] = await Promise.all([
    getTranslations("joining"),
    getLocale(),
    getTranslations("companyProfile.field"),
    getTranslations("companyProfile.accounts"),
    getTranslations("companies"),
  ]);

  return (
    <OnboardingPage title={t("check.title")} lead={t("check.lead")} step={4} back="/onboarding/bank">
      <Sheet
        title={t("details.title")}
        aside={<AppLink href="/onboarding/details">{t("check.change")}</AppLink>}
      >
        <FactList
          facts={[
            [field("inn"), details.inn],
            [field(details.kpp ? "ogrn" : "ogrnip"), details.ogrn],
            [field("kpp"), details.kpp],
            [field("nameRu"), details.nameRu],
            [field("nameEn"), details.nameEn],
            [field("address"), details.address],
            [field("registeredOn"), formatDate(details.registeredOn, locale, "long")],
            [field("taxRegime"), words(`taxRegime.${details.taxRegime}`)],
            [field("product"), details.product],
          ]}
        />
      </Sheet>
      <Sheet title={t("bank.title")} aside={<AppLink href="/onboarding/bank">{t("check.change")}</AppLink>}>
        <FactList
          facts={[
            [bank("bankName"), account.bankName],
            [bank("bik"), account.bik],
            [bank("settlement"), account.settlement],
            [bank("correspondent"), account.correspondent],
          ]}
        />
      </Sheet>
      <ActionForm id="found" action={foundCompanyAction}>
        <FormCheckbox name="confirmed" label={t("check.confirm")} />
        <SubmitButton full pendingLabel={t("sending")}>
          {t("check.submit")}
        </SubmitButton>
      </ActionForm>
    </OnboardingPage>
  );
};

export default CheckPage;
