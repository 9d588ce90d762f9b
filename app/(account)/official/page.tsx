import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { currentPerson } from "@/app/_server/actor";
import { letterToken } from "@/app/_server/letter-cookie";
import { AccountPage } from "@/app/(account)/_components/account-page";
import { ChosenPasswordFields } from "@/app/(account)/_components/chosen-password-fields";
import { OverNotice } from "@/app/(account)/_components/over-notice";
import { acceptOfficialInvitationAction } from "@/app/(account)/official/actions";
import { SignOutForm } from "@/app/(account)/sign-in/sign-out-form";
import { formatDateTime } from "@/lib/i18n/format-date";
import { getOfficialInvitation } from "@/lib/identity/queries/get-official-invitation";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("official.title"),
});

/** Behind the link of an official's letter: what they come for, and the password they choose. */
const OfficialPage = async () => {
  const [invitation, signedIn, t, people, roles, locale] = await Promise.all([
    letterToken("official").then(getOfficialInvitation),
    currentPerson(),
    getTranslations("joining"),
    getTranslations("people"),
    getTranslations("roles"),
    getLocale(),
  ]);
  if (!invitation || invitation.hasAccount) {
    return (
      <AccountPage title={t("official.title")} account={null}>
        <OverNotice title={t("linkOverTitle")} text={t("official.over")} again={t("invite.home")} href="/" />
      </AccountPage>
    );
  }
  const inRussian = locale === "ru";
  const facts = {
    name: inRussian ? invitation.nameRu : invitation.nameEn,
    role: roles(invitation.role),
    programme: (inRussian ? invitation.programmeRu : invitation.programmeEn) ?? people("everyProgramme"),
    email: invitation.email,
    until: formatDateTime(invitation.expiresAt, locale),
  };

  return (
    <AccountPage title={t("official.heading", facts)} lead={t("official.lead", facts)} account={null}>
      {signedIn ? (
        <>
          <Notice tone="turn" title={t("invite.otherTitle")}>
            {t("invite.other", { ...facts, own: signedIn.person.email })}
          </Notice>
          <SignOutForm label={t("invite.signOut")} />
        </>
      ) : (
        <div className="sheet sheet-b">
          <ActionForm id="official" action={acceptOfficialInvitationAction}>
            <ChosenPasswordFields email={invitation.email} />
            <p className="sm subtle">{t("official.factorNext")}</p>
            <SubmitButton full pendingLabel={t("sending")}>
              {t("official.accept")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </AccountPage>
  );
};

export default OfficialPage;
