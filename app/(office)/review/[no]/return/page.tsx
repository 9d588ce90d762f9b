import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { ClaimAct } from "@/app/(office)/review/[no]/_components/claim-act";
import { ReturnForm } from "@/app/(office)/review/[no]/_components/return-form";
import { readWorkspaceAddress } from "@/lib/review/domain/workspace-address";
import { getClaimParts } from "@/lib/review/queries/get-claim-parts";

type ReturnPageProps = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("review.return"))("title"),
});

/** Giving a claim back: only what gets a remark is opened to the company. */
const ReturnPage = async ({ params, searchParams }: ReturnPageProps) => {
  const actor = await requireOfficial("review");
  const parts = await getClaimParts(actor, (await params).no);
  if (!parts) return notThere();

  return (
    <ClaimAct
      parts={parts}
      address={readWorkspaceAddress(await searchParams)}
      act="return"
      Form={ReturnForm}
    />
  );
};

export default ReturnPage;
