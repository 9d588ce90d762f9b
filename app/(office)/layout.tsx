import type { ReactNode } from "react";
import { OfficeShell } from "@/app/(office)/office-shell";

/** The pages of officials: the full rail beside them. */
const OfficeLayout = ({ children }: { readonly children: ReactNode }) => (
  <OfficeShell>{children}</OfficeShell>
);

export default OfficeLayout;
