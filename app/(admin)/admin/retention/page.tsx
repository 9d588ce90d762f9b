import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireOfficial } from "@/app/_server/actor";
import { areaClosed } from "@/app/_server/refused-page";
import { ClassTable } from "@/app/(admin)/admin/retention/_components/class-table";
import { HoldsSheet } from "@/app/(admin)/admin/retention/_components/holds-sheet";
import { LeaversTable } from "@/app/(admin)/admin/retention/_components/leavers-table";
import { getRetentionPlan } from "@/lib/identity/queries/get-retention-plan";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("retention"))("title"),
});

/** How long what is kept is kept, what the next run takes away, and what is held. */
const RetentionPage = async () => {
  const actor = await requireOfficial("retention");
  const [plan, t] = await Promise.all([getRetentionPlan(actor), getTranslations("retention")]);
  if (!plan) return areaClosed();

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader title={t("title")} lead={t("lead")} />
        <div className="stack">
          <LeaversTable plan={plan} />
          <HoldsSheet plan={plan} />
          <ClassTable classes={plan.classes} />
        </div>
      </div>
    </main>
  );
};

export default RetentionPage;
