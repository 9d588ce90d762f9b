import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { AppLink } from "@/app/_components/ui/app-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { currentPerson } from "@/app/_server/actor";
import { AccountPage } from "@/app/(account)/_components/account-page";
import { requestRegistrationAction } from "@/app/(account)/register/actions";
import { homeOf } from "@/lib/identity/domain/home";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("register.title"),
});

/** The first step: a work e-mail. */
const RegisterPage = async () => {
  const signedIn = await currentPerson();
  if (signedIn) redirect(homeOf(signedIn.person));
  const [t, signIn] = await Promise.all([getTranslations("joining"), getTranslations("identity.signIn")]);

  return (
    <AccountPage title={t("register.title")} lead={t("register.lead")} account={null}>
      <div className="sheet sheet-b">
        <ActionForm id="register" action={requestRegistrationAction}>
          <FormText
            name="email"
            label={signIn("email")}
            hint={t("register.emailHint")}
            type="email"
            autoComplete="email"
            inputMode="email"
          />
          <SubmitButton full pendingLabel={t("sending")}>
            {t("register.submit")}
          </SubmitButton>
        </ActionForm>
      </div>
      <p className="sm subtle">{t("register.officials")}</p>
      <p className="sm">
        <AppLink href="/sign-in">{t("register.haveAccount")}</AppLink>
      </p>
    </AccountPage>
  );
};

export default RegisterPage;
