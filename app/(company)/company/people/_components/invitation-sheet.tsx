import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect, FormText } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { useRoleOptions } from "@/app/(company)/company/people/_components/use-role-options";
import {
  inviteAgainAction,
  inviteColleagueAction,
  withdrawInvitationAction,
} from "@/app/(company)/company/people/actions";
import type { Colleagues } from "@/lib/companies/queries/list-colleagues";
import { formatDateTime } from "@/lib/i18n/format-date";
import { uuidv7 } from "@/lib/shared/ids";

/** Invitations that wait, and a new one. */
export const InvitationSheet = ({ invitations }: Pick<Colleagues, "invitations">) => {
  const t = useTranslations("joining.people");
  const options = useRoleOptions();

  return (
    <Sheet title={t("invite")}>
      {invitations.length > 0 ? (
        <ul className="people stack">
          {invitations.map((invitation) => (
            <Waiting key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      ) : null}
      <ActionForm id="invite" action={inviteColleagueAction} requestKey={uuidv7()}>
        <p className="muted sm">{t("inviteHint")}</p>
        <FormText name="email" label={t("email")} type="email" inputMode="email" autoComplete="off" />
        <FormSelect
          name="role"
          label={t("role")}
          hint={t("roleHint")}
          options={options}
          defaultValue="preparer"
        />
        <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
      </ActionForm>
    </Sheet>
  );
};

const Waiting = ({ invitation }: { readonly invitation: Colleagues["invitations"][number] }) => {
  const t = useTranslations("joining.people");
  const roles = useTranslations("roles");
  const locale = useLocale();
  const { id, email, role, expiresAt } = invitation;

  return (
    <li className="row between wrap">
      <span>
        {email}
        <span className="sub">
          {t("until", { role: roles(role), until: formatDateTime(expiresAt, locale) })}
        </span>
      </span>
      <span className="row">
        <ActionForm id={`again-${id}`} action={inviteAgainAction} className="" requestKey={uuidv7()}>
          <input type="hidden" name="invitationId" value={id} />
          <SubmitButton variant="ghost" size="md" pendingLabel={t("sending")}>
            {t("again")}
          </SubmitButton>
        </ActionForm>
        <ActionForm
          id={`withdraw-${id}`}
          action={withdrawInvitationAction}
          className=""
          requestKey={uuidv7()}
        >
          <input type="hidden" name="invitationId" value={id} />
          <SubmitButton variant="ghost" size="md" pendingLabel={t("sending")}>
            {t("withdraw")}
          </SubmitButton>
        </ActionForm>
      </span>
    </li>
  );
};
