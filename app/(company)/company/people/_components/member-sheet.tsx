import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect, FormText } from "@/app/_components/form/form-fields";
import { Avatar } from "@/app/_components/ui/avatar";
import { Icon } from "@/app/_components/ui/icon";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { useRoleOptions } from "@/app/(company)/company/people/_components/use-role-options";
import { changeMemberRoleAction, endColleagueAction } from "@/app/(company)/company/people/actions";
import type { Colleagues } from "@/lib/companies/queries/list-colleagues";
import { uuidv7 } from "@/lib/shared/ids";

type Props = Pick<Colleagues, "members" | "mayEdit"> & { readonly companyId: string };

/** Who acts for the company now. The last certifier stays: the page says so where the buttons would be. */
export const MemberSheet = ({ members, mayEdit, companyId }: Props) => {
  const t = useTranslations("joining.people");
  const roles = useTranslations("roles");
  const locale = useLocale();

  return (
    <Sheet title={t("members")}>
      <ul className="people stack">
        {members.map((member) => (
          <li key={member.membershipId}>
            <div className="row">
              <Avatar name={member.name[locale]} small />
              <span>
                {member.name[locale]}
                {member.isSelf ? ` (${t("you")})` : ""}
                <span className="sub">{roles(member.role)}</span>
              </span>
            </div>
            {mayEdit && member.isLastCertifier ? <p className="sm subtle">{t("lastCertifier")}</p> : null}
            {mayEdit && !member.isLastCertifier ? (
              <MemberForms member={member} companyId={companyId} />
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
};

type FormsProps = { readonly member: Colleagues["members"][number]; readonly companyId: string };

const MemberForms = ({ member: { membershipId, role, isSelf }, companyId }: FormsProps) => {
  const t = useTranslations("joining.people");
  const options = useRoleOptions();

  return (
    <details>
      <summary className="unfold">
        <Icon name="down" />
        {t("change")}
      </summary>
      <ActionForm id={`role-${membershipId}`} action={changeMemberRoleAction} requestKey={uuidv7()}>
        <input type="hidden" name="membershipId" value={membershipId} />
        <FormSelect name="role" label={t("role")} options={options} defaultValue={role} />
        <SubmitButton variant="default" size="md" pendingLabel={t("sending")}>
          {t("saveRole")}
        </SubmitButton>
      </ActionForm>
      <ActionForm id={`end-${membershipId}`} action={endColleagueAction} requestKey={uuidv7()}>
        <input type="hidden" name="companyId" value={companyId} />
        <input type="hidden" name="membershipId" value={membershipId} />
        <FormText name="reason" label={t("reason")} hint={t(isSelf ? "endSelfHint" : "endHint")} />
        <SubmitButton variant="danger" size="md" pendingLabel={t("sending")}>
          {t(isSelf ? "endSelf" : "end")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
};
