import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormTextarea } from "@/app/_components/form/form-fields";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requireOfficial } from "@/app/_server/actor";
import { FormFile } from "@/app/(admin)/admin/_components/form-file";
import { RulesProblems } from "@/app/(admin)/admin/programmes/_components/rules-problems";
import { importProgrammeAction } from "@/app/(admin)/admin/programmes/actions";
import { mayDo } from "@/lib/identity/domain/office-policy";
import { rulesProblemCodes } from "@/lib/programmes/domain/rulebook/rules-problems";
import { uuidv7 } from "@/lib/shared/ids";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("programmes"))("import.title"),
});

const ImportPage = async () => {
  const actor = await requireOfficial("programmes");
  const [t, common] = await Promise.all([getTranslations("programmes"), getTranslations("common")]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: t("title"), href: "/admin/programmes" }, { label: t("import.title") }]}
        />
        <PageHeader title={t("import.title")} lead={t("import.lead")} />
        {mayDo(actor, "importProgramme") ? (
          <ImportForm />
        ) : (
          <Notice tone="plain" icon="lock">
            {t("import.adminsOnly")}
          </Notice>
        )}
      </div>
    </main>
  );
};

const ImportForm = async () => {
  const [t, words, common] = await Promise.all([
    getTranslations("programmes.import"),
    getTranslations("entitlement"),
    getTranslations("common"),
  ]);
  const problemWords = Object.fromEntries(
    rulesProblemCodes.map((code) => [code, words(`rulesProblem.${code}`)]),
  );

  return (
    <ActionForm id="programme" action={importProgrammeAction} requestKey={uuidv7()}>
      <RulesProblems words={problemWords} wholeDocument={t("wholeDocument")} />
      <Notice tone="turn" title={t("publishes")}>
        {t("publishesText")}
      </Notice>
      <FormFile name="file" label={t("file")} hint={t("fileHint")} accept=".json,application/json" />
      <FormTextarea name="text" label={t("text")} hint={t("textHint")} rows={6} spellCheck={false} />
      <div className="form-acts">
        <SubmitButton icon="upload" pendingLabel={common("sending")}>
          {t("submit")}
        </SubmitButton>
        <LinkButton href="/admin/programmes" variant="ghost">
          {common("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
};

export default ImportPage;
