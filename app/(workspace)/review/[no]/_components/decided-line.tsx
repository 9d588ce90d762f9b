import { useLocale, useTranslations } from "next-intl";
import { DecidedNote } from "@/app/(workspace)/review/[no]/_components/decided-note";
import { formatMoney } from "@/lib/i18n/format";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";

type DecidedLineProps = {
  readonly workspace: ReviewWorkspace;
  readonly line: WorkspaceLine | null;
  /** Position of the line that was decided. */
  readonly done: number;
};

/** "Line 3 reduced by 18,600 roubles. Line 4 of 5", or that all lines are decided. */
export const DecidedLine = ({ workspace, line, done }: DecidedLineProps) => {
  const words = useTranslations("review.done");
  const locale = useLocale();
  const { lines } = workspace;
  const decided = lines.find(({ position }) => position === done);
  if (!decided) return null;

  const cut = BigInt(decided.eligible) - BigInt(decided.accepted);
  const what = words(decided.verdict?.name ?? "UNDECIDED", {
    position: done,
    amount: formatMoney(cut, locale, { kopecks: "auto" }),
  });
  const isAll = lines.every(({ verdict }) => verdict !== null);
  const next = isAll ? words("all") : words("next", { position: line?.position ?? 1, total: lines.length });

  return <DecidedNote text={`${what} ${next}`} undo={words("undo")} />;
};
