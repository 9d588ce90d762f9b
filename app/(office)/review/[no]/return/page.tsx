import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireOfficial } from "@/app/_server/actor";
import { ClaimActPage, type ClaimActProps } from "@/app/(office)/review/[no]/_components/claim-act-page";
import { ReturnForm } from "@/app/(office)/review/[no]/_components/return-form";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("review.return"))("title"),
});

/** Giving a claim back: only what gets a remark is opened to the company. */
const ReturnPage = async (props: ClaimActProps) => {
  const actor = await requireOfficial("review");

  return <ClaimActPage {...props} actor={actor} act="return" Form={ReturnForm} />;
};

export default ReturnPage;
