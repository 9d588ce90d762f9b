import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { Breadcrumbs } from "@/app/_components/ui/breadcrumbs";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Segments } from "@/app/_components/ui/segments";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { PhaseTag } from "@/app/(admin)/admin/programmes/_components/phase-tag";
import { CategoryRules } from "@/app/(admin)/admin/programmes/[code]/versions/[version]/_components/category-rules";
import { CommonRules } from "@/app/(admin)/admin/programmes/[code]/versions/[version]/_components/common-rules";
import {
  getProgrammeVersion,
  type ProgrammeVersionView,
} from "@/lib/programmes/queries/get-programme-version";

type Props = { readonly params: Promise<{ readonly code: string; readonly version: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await getTranslations("programmes"))("rulesTitle", { version: (await params).version }),
});

const ProgrammeVersionPage = async ({ params }: Props) => {
  const actor = await requireOfficial("programmes");
  const { code, version } = await params;
  const view = /^\d{1,4}$/.test(version) ? await getProgrammeVersion(actor, code, Number(version)) : null;
  if (!view) return notThere();
  const [t, common, locale] = await Promise.all([
    getTranslations("programmes"),
    getTranslations("common"),
    getLocale(),
  ]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <Breadcrumbs
          label={common("path")}
          items={[{ label: t("title"), href: "/admin/programmes" }, { label: view.name[locale] }]}
        />
        <PageHeader
          title={t("rulesTitle", { version: view.version })}
          beside={<PhaseTag phase={view.phase} />}
        />
        {view.otherVersions.length > 1 && (
          <Segments
            label={t("versions")}
            items={view.otherVersions.map((one) => ({
              href: `/admin/programmes/${view.code}/versions/${one}`,
              label: t("versionName", { version: one }),
              current: one === view.version,
            }))}
          />
        )}
        <div className="cols">
          <div className="rules">
            <CommonRules view={view} />
            {view.rules.categories.map((category) => {
              const rate = view.rates[category.code];

              return (
                rate && (
                  <CategoryRules key={category.code} category={category} rate={rate} rules={view.rules} />
                )
              );
            })}
          </div>
          <Facts view={view} />
        </div>
      </div>
    </main>
  );
};

type FactsProps = { readonly view: ProgrammeVersionView };

const Facts = async ({ view }: FactsProps) => {
  const [t, locale] = await Promise.all([getTranslations("programmes"), getLocale()]);
  const act = view.rules.legalAct;

  return (
    <Sheet title={t("facts")}>
      <dl className="kv">
        <dt>{t("code")}</dt>
        <dd className="code">{view.code}</dd>
        <dt>{t("filing")}</dt>
        <dd>
          <DateText date={view.filedFrom} style="shortYear" /> –{" "}
          <DateText date={view.filedUntil} style="shortYear" />
        </dd>
        <dt>{t("act")}</dt>
        <dd>{act.title[locale]}</dd>
        {act.number && (
          <>
            <dt>{t("actNumber")}</dt>
            <dd>
              {act.number}
              {act.date && (
                <>
                  , <DateText date={act.date} style="shortYear" />
                </>
              )}
            </dd>
          </>
        )}
        {view.publishedAt && (
          <>
            <dt>{t("published")}</dt>
            <dd>
              <DateText date={view.publishedAt} style="shortYear" withTime />
              <br />
              {view.publishedBy?.[locale]}
            </dd>
          </>
        )}
      </dl>
      <p className="sm muted mt-4">{t("neverEdited")}</p>
      <p className="xs subtle mt-2">
        {t("fingerprint")} <span className="code">{view.rulesHash.slice(0, 16)}</span>
      </p>
    </Sheet>
  );
};

export default ProgrammeVersionPage;
