import { useTranslations } from "next-intl";
import { AppLink } from "@/app/_components/ui/app-link";
import { Icon } from "@/app/_components/ui/icon";
import {
  type EditorStep,
  editorSteps,
  stepOf,
} from "@/app/(company)/claims/[no]/edit/_components/editor-steps";
import type { EditorView } from "@/lib/claims/queries/editor-view";

type Props = { readonly view: EditorView; readonly current: EditorStep };

/** The five pages of a claim, what stands on each, and which of them need nothing any more. */
export const Stepper = ({ view, current }: Props) => {
  const t = useTranslations("claims.editor");
  const subtitles = useSubtitles(view);

  return (
    <nav aria-label={t("steps.label")}>
      <ol className="steps">
        {editorSteps.map((step, at) => (
          <li key={step}>
            <AppLink
              href={`/claims/${view.number}/edit/${step}`}
              aria-current={step === current ? "step" : undefined}
            >
              <StepDot number={at + 1} isCurrent={step === current} isDone={isDone(view, step)} />
              <span>
                <b>{t(`steps.${step}`)}</b>
                <span className="sub">{subtitles[step]}</span>
              </span>
            </AppLink>
          </li>
        ))}
      </ol>
    </nav>
  );
};

type DotProps = { readonly number: number; readonly isCurrent: boolean; readonly isDone: boolean };

const StepDot = ({ number, isCurrent, isDone: done }: DotProps) => {
  if (isCurrent) return <span className="sdot cur">{number}</span>;
  if (!done) return <span className="sdot">{number}</span>;

  return (
    <span className="sdot ok">
      <Icon name="check" />
    </span>
  );
};

/** Nothing on the page stops the submission, and something was written on it. */
export const isDone = (view: EditorView, step: EditorStep): boolean => {
  if (step === "check") return false;
  if (step === "contract" && view.fields.contractNumber.base === "" && view.fields.hsCode.base === "")
    return false;

  return view.findings.every((finding) => finding.level !== "block" || stepOf(finding, view) !== step);
};

const useSubtitles = (view: EditorView): Readonly<Record<EditorStep, string>> => {
  const t = useTranslations("claims.editor.steps");
  const categories = useTranslations("categories");
  const lacking = new Set(
    view.findings.filter(({ code }) => code === "documentMissing").map(({ lineId }) => lineId),
  ).size;
  const blockers = view.findings.filter(({ level }) => level === "block").length;
  const account = view.accounts.find(({ id }) => id === view.fields.accountId.base);
  const hsCode = view.fields.hsCode.base;

  return {
    basics: categories(`${view.category}.name`),
    contract:
      hsCode === "" ? view.fields.contractNumber.typed || t("contractEmpty") : t("contractHs", { hsCode }),
    lines:
      lacking > 0
        ? t("linesLacking", { lines: view.lines.length, lacking })
        : t("linesCount", { lines: view.lines.length }),
    bank: account ? `•••• ${account.settlement.slice(-4)}` : t("bankEmpty"),
    check: blockers > 0 ? t("checkBlocked", { count: blockers }) : t("checkReady"),
  };
};
