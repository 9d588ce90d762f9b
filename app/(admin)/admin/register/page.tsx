import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requireOfficial } from "@/app/_server/actor";
import { wordsFor } from "@/app/_server/failure-words";
import { FormFile } from "@/app/(admin)/admin/_components/form-file";
import { importRegisterAction, uploadRegisterAction } from "@/app/(admin)/admin/register/actions";
import { registerColumns } from "@/lib/companies/domain/register-file";
import { getRegister, type RegisterPage } from "@/lib/companies/queries/get-register";
import { uuidv7 } from "@/lib/shared/ids";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("companies.register"))("title"),
});

const RegisterImportPage = async ({ searchParams }: Props) => {
  const actor = await requireOfficial("people");
  const { upload, done } = await searchParams;
  const [register, t, common, shell] = await Promise.all([
    getRegister(actor, typeof upload === "string" ? upload : null),
    getTranslations("companies.register"),
    getTranslations("common"),
    getTranslations("shell"),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in stack">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: shell("nav.companies"), href: "/companies" }, { label: t("title") }]}
        />
        <PageHeader title={t("title")} lead={t("lead")} />
        {done === "imported" && <Notice tone="good" role="status" title={t("imported")} />}
        {upload !== undefined && !register.upload && (
          <Notice tone="turn" title={t("over")}>
            {t("overText")}
          </Notice>
        )}
        <p>
          {t.rich("state", {
            companies: register.companies,
            day: () =>
              register.importedAt ? <DateText date={register.importedAt} style="shortYear" /> : t("never"),
          })}
        </p>
        {!register.mayImport && (
          <Notice tone="plain" icon="lock">
            {t("adminsOnly")}
          </Notice>
        )}
        {register.mayImport && (register.upload ? <Preview upload={register.upload} /> : <UploadForm />)}
      </div>
    </main>
  );
};

const UploadForm = async () => {
  const [t, common] = await Promise.all([getTranslations("companies.register"), getTranslations("common")]);

  return (
    <ActionForm id="register" action={uploadRegisterAction} requestKey={uuidv7()}>
      <FormFile
        name="file"
        label={t("file")}
        hint={t("fileHint", { columns: registerColumns.join(", ") })}
        accept=".csv,text/csv"
        required
      />
      <div className="form-acts">
        <SubmitButton pendingLabel={common("sending")}>{t("look")}</SubmitButton>
      </div>
    </ActionForm>
  );
};

type PreviewProps = { readonly upload: NonNullable<RegisterPage["upload"]> };

/** What the file would change, and the lines it would leave out, before anything changes. */
const Preview = async ({ upload }: PreviewProps) => {
  const [t, common, words] = await Promise.all([
    getTranslations("companies.register"),
    getTranslations("common"),
    Promise.all(upload.refusals.map(({ failure }) => wordsFor(failure))),
  ]);
  const { companies, added, changed, refused, refusals } = upload;

  return (
    <>
      <Sheet title={t("preview")}>
        <dl className="kv">
          <dt>{t("companies")}</dt>
          <dd className="num">{companies}</dd>
          <dt>{t("added")}</dt>
          <dd className="num">{added}</dd>
          <dt>{t("changed")}</dt>
          <dd className="num">{changed}</dd>
          <dt>{t("same")}</dt>
          <dd className="num">{companies - added - changed}</dd>
          <dt>{t("refused")}</dt>
          <dd className="num">{refused}</dd>
        </dl>
        <div className="row wrap mt-4">
          {companies > 0 && (
            <ActionForm
              id="import"
              action={importRegisterAction}
              requestKey={uuidv7()}
              className="form-inline"
            >
              <input type="hidden" name="uploadId" value={upload.id} />
              <SubmitButton icon="check" pendingLabel={common("sending")}>
                {t("import", { companies })}
              </SubmitButton>
            </ActionForm>
          )}
          <LinkButton href="/admin/register" variant="ghost">
            {t("another")}
          </LinkButton>
        </div>
      </Sheet>
      {refusals.length > 0 && (
        <Sheet flush title={t("refusedLines", { shown: refusals.length, refused })}>
          <DataTable caption={t("refused")} stack>
            <thead>
              <tr>
                <Th>{t("line")}</Th>
                <Th>{t("why")}</Th>
              </tr>
            </thead>
            <tbody>
              {refusals.map(({ line }, at) => (
                <tr key={line}>
                  <Th scope="row">{line}</Th>
                  <Td wide>{words[at]}</Td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </Sheet>
      )}
    </>
  );
};

export default RegisterImportPage;
