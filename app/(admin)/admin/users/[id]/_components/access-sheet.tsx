import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText } from "@/app/_components/form/form-fields";
import { AppLink } from "@/app/_components/ui/app-link";
import { Notice } from "@/app/_components/ui/notice";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { FirstSignIn } from "@/app/(admin)/admin/_components/first-sign-in";
import { blockUserAction, resetPasswordAction, unblockUserAction } from "@/app/(admin)/admin/users/actions";
import type { UserView } from "@/lib/identity/queries/get-user";
import { uuidv7 } from "@/lib/shared/ids";

type AccessSheetProps = { readonly user: UserView };

/** Whether the person may sign in, and how they get a new password. */
export const AccessSheet = ({ user }: AccessSheetProps) => {
  const words = useTranslations("people");

  return (
    <Sheet title={words("access")}>
      <dl className="kv">
        <dt>{words("accountSince")}</dt>
        <dd>
          <DateText date={user.createdAt} style="shortYear" />
        </dd>
        <dt>{words("passwordState")}</dt>
        <dd>{words(user.mustChangePassword ? "temporary" : "ownPassword")}</dd>
        {user.erasedAt && (
          <>
            <dt>{words("erasedOn")}</dt>
            <dd>
              <DateText date={user.erasedAt} style="shortYear" />
            </dd>
          </>
        )}
        {user.blockedAt && (
          <>
            <dt>{words("blockedSince")}</dt>
            <dd>
              <DateText date={user.blockedAt} style="shortYear" />
            </dd>
          </>
        )}
      </dl>
      <div className="stack mt-4">
        <AccessForms user={user} />
      </div>
    </Sheet>
  );
};

const AccessForms = ({ user }: AccessSheetProps) => {
  const words = useTranslations("people");
  const common = useTranslations("common");
  if (!user.mayEdit) return null;
  if (user.isSelf) {
    return (
      <p className="sm muted">
        {words.rich("ownAccess", { change: (chunks) => <a href="/change-password">{chunks}</a> })}
      </p>
    );
  }

  return (
    <>
      <ActionForm id="reset" action={resetPasswordAction} requestKey={uuidv7()}>
        <FirstSignIn />
        <input type="hidden" name="userId" value={user.id} />
        <div>
          <SubmitButton size="s" variant="default" icon="key" pendingLabel={common("sending")}>
            {words("resetPassword")}
          </SubmitButton>
        </div>
        <p className="sm subtle">{words("resetHint")}</p>
      </ActionForm>
      {user.blockedAt ? <UnblockForm user={user} /> : <BlockForm user={user} />}
      {!user.blockedAt && user.staffRoles.some(({ endedAt }) => endedAt === null) && (
        <div>
          <AppLink href={`/admin/users/${user.id}/leave`}>{words("leave")}</AppLink>
          <p className="sm subtle">{words("leaveHint")}</p>
        </div>
      )}
    </>
  );
};

const UnblockForm = ({ user }: AccessSheetProps) => {
  const words = useTranslations("people");
  const common = useTranslations("common");

  return (
    <ActionForm id="unblock" action={unblockUserAction} requestKey={uuidv7()}>
      <Notice tone="bad" icon="lock">
        {words("blockedText")}
      </Notice>
      <input type="hidden" name="userId" value={user.id} />
      <div>
        <SubmitButton size="s" variant="default" pendingLabel={common("sending")}>
          {words("unblock")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
};

const BlockForm = ({ user }: AccessSheetProps) => {
  const words = useTranslations("people");
  const common = useTranslations("common");

  return (
    <details className="fold">
      <summary className="btn s">{words("block")}</summary>
      <ActionForm id="block" action={blockUserAction} requestKey={uuidv7()}>
        <input type="hidden" name="userId" value={user.id} />
        <FormText name="reason" label={words("blockReason")} hint={words("blockHint")} required />
        <div>
          <SubmitButton size="s" variant="danger" icon="lock" pendingLabel={common("sending")}>
            {words("block")}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
};
