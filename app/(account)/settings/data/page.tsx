import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { prepareOwnDataAction } from "@/app/(account)/settings/actions";
import { formatTime } from "@/lib/i18n/format-date";
import { ownDataSections } from "@/lib/identity/domain/own-data";
import { ownDataOpenUntil } from "@/lib/identity/queries/own-data";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("ownData"))("title"),
});

/** What is kept about the person, for them to take along. */
const OwnDataPage = async () => {
  const { tokenHash } = await requirePerson();
  const [t, words, theme, locale, until] = await Promise.all([
    getTranslations("ownData"),
    getTranslations("identity"),
    readersTheme(),
    getLocale(),
    ownDataOpenUntil(tokenHash),
  ]);

  return (
    <PublicShell theme={theme} account={{ href: "/settings", label: words("settings.title") }}>
      <main id="main" className="page narrow">
        <PageHeader title={t("title")} lead={t("lead")} />
        <Sheet>
          {until ? (
            <Notice tone="good" title={t("ready")}>
              {t("readyUntil", { time: formatTime(until, locale) })}
              <p className="row wrap mt-3">
                <LinkButton href="/settings/data/html" plain icon="download" variant="primary">
                  {t("html")}
                </LinkButton>
                <LinkButton href="/settings/data/json" plain icon="download">
                  {t("json")}
                </LinkButton>
              </p>
            </Notice>
          ) : (
            <ActionForm id="own-data" action={prepareOwnDataAction}>
              <p>{t("explanation")}</p>
              <div>
                <SubmitButton icon="file" pendingLabel={words("signIn.sending")}>
                  {t("prepare")}
                </SubmitButton>
              </div>
            </ActionForm>
          )}
          <h2 className="label mt-6">{t("contains")}</h2>
          <ul className="list-disc pl-5">
            {ownDataSections.map((section) => (
              <li key={section}>{t(`section.${section}`)}</li>
            ))}
          </ul>
        </Sheet>
      </main>
    </PublicShell>
  );
};

export default OwnDataPage;
