import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { PhaseTag } from "@/app/(admin)/admin/programmes/_components/phase-tag";
import { listProgrammes, type ProgrammeVersionRow } from "@/lib/programmes/queries/list-programmes";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("programmes"))("title"),
});

const ProgrammesPage = async () => {
  const actor = await requireOfficial("programmes");
  const [list, t, locale] = await Promise.all([
    listProgrammes(actor),
    getTranslations("programmes"),
    getLocale(),
  ]);
  const importLink = list.mayImport && (
    <LinkButton href="/admin/programmes/import" size="s" variant="primary" icon="upload">
      {t("import.title")}
    </LinkButton>
  );

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader title={t("title")} lead={t("lead")} actions={importLink} />
        {list.programmes.length === 0 && (
          <EmptyState icon="rules" title={t("noneTitle")} action={importLink}>
            <p>{t("noneText")}</p>
          </EmptyState>
        )}
        <div className="stack">
          {list.programmes.map((programme) => (
            <Sheet
              key={programme.code}
              flush
              title={programme.name[locale]}
              aside={<span className="code sm subtle">{programme.code}</span>}
            >
              <VersionTable code={programme.code} versions={programme.versions} />
            </Sheet>
          ))}
        </div>
      </div>
    </main>
  );
};

type VersionTableProps = { readonly code: string; readonly versions: readonly ProgrammeVersionRow[] };

const VersionTable = async ({ code, versions }: VersionTableProps) => {
  const t = await getTranslations("programmes");

  return (
    <DataTable caption={t("versions")} stack className="cells">
      <thead>
        <tr>
          <Th>{t("version")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("filing")}</Th>
          <Th>{t("published")}</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.version}>
            <Th scope="row">
              <AppLink href={`/admin/programmes/${code}/versions/${version.version}`}>
                {t("versionName", { version: version.version })}
              </AppLink>
            </Th>
            <Td wide>
              <PhaseTag phase={version.phase} />
            </Td>
            <Td phoneLabel={t("filing")} className="num">
              <DateText date={version.filedFrom} style="shortYear" /> –{" "}
              <DateText date={version.filedUntil} style="shortYear" />
            </Td>
            <Td phoneLabel={t("published")}>
              {version.publishedAt && <DateText date={version.publishedAt} style="shortYear" />}
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
};

export default ProgrammesPage;
