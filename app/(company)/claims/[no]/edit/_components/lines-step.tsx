import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Sheet } from "@/app/_components/ui/sheet";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { EditorFrame } from "@/app/(company)/claims/[no]/edit/_components/editor-frame";
import { FormButtons } from "@/app/(company)/claims/[no]/edit/_components/form-buttons";
import { LineCard } from "@/app/(company)/claims/[no]/edit/_components/line-card";
import { LooseDocuments } from "@/app/(company)/claims/[no]/edit/_components/loose-documents";
import { OpenLine } from "@/app/(company)/claims/[no]/edit/_components/open-line";
import { UploadZone } from "@/app/(company)/claims/[no]/edit/_components/upload-zone";
import { addLineAction } from "@/app/(company)/claims/[no]/edit/actions";
import type { EditorLine } from "@/lib/claims/queries/editor-line";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { uuidv7 } from "@/lib/shared/ids";

type Props = {
  readonly view: EditorView;
  readonly userId: string;
  readonly refusal: string | null;
  /** The line that is open, if one is. */
  readonly open: EditorLine | null;
};

/** The expenses of a claim: files on top, the lines, one of them open. */
export const LinesStep = ({ view, userId, refusal, open }: Props) => {
  const t = useTranslations("claims.editor");

  return (
    <EditorFrame view={view} step="lines" refusal={refusal}>
      <DropFiles view={view} open={open} />
      <Sheet
        flush
        title={
          <>
            {t("lines.title")} <span className="subtle font-normal">{view.lines.length}</span>
          </>
        }
        aside={view.open.everything ? <AddLine number={view.number} /> : undefined}
      >
        {view.lines.length === 0 ? (
          <EmptyState icon="list" title={t("lines.none")} headingLevel={3}>
            {t("lines.noneHint")}
          </EmptyState>
        ) : (
          <ol>
            {view.lines.map((line) =>
              line.id === open?.id ? (
                <OpenLine key={line.id} view={view} line={line} userId={userId} />
              ) : (
                <LineCard
                  key={line.id}
                  line={line}
                  href={`/claims/${view.number}/edit/lines/${line.ordinal}#open-line`}
                />
              ),
            )}
          </ol>
        )}
      </Sheet>
      <LooseDocuments view={view} back={open ? `lines/${open.ordinal}` : "lines"} />
      <FormButtons
        number={view.number}
        formId={open?.isOpen ? "line-form" : undefined}
        next={`/claims/${view.number}/edit/bank`}
      />
    </EditorFrame>
  );
};

const AddLine = ({ number }: { readonly number: string }) => {
  const t = useTranslations("claims.editor.lines");
  const common = useTranslations("common");

  return (
    <ActionForm id="add-line" action={addLineAction} requestKey={uuidv7()} className="contents">
      <input type="hidden" name="number" value={number} />
      <SubmitButton variant="ghost" size="md" icon="plus" pendingLabel={common("sending")}>
        {t("add")}
      </SubmitButton>
    </ActionForm>
  );
};

/** Files dropped here go to the open line, or wait below until they are given to one. */
const DropFiles = ({ view, open }: Pick<Props, "view" | "open">) => {
  const t = useTranslations("claims.editor.drop");
  const evidence = useTranslations("claims.editor.evidence");
  const isOpen = open ? open.documentsOpen : view.open.documents;
  if (!isOpen) return null;
  const missing = (open?.evidence.slots ?? [])
    .filter(({ documents }) => documents.length === 0)
    .map(({ kind }) => kind);

  return (
    <UploadZone
      url={`/api/claims/${view.number}/documents?back=${open ? `lines/${open.ordinal}` : "lines"}`}
      fields={{ lineId: open?.id ?? "", missing: missing.join(",") }}
      title={t("title")}
      hint={open ? t("toLine", { line: open.ordinal }) : t("toClaim")}
      choose={t("choose")}
      sendLabel={evidence("send")}
      failedText={evidence("failed")}
    />
  );
};
