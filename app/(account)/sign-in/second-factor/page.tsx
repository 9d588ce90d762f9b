import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { PasskeyForm } from "@/app/_components/form/passkey-form";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { AppLink } from "@/app/_components/ui/app-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { currentPerson } from "@/app/_server/actor";
import { passkeysWorkHere } from "@/app/_server/passkeys-here";
import { askPasskeyAction } from "@/app/(account)/prove/actions";
import { confirmFactorAction } from "@/app/(account)/sign-in/actions";
import { confirmByPasskeyAction } from "@/app/(account)/sign-in/passkey/actions";
import { sessionSecret } from "@/lib/identity/auth";
import { homeOf } from "@/lib/identity/domain/home";
import { getAwaitedFactors } from "@/lib/identity/queries/get-awaited-factors";

type Props = { readonly searchParams: Promise<{ readonly back?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("identity"))("factor.title"),
});

/** The second step of signing in: reached with a right password only. */
const SecondFactorPage = async ({ searchParams }: Props) => {
  const signedIn = await currentPerson();
  if (signedIn) redirect(homeOf(signedIn.person));
  const factors = await getAwaitedFactors(await sessionSecret());
  if (!factors) redirect("/sign-in");
  const [{ back }, t, theme] = await Promise.all([searchParams, getTranslations("identity"), readersTheme()]);
  const returnTo = typeof back === "string" ? <input type="hidden" name="back" value={back} /> : null;
  const hasPasskey = factors.includes("PASSKEY") && passkeysWorkHere();
  const hasApp = factors.includes("TOTP");

  return (
    <PublicShell theme={theme} account={null}>
      <main id="main" className="page sign-in">
        <h1>{t("factor.heading")}</h1>
        <p className="muted lead">{t("factor.lead")}</p>
        <div className="sheet sheet-b">
          {hasPasskey ? (
            <PasskeyForm id="passkey" how="sign" ask={askPasskeyAction} finish={confirmByPasskeyAction}>
              {returnTo}
              <SubmitButton full icon="key" pendingLabel={t("passkey.waiting")}>
                {t("passkey.signIn")}
              </SubmitButton>
              <p className="or">{t("passkey.or")}</p>
            </PasskeyForm>
          ) : null}
          <ActionForm id="factor" action={confirmFactorAction}>
            {returnTo}
            <FormText
              name="code"
              label={t(hasApp ? "factor.code" : "factor.recoveryCode")}
              hint={hasApp ? t("factor.codeHint") : undefined}
              look="code"
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
            />
            <SubmitButton
              full
              variant={hasPasskey ? "default" : "primary"}
              pendingLabel={t("signIn.sending")}
            >
              {t("factor.submit")}
            </SubmitButton>
          </ActionForm>
        </div>
        <p className="sm subtle">{t("factor.lost")}</p>
        <p className="sm">
          <AppLink href="/sign-in">{t("factor.back")}</AppLink>
        </p>
      </main>
    </PublicShell>
  );
};

export default SecondFactorPage;
