import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadEditor } from "@/app/(company)/claims/_server/load-editor";
import { LinesStep } from "@/app/(company)/claims/[no]/edit/_components/lines-step";

type Props = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations("claims.editor");
  return { title: `${t("steps.lines")}, ${(await params).no}` };
};

const LinesPage = async ({ params, searchParams }: Props) => {
  const { actor, view, refusal } = await loadEditor(params, searchParams);

  return <LinesStep view={view} userId={actor.userId} refusal={refusal} open={null} />;
};

export default LinesPage;
