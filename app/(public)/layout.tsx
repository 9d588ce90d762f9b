import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { currentPerson } from "@/app/_server/actor";
import { homeOf } from "@/lib/identity/domain/home";

type PublicLayoutProps = { readonly children: ReactNode };

const PublicLayout = async ({ children }: PublicLayoutProps) => {
  const [theme, signedIn, words] = await Promise.all([
    readersTheme(),
    currentPerson(),
    getTranslations("shell"),
  ]);
  const account = signedIn ? { href: homeOf(signedIn.person), label: words("toHome") } : undefined;

  return (
    <PublicShell theme={theme} account={account}>
      {children}
    </PublicShell>
  );
};

export default PublicLayout;
