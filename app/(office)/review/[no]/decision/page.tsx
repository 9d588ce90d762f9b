import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionLetter } from "@/app/_components/domain/decision-letter";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { ClaimBar } from "@/app/(office)/review/[no]/_components/claim-bar";
import { DecisionCalculation } from "@/app/(office)/review/[no]/_components/decision-calculation";
import { workspaceHref } from "@/app/(office)/review/[no]/_components/place";
import { PreviewLines } from "@/app/(office)/review/[no]/_components/preview-lines";
import { RecommendForm } from "@/app/(office)/review/[no]/_components/recommend-form";
import { Refused } from "@/app/(office)/review/[no]/_components/refused";
import { SigningChain } from "@/app/(office)/review/[no]/_components/signing-chain";
import { StillLeft } from "@/app/(office)/review/[no]/_components/still-left";
import { readWorkspaceAddress } from "@/lib/review/domain/workspace-address";
import { getDecisionPreview } from "@/lib/review/queries/get-decision-preview";

type DecisionPageProps = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("review.decision"))("title"),
});

/** The whole decision before it goes to the signers: lines, sum, letter, who signs. */
const DecisionPage = async ({ params, searchParams }: DecisionPageProps) => {
  const actor = await requireOfficial("review");
  const preview = await getDecisionPreview(actor, (await params).no);
  if (!preview) return notThere();
  const address = readWorkspaceAddress(await searchParams);
  const words = await getTranslations("review");
  const { claim, company, snapshot, may, left } = preview;
  const back = workspaceHref(claim.number, address);

  return (
    <main id="main" className="main">
      <div className="main-in claim-page wide">
        <ClaimBar
          number={claim.number}
          company={company}
          title={words("decision.title")}
          back={{ href: back, label: words("refused.open", { number: claim.number }) }}
        />
        {may !== null && <Refused why={may} number={claim.number} status={claim.status} />}
        {may === null && (left.length > 0 || snapshot === null) && <StillLeft left={left} back={back} />}
        {may === null && left.length === 0 && snapshot !== null && (
          <div className="cols">
            <div className="stack">
              <PreviewLines snapshot={snapshot} number={claim.number} />
              <section aria-labelledby="letter">
                <h2 id="letter">{words("decision.letter")}</h2>
                <p className="sm subtle">
                  {words("decision.letterLead", { language: preview.letterLocale })}
                </p>
                <DecisionLetter snapshot={snapshot} locale={preview.letterLocale} />
              </section>
              <RecommendForm preview={preview} back={back} />
            </div>
            <aside className="side">
              <DecisionCalculation preview={preview} />
              <SigningChain preview={preview} />
            </aside>
          </div>
        )}
      </div>
    </main>
  );
};

export default DecisionPage;
