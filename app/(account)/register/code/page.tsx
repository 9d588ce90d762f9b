import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { AppLink } from "@/app/_components/ui/app-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { letterToken } from "@/app/_server/letter-cookie";
import { AccountPage } from "@/app/(account)/_components/account-page";
import { OverNotice } from "@/app/(account)/_components/over-notice";
import { proveRegistrationAction } from "@/app/(account)/register/actions";
import { getRegistration } from "@/lib/identity/queries/get-registration";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("code.title"),
});

/** The second step: the code of the letter. Nothing here tells whether the address has an account. */
const CodePage = async () => {
  const registration = await getRegistration(await letterToken("registration"));
  if (registration?.proved) redirect("/register/account");
  const t = await getTranslations("joining");

  return (
    <AccountPage
      title={t("code.title")}
      lead={registration ? t("code.lead", { email: registration.email }) : undefined}
      account={null}
    >
      {registration ? (
        <div className="sheet sheet-b">
          <ActionForm id="code" action={proveRegistrationAction}>
            <FormText
              name="code"
              label={t("code.label")}
              hint={t("code.hint")}
              look="code"
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            <SubmitButton full pendingLabel={t("checking")}>
              {t("code.submit")}
            </SubmitButton>
          </ActionForm>
        </div>
      ) : (
        <OverNotice
          title={t("code.overTitle")}
          text={t("code.over")}
          again={t("register.submit")}
          href="/register"
        />
      )}
      <p className="sm">
        <AppLink href="/register">{t("code.again")}</AppLink>
      </p>
    </AccountPage>
  );
};

export default CodePage;
