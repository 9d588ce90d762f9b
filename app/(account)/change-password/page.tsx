import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { requirePerson } from "@/app/_server/actor";
import { changePasswordAction } from "@/app/(account)/change-password/actions";
import { homeOf } from "@/lib/identity/domain/home";
import { shortestPassword } from "@/lib/identity/domain/password-rules";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("identity"))("password.title"),
});

const ChangePasswordPage = async () => {
  const { person } = await requirePerson({ unfinishedToo: true });
  const [t, theme] = await Promise.all([getTranslations("identity"), readersTheme()]);
  const account = person.mustChangePassword ? null : { href: homeOf(person), label: t("password.back") };

  return (
    <PublicShell theme={theme} account={account}>
      <main id="main" className="page sign-in">
        <h1>{t("password.heading")}</h1>
        {person.mustChangePassword ? <Notice tone="turn">{t("password.temporary")}</Notice> : null}
        <div className="sheet sheet-b">
          <ActionForm id="password" action={changePasswordAction}>
            <input type="hidden" autoComplete="username" value={person.email} readOnly />
            <FormText
              name="current"
              label={t("password.current")}
              type="password"
              autoComplete="current-password"
            />
            <FormText
              name="password"
              label={t("password.new")}
              hint={t("password.rule", { shortest: shortestPassword })}
              type="password"
              autoComplete="new-password"
            />
            <FormText
              name="repeated"
              label={t("password.repeated")}
              type="password"
              autoComplete="new-password"
            />
            <SubmitButton full pendingLabel={t("signIn.sending")}>
              {t("password.submit")}
            </SubmitButton>
          </ActionForm>
        </div>
      </main>
    </PublicShell>
  );
};

export default ChangePasswordPage;
