import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireOfficial } from "@/app/_server/actor";
import { AskForm } from "@/app/(office)/review/[no]/_components/ask-form";
import { ClaimActPage, type ClaimActProps } from "@/app/(office)/review/[no]/_components/claim-act-page";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("review.ask"))("title"),
});

/** Questions to the company, sent as one letter. */
const AskPage = async (props: ClaimActProps) => {
  const actor = await requireOfficial("review");

  return <ClaimActPage {...props} actor={actor} act="ask" Form={AskForm} />;
};

export default AskPage;
