import "server-only";
import type { ReactNode } from "react";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";

type PublicLayoutProps = { readonly children: ReactNode };

const PublicLayout = async ({ children }: PublicLayoutProps) => (
  <PublicShell theme={await readersTheme()}>{children}</PublicShell>
);

export default PublicLayout;
