import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { ClaimTable } from "@/app/(admin)/admin/users/[id]/leave/_components/claim-table";
import { deactivatePersonAction } from "@/app/(admin)/admin/users/actions";
import type { LeavingPage } from "@/lib/review/queries/get-leaving";
import { uuidv7 } from "@/lib/shared/ids";

/** The claims with those proposed for them, why the person leaves, and the button where nothing stands in the way. */
export const LeaveForm = ({ page }: { readonly page: LeavingPage }) => {
  const words = useTranslations("leaving");
  const roleNames = useTranslations("roles");
  const common = useTranslations("common");
  const mayLeave =
    page.closed === null &&
    page.unmanned.length === 0 &&
    page.claims.every(({ proposed }) => proposed !== null);
  const claims = (
    <Sheet title={words("claims")} flush={page.claims.length > 0}>
      {page.claims.length > 0 ? (
        <ClaimTable claims={page.claims} mayChoose={mayLeave} />
      ) : (
        <p>{words("claimsNone")}</p>
      )}
    </Sheet>
  );
  if (!mayLeave) return page.closed ? null : claims;

  return (
    <ActionForm id="leave" action={deactivatePersonAction} requestKey={uuidv7()} className="stack">
      <input type="hidden" name="userId" value={page.id} />
      <input type="hidden" name="version" value={page.version} />
      {claims}
      <Sheet title={words("close")}>
        <div className="form">
          <p>{words("roles", { roles: page.roles.map((role) => roleNames(role)).join(", ") })}</p>
          <FormText
            name="reason"
            label={words("reason")}
            hint={words("reasonHint")}
            maxLength={300}
            autoComplete="off"
            required
          />
          <div className="form-acts">
            <SubmitButton variant="danger" icon="lock" pendingLabel={common("sending")}>
              {words("submit", { count: page.claims.length })}
            </SubmitButton>
          </div>
        </div>
      </Sheet>
    </ActionForm>
  );
};
