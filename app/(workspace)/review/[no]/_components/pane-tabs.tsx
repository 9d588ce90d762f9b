import { useTranslations } from "next-intl";
import { Tabs } from "@/app/_components/ui/tabs";
import { type WorkspaceAddress, workspacePanes, workspaceQuery } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";

type PaneTabsProps = { readonly workspace: ReviewWorkspace; readonly address: WorkspaceAddress };

/** On narrow screens one pane at a time; each has its address. */
export const PaneTabs = ({ workspace, address }: PaneTabsProps) => {
  const words = useTranslations("review.pane");

  return (
    <div className="pane-tabs">
      <Tabs
        label={words("label")}
        items={workspacePanes.map((pane) => ({
          href: `/review/${workspace.claim.number}?${workspaceQuery(address, { pane })}`,
          label: words(pane),
          current: pane === address.pane,
        }))}
      />
    </div>
  );
};
