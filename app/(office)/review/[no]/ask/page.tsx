import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { AskForm } from "@/app/(office)/review/[no]/_components/ask-form";
import { ClaimAct } from "@/app/(office)/review/[no]/_components/claim-act";
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
  if (!parts) return notThere();

  return (
    <ClaimAct parts={parts} address={readWorkspaceAddress(await searchParams)} act="ask" Form={AskForm} />
  );
};

export default AskPage;
