import { useTranslations } from "next-intl";
import { DecisionSumBar } from "@/app/(workspace)/review/[no]/_components/decision-sum-bar";
import { LineRow } from "@/app/(workspace)/review/[no]/_components/line-row";
import type { WorkspaceAddress } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";

type LinesPaneProps = {
  readonly workspace: ReviewWorkspace;
  readonly address: WorkspaceAddress;
  readonly line: WorkspaceLine | null;
};

/** The expense lines, the one in focus opened, and what the decision comes to. */
export const LinesPane = ({ workspace, address, line }: LinesPaneProps) => {
  const words = useTranslations("review.lines");
  const at = workspace.lines.findIndex(({ id }) => id === line?.id);

  return (
    <section className="lines" aria-label={words("label")}>
      <div className="lh" aria-hidden="true">
        <span>№</span>
        <span>{words("expense")}</span>
        <span className="right">{words("claimed")}</span>
        <span className="right">{words("paysBack")}</span>
      </div>
      <ol className="pane">
        {workspace.lines.map((one, index) => (
          <LineRow
            key={one.id}
            line={one}
            isCurrent={one.id === line?.id}
            step={index - at}
            workspace={workspace}
            address={address}
          />
        ))}
      </ol>
      <DecisionSumBar workspace={workspace} line={line} />
    </section>
  );
};
