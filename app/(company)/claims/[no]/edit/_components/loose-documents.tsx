import { useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import { Sheet } from "@/app/_components/ui/sheet";
import { DocumentMenu } from "@/app/(company)/claims/[no]/edit/_components/document-menu";
import type { EditorView } from "@/lib/claims/queries/editor-view";

type Props = { readonly view: EditorView; readonly back: string };

/** Files that belong to no line yet: uploaded in a heap, or left over from a removed line. */
export const LooseDocuments = ({ view, back }: Props) => {
  const t = useTranslations("claims.editor.loose");
  const kinds = useTranslations("evidenceKinds");
  const { others } = view.evidence;
  if (others.length === 0) return null;

  return (
    <Sheet title={t("title")} headingLevel={3}>
      <p className="sm muted">{t("hint")}</p>
      <ul className="evs mt-3">
        {others.map((document) => (
          <li key={document.id}>
            <span className="t-turn">
              <Icon name="file" />
            </span>
            <span className="grow">
              <a className="[overflow-wrap:anywhere]" href={`/api/documents/${document.documentId}`}>
                {document.fileName}
              </a>
              <br />
              <span className="xs subtle">{kinds(`${document.kind}.name`)}</span>
            </span>
            {view.open.documents && (
              <DocumentMenu view={view} document={document} lineId={null} back={back} />
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
