import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { AppLink } from "@/app/_components/ui/app-link";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { AddMemberForm } from "@/app/(admin)/admin/companies/[inn]/_components/add-member-form";
import { MembersSheet } from "@/app/(admin)/admin/companies/[inn]/_components/members-sheet";
import { type CompanyAdmin, getCompanyAdmin } from "@/lib/companies/queries/get-company-admin";

type Props = { readonly params: Promise<{ readonly inn: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("companies"))("people.title"),
});

const CompanyPeoplePage = async ({ params }: Props) => {
  const actor = await requireOfficial("people");
  const company = await getCompanyAdmin(actor, (await params).inn);
  if (!company) return notThere();
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("companies"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: shell("nav.companies"), href: "/companies" }, { label: company.name[locale] }]}
        />
        <PageHeader
          title={company.name[locale]}
          lead={t("people.lead")}
          actions={<AppLink href={`/companies/${company.inn}`}>{t("people.record")}</AppLink>}
        />
        {!company.hasCertifier && (
          <Notice tone="turn" title={t("people.noCertifier")}>
            {t("people.noCertifierText")}
          </Notice>
        )}
        <div className="cols">
          <div className="stack">
            <MembersSheet company={company} />
            {company.mayEdit && (
              <AddMemberForm companyId={company.id} role={company.hasCertifier ? null : "certifier"} />
            )}
          </div>
          <Facts company={company} />
        </div>
      </div>
    </main>
  );
};

type FactsProps = { readonly company: CompanyAdmin };

const Facts = async ({ company }: FactsProps) => {
  const t = await getTranslations("companies");

  return (
    <Sheet title={t("facts")}>
      <dl className="kv">
        <dt>{t("inn")}</dt>
        <dd className="code">{company.inn}</dd>
        {company.kpp && (
          <>
            <dt>{t("kpp")}</dt>
            <dd className="code">{company.kpp}</dd>
          </>
        )}
        <dt>{t("ogrn")}</dt>
        <dd className="code">{company.ogrn}</dd>
        <dt>{t("registeredOn")}</dt>
        <dd>
          <DateText date={company.registeredOn} style="shortYear" />
        </dd>
        <dt>{t("taxRegimeLabel")}</dt>
        <dd>{t(`taxRegime.${company.taxRegime}`)}</dd>
        <dt>{t("address")}</dt>
        <dd>{company.address}</dd>
        <dt>{t("accounts")}</dt>
        <dd>
          {company.accounts.length === 0
            ? t("noAccounts")
            : company.accounts.map(({ id, bankName, settlement }) => (
                <span key={id} className="block">
                  {bankName}, <span className="code">…{settlement.slice(-4)}</span>
                </span>
              ))}
        </dd>
      </dl>
    </Sheet>
  );
};

export default CompanyPeoplePage;
