import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormText } from "@/app/_components/form/form-fields";
import { PasskeyForm } from "@/app/_components/form/passkey-form";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { AppLink } from "@/app/_components/ui/app-link";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { passkeysWorkHere } from "@/app/_server/passkeys-here";
import { FactorAdded } from "@/app/(account)/settings/_components/factor-added";
import { addPasskeyAction, askNewPasskeyAction } from "@/app/(account)/settings/passkey/actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("identity"))("passkey.title"),
});

/** Adding a passkey: name it, let the device make it, keep the recovery codes of a first factor. */
const AddPasskeyPage = async () => {
  const { person } = await requirePerson({ unfinishedToo: true });
  if (!passkeysWorkHere()) notFound();
  const [t, theme] = await Promise.all([getTranslations("identity"), readersTheme()]);
  const account = person.mustSetFactor ? null : { href: "/settings", label: t("settings.title") };

  return (
    <PublicShell theme={theme} account={account}>
      <main id="main" className="page sign-in">
        <h1>{t("passkey.heading")}</h1>
        <p className="muted lead">{t("passkey.lead")}</p>
        <div className="sheet sheet-b">
          <PasskeyForm
            id="passkey"
            how="make"
            ask={askNewPasskeyAction}
            finish={addPasskeyAction}
            otherwise={<Notice tone="plain">{t("passkey.needsScripts")}</Notice>}
          >
            <FactorAdded person={person} />
            <FormText
              name="name"
              label={t("passkey.name")}
              hint={t("app.nameHint")}
              defaultValue={t("passkey.defaultName")}
              maxLength={60}
            />
            <SubmitButton full icon="key" pendingLabel={t("passkey.waiting")}>
              {t("passkey.add")}
            </SubmitButton>
          </PasskeyForm>
        </div>
        <p className="sm">
          <AppLink href="/settings/second-factor">{t("passkey.appInstead")}</AppLink>
        </p>
      </main>
    </PublicShell>
  );
};

export default AddPasskeyPage;
