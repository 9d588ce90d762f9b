import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/form/action-form";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { currentPerson } from "@/app/_server/actor";
import { letterToken } from "@/app/_server/letter-cookie";
import { AccountPage } from "@/app/(account)/_components/account-page";
import { NewPersonFields } from "@/app/(account)/_components/new-person-fields";
import { OverNotice } from "@/app/(account)/_components/over-notice";
import { acceptAsNewPersonAction, acceptInvitationAction } from "@/app/(account)/invite/actions";
import { SignOutForm } from "@/app/(account)/sign-in/sign-out-form";
import { getInvitation } from "@/lib/companies/queries/get-invitation";
import { formatDateTime } from "@/lib/i18n/format-date";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("joining"))("invite.title"),
});

/** Behind the link of an invitation: whoever holds it may know what it is to, and to whom. */
const InvitePage = async () => {
  const [invitation, signedIn, t, roles, locale] = await Promise.all([
    letterToken("invitation").then(getInvitation),
    currentPerson(),
    getTranslations("joining"),
    getTranslations("roles"),
    getLocale(),
  ]);
  if (!invitation) {
    return (
      <AccountPage title={t("invite.title")}>
        <OverNotice title={t("linkOverTitle")} text={t("invite.over")} again={t("invite.home")} href="/" />
      </AccountPage>
    );
  }
  const inRussian = locale === "ru";
  const facts = {
    company: inRussian ? invitation.nameRu : invitation.nameEn,
    person: inRussian ? invitation.invitedByRu : invitation.invitedByEn,
    role: roles(invitation.role),
    email: invitation.email,
    until: formatDateTime(invitation.expiresAt, locale),
  };
  const isTheirs = signedIn?.person.email === invitation.email;

  return (
    <AccountPage title={t("invite.heading", facts)} lead={t("invite.lead", facts)} account={null}>
      {isTheirs ? (
        <ActionForm id="accept" action={acceptInvitationAction}>
          <SubmitButton full pendingLabel={t("sending")}>
            {t("invite.accept")}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {signedIn && !isTheirs ? (
        <>
          <Notice tone="turn" title={t("invite.otherTitle")}>
            {t("invite.other", { ...facts, own: signedIn.person.email })}
          </Notice>
          <SignOutForm label={t("invite.signOut")} />
        </>
      ) : null}
      {!signedIn && invitation.hasAccount ? (
        <>
          <p>{t("invite.signInText", facts)}</p>
          <LinkButton href="/sign-in?back=/invite" variant="primary" full>
            {t("invite.signIn")}
          </LinkButton>
        </>
      ) : null}
      {!signedIn && !invitation.hasAccount ? (
        <div className="sheet sheet-b">
          <ActionForm id="new-person" action={acceptAsNewPersonAction}>
            <NewPersonFields email={invitation.email} />
            <SubmitButton full pendingLabel={t("sending")}>
              {t("invite.accept")}
            </SubmitButton>
          </ActionForm>
        </div>
      ) : null}
    </AccountPage>
  );
};

export default InvitePage;
