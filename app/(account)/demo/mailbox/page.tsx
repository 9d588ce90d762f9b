import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { currentPerson } from "@/app/_server/actor";
import { formatDateTime } from "@/lib/i18n/format-date";
import { homeOf } from "@/lib/identity/domain/home";
import { isDemo } from "@/lib/identity/queries/get-demo-accounts";
import { listDemoLetters } from "@/lib/notifications/queries/list-demo-letters";

type Props = { readonly searchParams: Promise<{ readonly to?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("mailbox"))("title"),
});

/** Every letter of a demo installation, since its addresses lead nowhere. */
const MailboxPage = async ({ searchParams }: Props) => {
  if (!(await isDemo())) notFound();
  const { to } = await searchParams;
  const [t, locale, theme, letters, signedIn] = await Promise.all([
    getTranslations("mailbox"),
    getLocale(),
    readersTheme(),
    listDemoLetters(typeof to === "string" ? to : null),
    currentPerson(),
  ]);
  const account = signedIn ? { href: homeOf(signedIn.person), label: t("back") } : undefined;

  return (
    <PublicShell theme={theme} account={account}>
      <main id="main" className="page">
        <PageHeader title={t("title")} lead={t("lead")} />
        {letters.length === 0 ? (
          <EmptyState icon="mail" title={t("emptyTitle")}>
            {t("empty")}
          </EmptyState>
        ) : null}
        <div className="stack sec">
          {letters.map((letter) => (
            // An article, not a region: many letters have the same subject.
            <article key={letter.id} className="sheet">
              <div className="sheet-h open">
                <h2 className="sheet-title">{letter.subject}</h2>
              </div>
              <div className="sheet-b after-title">
                <p className="sm subtle">
                  {t("to")} <a href={`/demo/mailbox?to=${encodeURIComponent(letter.to)}`}>{letter.to}</a>
                  {letter.at ? `, ${formatDateTime(letter.at, locale)}` : null}
                </p>
                <p className="letter-text">{withLinks(letter.text)}</p>
              </div>
            </article>
          ))}
        </div>
      </main>
    </PublicShell>
  );
};

const address = /https?:\/\/[^\s<>"]+/g;

/** The addresses in a letter can be pressed, as in every mail reader. */
const withLinks = (text: string) => {
  const links = [...text.matchAll(address)].map(({ 0: href, index }) => ({ href, from: index }));
  const ends = [0, ...links.map(({ href, from }) => from + href.length)];

  return (
    <>
      {links.map(({ href, from }, at) => (
        <Fragment key={from}>
          {text.slice(ends[at], from)}
          <a href={href}>{href}</a>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
};

export default MailboxPage;
