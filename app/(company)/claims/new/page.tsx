import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requireCompanyActor } from "@/app/_server/actor";
import { ProgrammeChoice } from "@/app/(company)/claims/new/_components/programme-choice";
import { startClaimAction } from "@/app/(company)/claims/new/actions";
import { getNewClaimOptions } from "@/lib/claims/queries/get-new-claim-options";
import { formatDate } from "@/lib/i18n/format-date";
import { authorise } from "@/lib/identity/domain/policy";
import { uuidv7 } from "@/lib/shared/ids";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("claims.new"))("title"),
});

/** Which programme and category the claim is for: what each pays, and what is left of it. */
const NewClaimPage = async () => {
  const actor = await requireCompanyActor();
  const [programmes, t, common, shell, locale] = await Promise.all([
    getNewClaimOptions(actor),
    getTranslations("claims.new"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const { companyId } = actor;
  const mayWrite = authorise(actor, "edit", { companyId, programmeId: "", assigneeId: null, duties: [] }).ok;
  const late = programmes.find(({ mayFileFrom }) => mayFileFrom !== null)?.mayFileFrom;

  return (
    <main id="main" className="page">
      <Breadcrumbs
        label={common("path")}
        items={[{ label: shell("nav.claims"), href: "/claims" }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack sec">
        {late && (
          <Notice tone="turn" title={t("tooYoungTitle", { date: formatDate(late, locale) })}>
            {t("tooYoungText")}
          </Notice>
        )}
        {programmes.length === 0 && (
          <EmptyState icon="cal" title={t("none")}>
            {t("noneHint")}
          </EmptyState>
        )}
        {!mayWrite && <Notice tone="plain">{t("viewer")}</Notice>}
        {mayWrite && programmes.length > 0 && (
          <ActionForm id="new-claim" action={startClaimAction} requestKey={uuidv7()} className="stack">
            <ProgrammeChoice programmes={programmes} />
            <p className="form-acts">
              <SubmitButton pendingLabel={common("sending")}>{t("start")}</SubmitButton>
            </p>
          </ActionForm>
        )}
      </div>
    </main>
  );
};

export default NewClaimPage;
