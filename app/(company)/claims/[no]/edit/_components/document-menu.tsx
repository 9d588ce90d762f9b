import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect } from "@/app/_components/form/form-fields";
import { Button } from "@/app/_components/ui/button";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { UploadPick } from "@/app/(company)/claims/[no]/edit/_components/upload-pick";
import { moveDocumentAction, removeDocumentAction } from "@/app/(company)/claims/[no]/edit/actions";
import type { AttachedDocument } from "@/lib/claims/domain/claim-content";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { evidenceKindCodes } from "@/lib/programmes/domain/evidence-kinds";

type Props = {
  readonly view: EditorView;
  readonly document: AttachedDocument;
  readonly lineId: string | null;
  readonly back: string;
};

/** What can be done with an attached document: replace it, attach it elsewhere, take it off. */
export const DocumentMenu = ({ view, document, lineId, back }: Props) => {
  const t = useTranslations("claims.editor.evidence");
  const words = useTranslations("common");
  const removal = `remove-${document.id}`;

  return (
    <details className="confirm">
      <summary className="btn s ghost">{words("change")}</summary>
      <div className="doc-menu">
        <UploadPick
          id={`replace-${document.id}`}
          url={`/api/claims/${view.number}/documents?back=${back}`}
          fields={{ lineId: lineId ?? "", kind: document.kind, replaces: document.id }}
          label={t("replace")}
          spoken={t("replaceSpoken", { name: document.fileName })}
          sendLabel={t("send")}
          failedText={t("failed")}
        />
        <ActionForm id={`move-${document.id}`} action={moveDocumentAction} className="form-row">
          <Hidden view={view} document={document} back={back} />
          <FormSelect name="kind" label={t("kind")} defaultValue={document.kind} options={useKinds()} />
          <FormSelect
            name="lineId"
            label={t("place")}
            defaultValue={lineId ?? ""}
            options={usePlaces(view)}
          />
          <SubmitButton variant="default" size="s" pendingLabel={words("sending")}>
            {words("save")}
          </SubmitButton>
        </ActionForm>
        <ActionForm id={removal} action={removeDocumentAction}>
          <Hidden view={view} document={document} back={back} />
        </ActionForm>
        <Button type="submit" form={removal} variant="danger" size="s" icon="trash">
          {t("remove")}
        </Button>
      </div>
    </details>
  );
};

const Hidden = ({ view, document, back }: Pick<Props, "view" | "document" | "back">) => (
  <>
    <input type="hidden" name="number" value={view.number} />
    <input type="hidden" name="attachmentId" value={document.id} />
    <input type="hidden" name="back" value={back} />
  </>
);

const useKinds = () => {
  const kinds = useTranslations("evidenceKinds");
  return evidenceKindCodes.map((code) => ({ value: code, label: kinds(`${code}.name`) }));
};

const usePlaces = ({ lines }: EditorView) => {
  const t = useTranslations("claims.editor");
  return [
    { value: "", label: t("evidence.wholeClaim") },
    ...lines.map(({ id, ordinal, purpose }) => ({
      value: id,
      label: purpose ? t("line.numbered", { line: ordinal, purpose }) : t("line.number", { line: ordinal }),
    })),
  ];
};
