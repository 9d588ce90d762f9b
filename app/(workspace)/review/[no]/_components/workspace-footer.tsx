import { useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import { ActionForm } from "@/app/_components/form/action-form";
import { Button } from "@/app/_components/ui/button";
import { LinkButton } from "@/app/_components/ui/link-button";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { KeyHelp, KeyHints } from "@/app/(office)/review/_components/key-help";
import { takeClaimAction } from "@/app/(office)/review/actions";
import { AcceptForm } from "@/app/(workspace)/review/[no]/_components/verdict-forms";
import { WhyNoButtons } from "@/app/(workspace)/review/[no]/_components/why-no-buttons";
import { viewQuery, type WorkspaceAddress } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";
import { uuidv7 } from "@/lib/shared/ids";

type FooterProps = {
  readonly workspace: ReviewWorkspace;
  readonly address: WorkspaceAddress;
  readonly line: WorkspaceLine | null;
  /** Whether the reader may open the page of signatures. */
  readonly maySign: boolean;
};

/** How far the review is, the approval of the line in focus, and the way to the second signature. */
export const WorkspaceFooter = ({ workspace, address, line, maySign }: FooterProps) => {
  const words = useTranslations("review.footer");
  const { totals, lines, may } = workspace;
  const decided = lines.filter(({ verdict }) => verdict !== null);
  const approved = decided.reduce((sum, { support }) => sum + BigInt(support), 0n);

  return (
    <footer className="wf">
      <dl>
        <div>
          <dt>{words("requested")}</dt>
          <dd>
            <Money kopecks={totals.requested} />
          </dd>
        </div>
        <div>
          <dt>{words("approved")}</dt>
          <dd className="t-good">
            <Money kopecks={approved} />
          </dd>
        </div>
        <div>
          <dt>{words("left")}</dt>
          <dd>{lines.length - decided.length}</dd>
        </div>
      </dl>
      <span className="grow" />
      <WhyNoButtons workspace={workspace} maySign={maySign} />
      {may.decide === null && <KeyHints names={["line", "document", "deduct"]} />}
      <KeyHelp page="workspace" isShort />
      {may.take === null && <TakeForm workspace={workspace} />}
      {may.decide === null && line && <AcceptForm line={line} workspace={workspace} address={address} />}
      {may.decide === null && <ToSignature workspace={workspace} address={address} />}
    </footer>
  );
};

const TakeForm = ({ workspace }: Pick<FooterProps, "workspace">) => {
  const words = useTranslations("review.footer");
  const common = useTranslations("common");

  return (
    <ActionForm id="take" action={takeClaimAction} requestKey={uuidv7()} className="one-button">
      <input type="hidden" name="claimId" value={workspace.claim.id} />
      <SubmitButton icon="user" shortcut="T" data-key="take" pendingLabel={common("sending")}>
        {words("take")}
      </SubmitButton>
    </ActionForm>
  );
};

/** Unlocked when nothing is left; otherwise it says what is. */
const ToSignature = ({ workspace, address }: Pick<FooterProps, "workspace" | "address">) => {
  const words = useTranslations("review.footer");
  const why = useWhyNot(workspace);
  const view = viewQuery(address);
  const href = `/review/${workspace.claim.number}/decision${view && `?${view}`}`;
  if (why.length === 0) {
    return (
      <LinkButton variant="primary" icon="two" href={href}>
        {words("toSignature")}
      </LinkButton>
    );
  }

  return (
    <span className="locked">
      <Button icon="two" aria-disabled="true" aria-describedby="why-locked">
        {words("toSignature")}
      </Button>
      <span id="why-locked" className="why-locked" role="note">
        {why.map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
      </span>
    </span>
  );
};

/** What is left to do; who may decide lines may recommend too, so a refusal is only ever about what is left. */
const useWhyNot = ({ left }: ReviewWorkspace): readonly string[] => {
  const failures = useTranslations("review.failure");

  return left.map(({ code, count }) => failures(code, { count }));
};
