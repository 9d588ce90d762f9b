import type { ReactNode } from "react";
import { OfficeShell } from "@/app/(office)/office-shell";

/** The review of one claim: the rail shrinks to icons, the rest of the screen is for the work. */
const WorkspaceLayout = ({ children }: { readonly children: ReactNode }) => (
  <OfficeShell mini>{children}</OfficeShell>
);

export default WorkspaceLayout;
