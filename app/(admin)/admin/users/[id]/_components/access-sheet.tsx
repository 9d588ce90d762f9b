import { useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormText, FormTextarea } from "@/app/_components/form/form-fields";
import { AppLink } from "@/app/_components/ui/app-link";
import { Notice } from "@/app/_components/ui/notice";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { DoneNotice } from "@/app/(admin)/admin/_components/done-notice";
import {
  blockUserAction,
  proposeFactorRestoringAction,
  proposeUnblockingAction,
  sendRecoveryAction,
} from "@/app/(admin)/admin/users/actions";
import type { AccessKind } from "@/lib/identity/domain/access-proposal";
import type { UserView } from "@/lib/identity/queries/get-user";
import { uuidv7 } from "@/lib/shared/ids";

type AccessSheetProps = { readonly user: UserView };

/** Whether the person may sign in, and how they come in again. */
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
        <dt>{words("factors")}</dt>
        <dd>{words(user.factorCount > 0 ? "factorsSet" : "factorsNone")}</dd>
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
  if (!user.mayEdit) return null;
  if (user.isSelf) {
    return (
      <p className="sm muted">
        {words.rich("ownAccess", { change: (chunks) => <a href="/settings">{chunks}</a> })}
      </p>
    );
  }

  return user.blockedAt ? (
    <UnblockForm user={user} />
  ) : (
    <>
      <RecoveryForm user={user} />
      <RestoreForm user={user} />
      <BlockForm user={user} />
      {user.staffRoles.some(({ endedAt }) => endedAt === null) && (
        <div>
          <AppLink href={`/admin/users/${user.id}/leave`}>{words("leave")}</AppLink>
          <p className="sm subtle">{words("leaveHint")}</p>
        </div>
      )}
    </>
  );
};

const RecoveryForm = ({ user }: AccessSheetProps) => {
  const words = useTranslations("people");
  const common = useTranslations("common");

  return (
    <ActionForm id="recovery" action={sendRecoveryAction} requestKey={uuidv7()}>
      <DoneNotice title={words("recoverySentTo", { email: user.email })} />
      <input type="hidden" name="userId" value={user.id} />
      <div>
        <SubmitButton size="s" variant="default" icon="key" pendingLabel={common("sending")}>
          {words("sendRecovery")}
        </SubmitButton>
      </div>
      <p className="sm subtle">{words("recoveryHint")}</p>
    </ActionForm>
  );
};

/** The second factor of somebody who lost it: two administrators, and never a letter alone. */
const RestoreForm = ({ user }: AccessSheetProps) => {
  const words = useTranslations("people");
  if (user.factorCount === 0) return <p className="sm muted">{words("proposals.noFactor")}</p>;
  if (isAsked(user, "RESTORE")) return <Asked />;

  return (
    <details className="fold">
      <summary className="btn s">{words("proposals.restore")}</summary>
      <ActionForm id="restore" action={proposeFactorRestoringAction} requestKey={uuidv7()}>
        <input type="hidden" name="userId" value={user.id} />
        <FormTextarea
          name="reason"
          label={words("proposals.restoreReason")}
          hint={words("proposals.restoreHint")}
          rows={3}
          required
        />
        <ProposeButton />
      </ActionForm>
    </details>
  );
};

const UnblockForm = ({ user }: AccessSheetProps) => {
  const words = useTranslations("people");
  const asked = isAsked(user, "UNBLOCK");

  return (
    <>
      <Notice tone="bad" icon="lock">
        {words("blockedText")}
      </Notice>
      {asked ? (
        <Asked />
      ) : (
        <ActionForm id="unblock" action={proposeUnblockingAction} requestKey={uuidv7()}>
          <input type="hidden" name="userId" value={user.id} />
          <FormTextarea
            name="reason"
            label={words("proposals.unblockReason")}
            hint={words("proposals.hint")}
            rows={2}
            required
          />
          <ProposeButton />
        </ActionForm>
      )}
    </>
  );
};

const isAsked = ({ proposals }: UserView, kind: AccessKind): boolean =>
  proposals.some((proposal) => proposal.kind === kind);

const Asked = () => <p className="sm muted">{useTranslations("people.proposals")("asked")}</p>;

const ProposeButton = () => {
  const words = useTranslations("people.proposals");
  const common = useTranslations("common");

  return (
    <div>
      <SubmitButton size="s" variant="default" pendingLabel={common("sending")}>
        {words("propose")}
      </SubmitButton>
    </div>
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
