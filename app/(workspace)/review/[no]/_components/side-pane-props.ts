import type { WorkspaceAddress } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";

/** What the panels beside the lines are about. */
export type SidePaneProps = {
  readonly workspace: ReviewWorkspace;
  readonly address: WorkspaceAddress;
  readonly line: WorkspaceLine | null;
};
