import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { decideLineAction } from "@/app/(workspace)/review/[no]/actions";
import { viewQuery, type WorkspaceAddress } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";
import { uuidv7 } from "@/lib/shared/ids";

export type VerdictFormProps = {
  readonly line: WorkspaceLine;
  readonly workspace: ReviewWorkspace;
  readonly address: WorkspaceAddress;
};

/** What every form of a verdict carries: the line, the version that was looked at, and where to go back. */
export const VerdictFields = ({ line, workspace, address }: VerdictFormProps) => (
  <>
    <input type="hidden" name="claimId" value={workspace.claim.id} />
    <input type="hidden" name="version" value={workspace.claim.version} />
    <input type="hidden" name="lineId" value={line.id} />
    <input type="hidden" name="back" value={viewQuery(address)} />
  </>
);

/** Approves the line as it is. */
export const AcceptForm = (props: VerdictFormProps) => {
  const words = useTranslations("review.act");
  const common = useTranslations("common");

  return (
    <ActionForm id="accept-line" action={decideLineAction} requestKey={uuidv7()} className="one-button">
      <VerdictFields {...props} />
      <input type="hidden" name="verdict" value="ACCEPTED" />
      <SubmitButton
        variant="default"
        className="t-good"
        icon="check"
        shortcut="A"
        data-key="accept"
        pendingLabel={common("sending")}
      >
        {words("accept")}
      </SubmitButton>
    </ActionForm>
  );
};

/** Takes the verdict back. */
export const UndoForm = (props: VerdictFormProps) => {
  const words = useTranslations("review.act");
  const common = useTranslations("common");

  return (
    <ActionForm
      id={`undo-${props.line.position}`}
      action={decideLineAction}
      requestKey={uuidv7()}
      className="one-button"
    >
      <VerdictFields {...props} />
      <input type="hidden" name="verdict" value="UNDECIDED" />
      <SubmitButton
        variant="ghost"
        size="s"
        icon="undo"
        shortcut="U"
        data-key="undo"
        pendingLabel={common("sending")}
      >
        {words("undo", { position: props.line.position })}
      </SubmitButton>
    </ActionForm>
  );
};
