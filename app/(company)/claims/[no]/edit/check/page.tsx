import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import { loadEditor } from "@/app/(company)/claims/_server/load-editor";
import { Answers } from "@/app/(company)/claims/[no]/edit/_components/answers";
import { Corrections } from "@/app/(company)/claims/[no]/edit/_components/corrections";
import { EditorFrame } from "@/app/(company)/claims/[no]/edit/_components/editor-frame";
import { Findings } from "@/app/(company)/claims/[no]/edit/_components/findings";
import { SendClaim } from "@/app/(company)/claims/[no]/edit/_components/send-claim";

type Props = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations("claims.editor");
  return { title: `${t("steps.check")}, ${(await params).no}` };
};

const sendings = ["submit", "resubmit", "requestCertification"] as const;

/** Everything once more, what is in the way, and the declaration. */
const CheckPage = async ({ params, searchParams }: Props) => {
  const [{ view, refusal }, t] = await Promise.all([
    loadEditor(params, searchParams),
    getTranslations("claims.editor"),
  ]);
  const isReady =
    sendings.some((action) => view.actions.includes(action)) &&
    view.findings.every(({ level }) => level !== "block");

  return (
    <EditorFrame view={view} step="check" refusal={refusal}>
      <h2>{t("steps.check")}</h2>
      {isReady && <Notice tone="good">{t("check.ready")}</Notice>}
      <Corrections view={view} />
      <Findings view={view} />
      <Answers view={view} />
      <SendClaim view={view} />
    </EditorFrame>
  );
};

export default CheckPage;
