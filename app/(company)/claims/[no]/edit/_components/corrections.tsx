import { useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Sheet } from "@/app/_components/ui/sheet";
import type { CorrectionRemark } from "@/lib/claims/domain/open-parts";
import type { EditorView } from "@/lib/claims/queries/editor-view";

type Props = { readonly view: EditorView };

/** The officer's remarks of this return, each with the way to its part. */
export const Corrections = ({ view }: Props) => {
  const t = useTranslations("claims.editor");
  if (view.remarks.length === 0) return null;

  return (
    <Sheet flush headingLevel={3} title={t("check.remarks")}>
      <ul>
        {view.remarks.map((remark) => (
          <Correction key={remark.id} view={view} remark={remark} />
        ))}
      </ul>
    </Sheet>
  );
};

type CorrectionProps = Props & { readonly remark: CorrectionRemark };

const Correction = ({ view, remark }: CorrectionProps) => {
  const t = useWords();

  return (
    <li className="find">
      <span className="t-turn">
        <Icon name="flag" />
      </span>
      <div>
        <p className="font-medium">{partName(t, view, remark)}</p>
        <p className="sm muted">{remark.remark}</p>
      </div>
      {view.mayWrite && (
        <LinkButton href={placeOf(view, remark)} size="s">
          {t("check.fix")}
        </LinkButton>
      )}
    </li>
  );
};

const useWords = () => useTranslations("claims.editor");

const partName = (
  t: ReturnType<typeof useWords>,
  view: EditorView,
  { part, lineId }: CorrectionRemark,
): string => {
  const line = view.lines.find(({ id }) => id === lineId);
  if (!line) return t(`standing.part.${part}`);
  return line.purpose
    ? t("line.numbered", { line: line.ordinal, purpose: line.purpose })
    : t("line.number", { line: line.ordinal });
};

const placeOf = (view: EditorView, { part, lineId }: CorrectionRemark): string => {
  const edit = `/claims/${view.number}/edit`;
  const line = view.lines.find(({ id }) => id === lineId);
  if (line) return `${edit}/lines/${line.ordinal}`;
  if (part === "account") return `${edit}/bank`;
  return part === "contract" ? `${edit}/contract` : `${edit}/lines`;
};
