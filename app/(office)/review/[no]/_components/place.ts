import { type WorkspaceAddress, workspaceQuery } from "@/lib/review/domain/workspace-address";

/** The address of the claim's workspace, at the line and in the view one came from. */
export const workspaceHref = (number: string, address: WorkspaceAddress): string => {
  const query = workspaceQuery(address);

  return `/review/${number}${query && `?${query}`}`;
};
