import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormRadioCards } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { FirstSignIn } from "@/app/(admin)/admin/_components/first-sign-in";
import { PersonFields } from "@/app/(admin)/admin/_components/person-fields";
import { addMemberAction } from "@/app/(admin)/admin/companies/actions";
import { companyRoles } from "@/lib/identity/domain/actor";
import { uuidv7 } from "@/lib/shared/ids";

type AddMemberFormProps = {
  readonly companyId: string;
  /** Proposed role, while the company lacks somebody for it. */
  readonly role: (typeof companyRoles)[number] | null;
};

/** Adds somebody to a company: a new account with a temporary password, or one that exists. */
export const AddMemberForm = ({ companyId, role }: AddMemberFormProps) => {
  const words = useTranslations("companies.people");
  const roles = useTranslations("roles");
  const common = useTranslations("common");

  return (
    <Sheet title={words("add")}>
      <ActionForm id="member" action={addMemberAction} requestKey={uuidv7()}>
        <FirstSignIn />
        <input type="hidden" name="companyId" value={companyId} />
        <PersonFields />
        <FormRadioCards
          name="role"
          legend={words("role")}
          defaultValue={role ?? undefined}
          options={companyRoles.map((one) => ({
            value: one,
            label: roles(one),
            description: words(`roleText.${one}`),
          }))}
          required
        />
        <div className="form-acts">
          <SubmitButton pendingLabel={common("sending")}>{words("addSubmit")}</SubmitButton>
        </div>
        <p className="sm subtle">{words("addHint")}</p>
      </ActionForm>
    </Sheet>
  );
};
