import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { requirePerson } from "@/app/_server/actor";
import { SignOutForm } from "@/app/(account)/sign-in/sign-out-form";

/** Signed in, but neither in a company nor an official any more. */
const NoAccessPage = async () => {
  await requirePerson();
  const [t, theme] = await Promise.all([getTranslations("identity"), readersTheme()]);

  return (
    <PublicShell theme={theme} account={null}>
      <main id="main" className="page sign-in">
        <h1>{t("noAccess.title")}</h1>
        <EmptyState
          icon="lock"
          title={t("noAccess.heading")}
          action={<SignOutForm label={t("noAccess.signOut")} />}
        >
          {t("noAccess.explanation")}
        </EmptyState>
      </main>
    </PublicShell>
  );
};

export default NoAccessPage;
