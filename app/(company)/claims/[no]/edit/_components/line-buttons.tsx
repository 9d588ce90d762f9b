import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/_components/form/action-form";
import { Button } from "@/app/_components/ui/button";
import { LinkButton } from "@/app/_components/ui/link-button";
import { duplicateLineAction, removeLineAction } from "@/app/(company)/claims/[no]/edit/actions";
import type { EditorLine } from "@/lib/claims/queries/editor-line";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { uuidv7 } from "@/lib/shared/ids";

type Props = { readonly view: EditorView; readonly line: EditorLine };

/** «Сохранить строку», duplicate, remove. The forms stand apart, since forms do not nest. */
export const LineButtons = ({ view, line }: Props) => {
  const t = useTranslations("claims.editor.line");
  const list = `/claims/${view.number}/edit/lines`;
  if (!line.isOpen)
    return (
      <p className="row">
        <LinkButton href={list} size="md">
          {t("back")}
        </LinkButton>
      </p>
    );

  return (
    <>
      <div className="row wrap">
        <Button
          type="submit"
          form="line-form"
          name="next"
          value={list}
          data-href={list}
          variant="primary"
          size="md"
        >
          {t("save")}
        </Button>
        <noscript>
          <Button type="submit" form="line-form" name="next" value="" size="md">
            {t("recalculate")}
          </Button>
        </noscript>
        {view.open.everything && (
          <>
            <Button type="submit" form="duplicate-line" variant="ghost" size="md">
              {t("duplicate")}
            </Button>
            <span className="grow" />
            <RemoveLine />
          </>
        )}
      </div>
      <LineForms view={view} line={line} />
    </>
  );
};

const RemoveLine = () => {
  const t = useTranslations("claims.editor.line");

  return (
    <details className="confirm">
      <summary className="btn md ghost danger">{t("remove")}</summary>
      <div>
        <p className="sm">{t("removeQuestion")}</p>
        <Button type="submit" form="remove-line" variant="danger" size="s" icon="trash">
          {t("removeYes")}
        </Button>
      </div>
    </details>
  );
};

const LineForms = ({ view, line }: Props) => (
  <>
    <ActionForm id="duplicate-line" action={duplicateLineAction} requestKey={uuidv7()} className="contents">
      <input type="hidden" name="number" value={view.number} />
      <input type="hidden" name="lineId" value={line.id} />
    </ActionForm>
    <ActionForm id="remove-line" action={removeLineAction} className="contents">
      <input type="hidden" name="number" value={view.number} />
      <input type="hidden" name="lineId" value={line.id} />
    </ActionForm>
  </>
);
