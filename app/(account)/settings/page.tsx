import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requirePerson } from "@/app/_server/actor";
import { passkeysWorkHere } from "@/app/_server/passkeys-here";
import { refusalIn } from "@/app/_server/refused-query";
import { ActsAboutSheet } from "@/app/(account)/settings/_components/acts-about-sheet";
import { ActsSheet } from "@/app/(account)/settings/_components/acts-sheet";
import { DevicesSheet } from "@/app/(account)/settings/_components/devices-sheet";
import { FactorsSheet } from "@/app/(account)/settings/_components/factors-sheet";
import { LettersSheet } from "@/app/(account)/settings/_components/letters-sheet";
import { LookSheet } from "@/app/(account)/settings/_components/look-sheet";
import { NameSheet } from "@/app/(account)/settings/_components/name-sheet";
import { SeenSheet } from "@/app/(account)/settings/_components/seen-sheet";
import { SsoSheet } from "@/app/(account)/settings/_components/sso-sheet";
import { WhereSheet } from "@/app/(account)/settings/_components/where-sheet";
import { homeOf } from "@/lib/identity/domain/home";
import { getOwnAccount } from "@/lib/identity/queries/get-own-account";
import { getSso } from "@/lib/identity/queries/get-sso";
import { listOwnSeeings } from "@/lib/identity/queries/list-own-seeings";
import { getLetterChoices } from "@/lib/notifications/queries/get-letter-choices";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("identity"))("settings.title"),
});

/** A person's own page: name, sign-in, devices, where they belong and what they did lately. */
const SettingsPage = async ({ searchParams }: Props) => {
  const signedIn = await requirePerson();
  const query = await searchParams;
  const [t, data, theme, locale, account, letters, seeings, sso, refusal] = await Promise.all([
    getTranslations("identity"),
    getTranslations("ownData"),
    readersTheme(),
    getLocale(),
    getOwnAccount(signedIn),
    getLetterChoices(signedIn),
    listOwnSeeings(signedIn.tokenHash),
    getSso(signedIn),
    refusalIn(query),
  ]);
  const { person } = signedIn;

  return (
    <PublicShell theme={theme} account={{ href: homeOf(person), label: t("password.back") }}>
      <main id="main" className="page narrow">
        <PageHeader title={locale === "ru" ? person.nameRu : person.nameEn} lead={person.email} />
        {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
        {query.done === "linked" ? (
          <Notice tone="good" role="status">
            {t("sso.linked")}
          </Notice>
        ) : null}
        {account ? (
          <div className="stack">
            <FactorsSheet
              person={person}
              factors={account.factors}
              codesLeft={account.recoveryCodes}
              withPasskeys={passkeysWorkHere()}
            />
            <SsoSheet {...sso} />
            <DevicesSheet sessions={account.sessions} />
            <NameSheet person={person} />
            <LookSheet locale={locale} theme={theme} />
            <LettersSheet choices={letters} />
            <WhereSheet person={person} />
            <SeenSheet seeings={seeings} />
            <ActsAboutSheet acts={account.actsAbout} />
            <ActsSheet acts={account.acts} isOfficial={person.staffRoles.length > 0} />
            <Sheet title={data("title")}>
              <p>{data("lead")}</p>
              <LinkButton href="/settings/data" icon="download" className="mt-3">
                {data("open")}
              </LinkButton>
            </Sheet>
          </div>
        ) : null}
      </main>
    </PublicShell>
  );
};

export default SettingsPage;
