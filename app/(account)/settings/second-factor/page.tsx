import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { AppLink } from "@/app/_components/ui/app-link";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { passkeysWorkHere } from "@/app/_server/passkeys-here";
import { FactorAdded } from "@/app/(account)/settings/_components/factor-added";
import { QrCode } from "@/app/(account)/settings/_components/qr-code";
import { addAppAction } from "@/app/(account)/settings/actions";
import { getAppOffer } from "@/lib/identity/queries/get-own-account";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("identity"))("app.title"),
});

/** Adding an authenticator app: scan, type the code, keep the recovery codes. */
const AddAppPage = async () => {
  const signedIn = await requirePerson({ unfinishedToo: true });
  const [t, theme, offer] = await Promise.all([
    getTranslations("identity"),
    readersTheme(),
    getAppOffer(signedIn),
  ]);
  const { person } = signedIn;
  const account = person.mustSetFactor ? null : { href: "/settings", label: t("settings.title") };

  return (
    <PublicShell theme={theme} account={account}>
      <main id="main" className="page sign-in">
        <h1>{t("app.heading")}</h1>
        {person.mustSetFactor ? <Notice tone="turn">{t("app.required")}</Notice> : null}
        {passkeysWorkHere() ? (
          <p className="sm">
            <AppLink href="/settings/passkey">{t("app.passkeyInstead")}</AppLink>
          </p>
        ) : null}
        <div className="sheet sheet-b">
          <ActionForm id="app" action={addAppAction}>
            <FactorAdded person={person} />
            <ol className="steps">
              <li>{t("app.scan")}</li>
            </ol>
            <QrCode text={offer.address} label={t("app.qr")} />
            <p className="sm muted">{t("app.typed")}</p>
            <p className="code secret">{offer.secret}</p>
            <FormText
              name="code"
              label={t("app.code")}
              look="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
            />
            <FormText
              name="name"
              label={t("app.name")}
              hint={t("app.nameHint")}
              defaultValue={t("app.phone")}
              maxLength={60}
            />
            <SubmitButton full pendingLabel={t("signIn.sending")}>
              {t("app.submit")}
            </SubmitButton>
          </ActionForm>
        </div>
      </main>
    </PublicShell>
  );
};

export default AddAppPage;
