import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { PasskeyForm } from "@/app/_components/form/passkey-form";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { AppLink } from "@/app/_components/ui/app-link";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { currentPerson } from "@/app/_server/actor";
import { passkeysWorkHere } from "@/app/_server/passkeys-here";
import { refusalIn } from "@/app/_server/refused-query";
import { signInAction } from "@/app/(account)/sign-in/actions";
import { DemoAccounts } from "@/app/(account)/sign-in/demo-accounts";
import { askAnyPasskeyAction, signInByPasskeyAction } from "@/app/(account)/sign-in/passkey/actions";
import { SsoLinks } from "@/app/(account)/sign-in/sso-links";
import { homeOf } from "@/lib/identity/domain/home";
import { getDemoAccounts } from "@/lib/identity/queries/get-demo-accounts";
import { listSsoChoices } from "@/lib/identity/queries/get-sso";

type Props = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("identity"))("signIn.title"),
});

const SignInPage = async ({ searchParams }: Props) => {
  const signedIn = await currentPerson();
  if (signedIn) redirect(homeOf(signedIn.person));
  const query = await searchParams;
  const { back, done } = query;
  const [refusal, t, locale, theme, demo] = await Promise.all([
    refusalIn(query),
    getTranslations("identity"),
    getLocale(),
    readersTheme(),
    getDemoAccounts(),
  ]);
  const returnTo = typeof back === "string" ? <input type="hidden" name="back" value={back} /> : null;

  return (
    <PublicShell theme={theme} account={null}>
      <main id="main" className="page sign-in">
        <h1>{t("signIn.heading")}</h1>
        <p className="muted lead">{t("signIn.lead")}</p>
        {done === "recovered" || done === "signedOut" ? (
          <Notice tone="good" role="status">
            {t(`signIn.${done}`)}
          </Notice>
        ) : null}
        {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
        <div className="sheet sheet-b">
          <ActionForm id="sign-in" action={signInAction}>
            {returnTo}
            <FormText
              name="email"
              label={t("signIn.email")}
              type="email"
              autoComplete="username"
              inputMode="email"
            />
            <FormText
              name="password"
              label={t("signIn.password")}
              type="password"
              autoComplete="current-password"
            />
            <SubmitButton full pendingLabel={t("signIn.sending")}>
              {t("signIn.submit")}
            </SubmitButton>
          </ActionForm>
          {passkeysWorkHere() ? (
            <PasskeyForm id="passkey" how="sign" ask={askAnyPasskeyAction} finish={signInByPasskeyAction}>
              <p className="or">{t("passkey.or")}</p>
              {returnTo}
              <SubmitButton full variant="default" icon="key" pendingLabel={t("passkey.waiting")}>
                {t("passkey.signIn")}
              </SubmitButton>
            </PasskeyForm>
          ) : null}
          <SsoLinks choices={listSsoChoices()} back={typeof back === "string" ? back : null} />
        </div>
        <p className="sm">
          <AppLink href="/recover">{t("signIn.forgotten")}</AppLink>
        </p>
        <p className="sm">
          <AppLink href="/register">{t("signIn.register")}</AppLink>
        </p>
        <p className="sm subtle">{t("signIn.officials")}</p>
        {demo ? <DemoAccounts demo={demo} locale={locale} back={returnTo} /> : null}
      </main>
    </PublicShell>
  );
};

export default SignInPage;
