import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect, FormTextarea } from "@/app/_components/form/form-fields";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requireOfficial } from "@/app/_server/actor";
import { PersonFields } from "@/app/(admin)/admin/_components/person-fields";
import { proposeOfficialAction } from "@/app/(admin)/admin/users/actions";
import { staffRoles } from "@/lib/identity/domain/actor";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { listProgrammeNames } from "@/lib/identity/queries/list-programme-names";
import { uuidv7 } from "@/lib/shared/ids";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("people"))("addOfficial"),
});

const NewUserPage = async () => {
  const actor = await requireOfficial("people");
  const [programmes, t, roles, common, locale] = await Promise.all([
    listProgrammeNames(actor),
    getTranslations("people"),
    getTranslations("roles"),
    getTranslations("common"),
    getLocale(),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: t("title"), href: "/admin/users" }, { label: t("addOfficial") }]}
        />
        <PageHeader title={t("addOfficial")} lead={t("addOfficialLead")} />
        {mayDo(actor, "proposeAccess") ? (
          <ActionForm id="official" action={proposeOfficialAction} requestKey={uuidv7()}>
            <PersonFields />
            <FormSelect
              name="role"
              label={t("role")}
              hint={t("roleHint")}
              placeholder={common("choose")}
              options={staffRoles.map((role) => ({
                value: role,
                label: `${roles(role)}: ${t(`roleDoes.${role}`)}`,
              }))}
              required
            />
            {programmes.length > 1 && (
              <FormSelect
                name="programmeId"
                label={t("programme")}
                placeholder={t("everyProgramme")}
                options={programmes.map(({ id, name }) => ({ value: id, label: name[locale] }))}
              />
            )}
            <FormTextarea name="reason" label={t("proposals.reason")} required />
            <div className="form-acts">
              <SubmitButton pendingLabel={common("sending")}>{t("add")}</SubmitButton>
              <LinkButton href="/admin/users" variant="ghost">
                {t("toList")}
              </LinkButton>
            </div>
          </ActionForm>
        ) : (
          <Notice tone="plain" icon="lock">
            {t("adminsOnly")}
          </Notice>
        )}
        <p className="sm muted mt-5">
          {t.rich("companyPeople", { companies: (chunks) => <a href="/companies">{chunks}</a> })}
        </p>
      </div>
    </main>
  );
};

export default NewUserPage;
