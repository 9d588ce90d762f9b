import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { AppLink } from "@/app/_components/ui/app-link";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { Tag } from "@/app/_components/ui/tag";
import { endMembershipAction } from "@/app/(admin)/admin/companies/actions";
import type { CompanyAdmin, CompanyMember } from "@/lib/companies/queries/get-company-admin";
import { uuidv7 } from "@/lib/shared/ids";

type MembersSheetProps = { readonly company: CompanyAdmin };

/** Who acts for the company, and who did. */
export const MembersSheet = ({ company }: MembersSheetProps) => {
  const words = useTranslations("companies.people");
  if (company.members.length === 0) {
    return (
      <Sheet title={words("title")}>
        <p className="muted">{words("none")}</p>
      </Sheet>
    );
  }

  return (
    <Sheet flush title={words("title")}>
      <DataTable caption={words("title")} stack className="cells">
        <thead>
          <tr>
            <Th>{words("name")}</Th>
            <Th>{words("role")}</Th>
            <Th>{words("since")}</Th>
            {company.mayEdit && <Th>{words("acts")}</Th>}
          </tr>
        </thead>
        <tbody>
          {company.members.map((member) => (
            <MemberRow key={member.membershipId} member={member} company={company} />
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
};

type MemberRowProps = { readonly member: CompanyMember; readonly company: CompanyAdmin };

const MemberRow = ({ member, company }: MemberRowProps) => {
  const words = useTranslations("companies.people");
  const roles = useTranslations("roles");
  const locale = useLocale();

  return (
    <tr>
      <Th scope="row">
        <AppLink href={`/admin/users/${member.userId}`}>{member.name[locale]}</AppLink>
        <span className="sub">{member.email}</span>
      </Th>
      <Td phoneLabel={words("role")}>
        {roles(member.role)} {member.isBlocked && <Tag tone="bad">{words("blocked")}</Tag>}
        {!member.isBlocked && member.mustChangePassword && <Tag tone="turn">{words("temporary")}</Tag>}
      </Td>
      <Td phoneLabel={words("since")}>
        <DateText date={member.since} style="shortYear" />
        {member.endedAt && (
          <span className="sub">
            {words.rich("ended", { day: () => <DateText date={member.endedAt ?? ""} style="shortYear" /> })}
          </span>
        )}
      </Td>
      {company.mayEdit && <Td wide>{!member.endedAt && <EndForm member={member} company={company} />}</Td>}
    </tr>
  );
};

const EndForm = ({ member, company }: MemberRowProps) => {
  const words = useTranslations("companies.people");
  const common = useTranslations("common");

  return (
    <details className="fold">
      <summary className="btn s">{words("end")}</summary>
      <ActionForm id={`end-${member.membershipId}`} action={endMembershipAction} requestKey={uuidv7()}>
        <input type="hidden" name="companyId" value={company.id} />
        <input type="hidden" name="membershipId" value={member.membershipId} />
        <FormText name="reason" label={words("endReason")} required />
        <div>
          <SubmitButton size="s" variant="danger" pendingLabel={common("sending")}>
            {words("end")}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
};
