import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { AppLink } from "@/app/_components/ui/app-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { currentPerson } from "@/app/_server/actor";
import { confirmFactorAction } from "@/app/(account)/sign-in/actions";
import { sessionSecret } from "@/lib/identity/auth";
import { homeOf } from "@/lib/identity/domain/home";
import { isAwaitingFactor } from "@/lib/identity/queries/is-awaiting-factor";

type Props = { readonly searchParams: Promise<{ readonly back?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("identity"))("factor.title"),
});

/** The second step of signing in: reached with a right password only. */
const SecondFactorPage = async ({ searchParams }: Props) => {
  const signedIn = await currentPerson();
  if (signedIn) redirect(homeOf(signedIn.person));
  if (!(await isAwaitingFactor(await sessionSecret()))) redirect("/sign-in");
  const [{ back }, t, theme] = await Promise.all([searchParams, getTranslations("identity"), readersTheme()]);

  return (
    <PublicShell theme={theme} account={null}>
      <main id="main" className="page sign-in">
        <h1>{t("factor.heading")}</h1>
        <p className="muted lead">{t("factor.lead")}</p>
        <div className="sheet sheet-b">
          <ActionForm id="factor" action={confirmFactorAction}>
            {typeof back === "string" ? <input type="hidden" name="back" value={back} /> : null}
            <FormText
              name="code"
              label={t("factor.code")}
              hint={t("factor.codeHint")}
              look="code"
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
            />
            <SubmitButton full pendingLabel={t("signIn.sending")}>
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
