import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notThere } from "@/app/_server/refused-page";
import { loadEditor } from "@/app/(company)/claims/_server/load-editor";
import { LinesStep } from "@/app/(company)/claims/[no]/edit/_components/lines-step";

type Props = {
  readonly params: Promise<{ readonly no: string; readonly n: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [t, { no, n }] = await Promise.all([getTranslations("claims.editor"), params]);
  return { title: `${t("line.number", { line: n })}, ${no}` };
};

const LinePage = async ({ params, searchParams }: Props) => {
  const [{ actor, view, refusal }, { n }] = await Promise.all([loadEditor(params, searchParams), params]);
  const line = view.lines.find(({ ordinal }) => String(ordinal) === n);
  if (!line) return notThere();

  return <LinesStep key={line.id} view={view} userId={actor.userId} refusal={refusal} open={line} />;
};

export default LinePage;
