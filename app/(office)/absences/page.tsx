import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Sheet } from "@/app/_components/ui/sheet";
import { requireOfficial } from "@/app/_server/actor";
import { AbsenceForm } from "@/app/(office)/absences/_components/absence-form";
import { AbsenceTable } from "@/app/(office)/absences/_components/absence-table";
import { UnmannedSteps } from "@/app/(office)/absences/_components/unmanned-steps";
import { getAbsences } from "@/lib/review/queries/get-absences";
import { moscowDateOf } from "@/lib/shared/iso-date";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("absences"))("title"),
});

/** Who is away and who stands in; a lead or an admin says it for others too. */
const AbsencesPage = async () => {
  const actor = await requireOfficial("absences");
  const [page, words] = await Promise.all([getAbsences(actor), getTranslations("absences")]);

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader title={words("title")} lead={words("lead")} />
        <div className="stack">
          <UnmannedSteps absences={page.absences} />
          <Sheet title={words("list")} flush={page.absences.length > 0}>
            {page.absences.length > 0 ? <AbsenceTable absences={page.absences} /> : <p>{words("none")}</p>}
          </Sheet>
          {page.mayDelegate && (
            <Sheet title={words("add")}>
              <AbsenceForm
                page={page}
                selfId={actor.userId}
                today={moscowDateOf(new Date(actor.person.now))}
              />
            </Sheet>
          )}
        </div>
      </div>
    </main>
  );
};

export default AbsencesPage;
