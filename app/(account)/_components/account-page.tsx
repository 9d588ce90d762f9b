import type { ReactNode } from "react";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";

type Props = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Where the button above leads; none while signing in or joining. */
  readonly account?: { readonly href: string; readonly label: string } | null;
  readonly children: ReactNode;
};

/** The narrow page of everything around an account: one question, one form. */
export const AccountPage = async ({ title, lead, account, children }: Props) => (
  <PublicShell theme={await readersTheme()} account={account}>
    <main id="main" className="page sign-in">
      <h1>{title}</h1>
      {lead ? <p className="muted lead">{lead}</p> : null}
      {children}
    </main>
  </PublicShell>
);
