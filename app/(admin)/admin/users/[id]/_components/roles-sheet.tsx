import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect, FormTextarea } from "@/app/_components/form/form-fields";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Notice } from "@/app/_components/ui/notice";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { proposeRoleAction, proposeRoleEndAction } from "@/app/(admin)/admin/users/actions";
import { staffRoles } from "@/lib/identity/domain/actor";
import type { HeldRoleView, UserView } from "@/lib/identity/queries/get-user";
import { uuidv7 } from "@/lib/shared/ids";

type RolesSheetProps = { readonly user: UserView };

/** Roles in the agency, those that ended too: they are never deleted. */
export const RolesSheet = ({ user }: RolesSheetProps) => {
  const words = useTranslations("people");

  return (
    <Sheet flush title={words("staffRoles")}>
      {user.staffRoles.length > 0 ? (
        <DataTable caption={words("staffRoles")} stack>
          <thead>
            <tr>
              <Th>{words("role")}</Th>
              <Th>{words("programme")}</Th>
              <Th>{words("since")}</Th>
              {user.mayEdit && <Th>{words("acts")}</Th>}
            </tr>
          </thead>
          <tbody>
            {user.staffRoles.map((held) => (
              <RoleRow key={held.id} held={held} user={user} />
            ))}
          </tbody>
        </DataTable>
      ) : (
        <p className="sheet-b muted">{words("noStaffRoles")}</p>
      )}
      {user.mayEdit && <GrantForm user={user} />}
    </Sheet>
  );
};

type RoleRowProps = { readonly held: HeldRoleView; readonly user: UserView };

const RoleRow = ({ held, user }: RoleRowProps) => {
  const words = useTranslations("people");
  const roles = useTranslations("roles");
  const locale = useLocale();

  return (
    <tr>
      <Th scope="row" className={held.endedAt ? "subtle" : undefined}>
        {roles(held.role)}
      </Th>
      <Td phoneLabel={words("programme")}>
        {held.programme ? held.programme[locale] : words("everyProgramme")}
      </Td>
      <Td phoneLabel={words("since")}>
        <DateText date={held.grantedAt} style="shortYear" />
        {held.endedAt && (
          <span className="sub">
            {words.rich("endedOn", { day: () => <DateText date={held.endedAt ?? ""} style="shortYear" /> })}
          </span>
        )}
      </Td>
      {user.mayEdit && <Td wide>{!held.endedAt && <EndForm held={held} user={user} />}</Td>}
    </tr>
  );
};

const EndForm = ({ held, user }: RoleRowProps) => {
  const words = useTranslations("people");
  const common = useTranslations("common");
  if (user.proposals.some(({ staffRoleId }) => staffRoleId === held.id))
    return <span className="sm subtle">{words("proposals.endAsked")}</span>;

  return (
    <details className="fold">
      <summary className="btn s">{words("endRole")}</summary>
      <ActionForm id={`end-${held.id}`} action={proposeRoleEndAction} requestKey={uuidv7()}>
        <input type="hidden" name="userId" value={user.id} />
        <input type="hidden" name="staffRoleId" value={held.id} />
        <FormTextarea
          name="reason"
          label={words("endReason")}
          hint={words("proposals.hint")}
          rows={2}
          required
        />
        <SubmitButton size="s" variant="danger" pendingLabel={common("sending")}>
          {words("endRole")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
};

const GrantForm = ({ user }: RolesSheetProps) => {
  const words = useTranslations("people");
  const roles = useTranslations("roles");
  const common = useTranslations("common");
  const locale = useLocale();
  if (user.isSelf || user.blockedAt) {
    return (
      <div className="sheet-b">
        <Notice tone="plain" icon="lock">
          {words(user.isSelf ? "proposals.notForYourself" : "proposals.notForBlocked")}
        </Notice>
      </div>
    );
  }

  return (
    <div className="sheet-b">
      <ActionForm id="grant" action={proposeRoleAction} requestKey={uuidv7()}>
        <input type="hidden" name="userId" value={user.id} />
        <div className="form-row">
          <FormSelect
            name="role"
            label={words("giveRole")}
            placeholder={common("choose")}
            options={staffRoles.map((role) => ({ value: role, label: roles(role) }))}
            required
          />
          {user.programmes.length > 1 && (
            <FormSelect
              name="programmeId"
              label={words("programme")}
              placeholder={words("everyProgramme")}
              options={user.programmes.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            />
          )}
        </div>
        <FormTextarea
          name="reason"
          label={words("proposals.reason")}
          hint={words("proposals.hint")}
          rows={2}
          required
        />
        <div className="form-acts">
          <SubmitButton size="s" variant="default" pendingLabel={common("sending")}>
            {words("give")}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
};
