import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { currentPerson } from "@/app/_server/actor";
import { BudgetStrip } from "@/app/(public)/_components/budget-strip";
import { Covered } from "@/app/(public)/_components/covered";
import { answerEstimate } from "@/app/(public)/_components/estimate";
import { EstimateCard } from "@/app/(public)/_components/estimate-card";
import { HowItGoes } from "@/app/(public)/_components/how-it-goes";
import { LandingHero } from "@/app/(public)/_components/landing-hero";
import { publicMetadata } from "@/app/(public)/_components/public-metadata";
import { getLandingFigures } from "@/lib/budget/queries/get-landing-figures";
import { homeOf } from "@/lib/identity/domain/home";

export const generateMetadata = async (): Promise<Metadata> => {
  const words = await getTranslations("public");

  return publicMetadata("/", words("pageTitle"));
};

const questionSchema = z.object({
  category: z.string().max(40).optional().catch(undefined),
  amount: z.string().max(100).optional().catch(undefined),
});

type LandingPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const LandingPage = async ({ searchParams }: LandingPageProps) => {
  const question = questionSchema.parse(await searchParams);
  const [{ categories, budget }, signedIn] = await Promise.all([getLandingFigures(), currentPerson()]);
  const [first, ...others] = categories;
  const words = await getTranslations("public");

  return (
    <main id="main" tabIndex={-1}>
      <LandingHero
        bestRate={first ? Math.max(...categories.map((category) => category.rateBasisPoints)) : null}
        home={signedIn && homeOf(signedIn.person)}
      >
        {first ? (
          <EstimateCard categories={categories} estimate={answerEstimate([first, ...others], question)} />
        ) : (
          <div id="estimate">
            <EmptyState icon="rules" title={words("noProgramme.title")}>
              <p>{words("noProgramme.text")}</p>
            </EmptyState>
          </div>
        )}
      </LandingHero>
      {budget && <BudgetStrip budget={budget} />}
      <Covered categories={categories} />
      <HowItGoes />
    </main>
  );
};

export default LandingPage;
