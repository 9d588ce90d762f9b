import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { AppLink } from "@/app/_components/ui/app-link";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { AccountPage } from "@/app/(account)/_components/account-page";
import { requestRecoveryAction } from "@/app/(account)/recover/actions";

type Props = { readonly searchParams: Promise<{ readonly done?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("recover.title"),
});

/** A forgotten password: the same answer for every address. */
const RecoverPage = async ({ searchParams }: Props) => {
  const [{ done }, t, signIn] = await Promise.all([
    searchParams,
    getTranslations("joining"),
    getTranslations("identity.signIn"),
  ]);

  return (
    <AccountPage title={t("recover.title")} lead={done === "sent" ? undefined : t("recover.lead")}>
      {done === "sent" ? (
        <Notice tone="good" icon="mail" role="status" title={t("recover.sentTitle")}>
          {t("recover.sent")}
        </Notice>
      ) : (
        <div className="sheet sheet-b">
          <ActionForm id="recover" action={requestRecoveryAction}>
            <FormText
              name="email"
              label={signIn("email")}
              type="email"
              autoComplete="username"
              inputMode="email"
            />
            <SubmitButton full pendingLabel={t("sending")}>
              {t("recover.submit")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
      <p className="sm">
        <AppLink href="/sign-in">{t("backToSignIn")}</AppLink>
      </p>
    </AccountPage>
  );
};

export default RecoverPage;
