import "@/app/(admin)/admin.css";
import type { ReactNode } from "react";
import { OfficeShell } from "@/app/(office)/office-shell";

type AdminLayoutProps = { readonly children: ReactNode };

const AdminLayout = ({ children }: AdminLayoutProps) => <OfficeShell>{children}</OfficeShell>;

export default AdminLayout;
