import { getTranslations } from "next-intl/server";
import { AppLink } from "@/app/_components/ui/app-link";
import { ShownCodes } from "@/app/(account)/settings/_components/shown-codes";
import type { Person } from "@/lib/identity/domain/actor";
import { homeOf } from "@/lib/identity/domain/home";

/** What follows a factor that was added: the codes a first one brings, and the way on. */
export const FactorAdded = async ({ person }: { readonly person: Person }) => {
  const t = await getTranslations("identity");

  return (
    <ShownCodes
      title={t("app.done")}
      explanation={t("codes.explanation")}
      withoutCodes={t("app.doneAgain")}
      copyLabel={t("codes.copy")}
      copiedLabel={t("codes.copied")}
    >
      <AppLink href={person.mustSetFactor ? homeOf(person) : "/settings"} className="btn primary full">
        {t("app.continue")}
      </AppLink>
    </ShownCodes>
  );
};
