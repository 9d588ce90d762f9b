import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireOfficial } from "@/app/_server/actor";
import { AskForm } from "@/app/(office)/review/[no]/_components/ask-form";
import { ClaimBar } from "@/app/(office)/review/[no]/_components/claim-bar";
import { workspaceHref } from "@/app/(office)/review/[no]/_components/place";
import { Refused } from "@/app/(office)/review/[no]/_components/refused";
import { readWorkspaceAddress } from "@/lib/review/domain/workspace-address";
import { getClaimParts } from "@/lib/review/queries/get-claim-parts";

type AskPageProps = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("review.ask"))("title"),
});

/** Questions to the company, sent as one letter. */
const AskPage = async ({ params, searchParams }: AskPageProps) => {
  const actor = await requireOfficial("review");
  const parts = await getClaimParts(actor, (await params).no);
  if (!parts) notFound();
  const address = readWorkspaceAddress(await searchParams);
  const words = await getTranslations("review");
  const { number } = parts.claim;

  return (
    <main id="main" className="main">
      <div className="main-in claim-page">
        <ClaimBar
          number={number}
          company={parts.company}
          title={words("ask.title")}
          back={{ href: workspaceHref(number, address), label: words("refused.open", { number }) }}
        />
        {parts.may.ask === null ? (
          <AskForm parts={parts} address={address} />
        ) : (
          <Refused why={parts.may.ask} number={number} />
        )}
      </div>
    </main>
  );
};

export default AskPage;
