import { useLocale, useTranslations } from "next-intl";
import { DraftForm } from "@/app/(company)/claims/[no]/edit/_components/draft-form";
import { draftFormWords } from "@/app/(company)/claims/[no]/edit/_components/draft-form-words";
import { Evidence } from "@/app/(company)/claims/[no]/edit/_components/evidence";
import { LineButtons } from "@/app/(company)/claims/[no]/edit/_components/line-buttons";
import { LineHead } from "@/app/(company)/claims/[no]/edit/_components/line-card";
import { LineConversion } from "@/app/(company)/claims/[no]/edit/_components/line-conversion";
import { LineFields } from "@/app/(company)/claims/[no]/edit/_components/line-fields";
import { Remark } from "@/app/(company)/claims/[no]/edit/_components/remark";
import { saveLineAction } from "@/app/(company)/claims/[no]/edit/actions";
import type { EditorLine } from "@/lib/claims/queries/editor-line";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { formatMoney } from "@/lib/i18n/format";

type Props = { readonly view: EditorView; readonly line: EditorLine; readonly userId: string };

/** The line that is being written: its first page beside its fields, its documents and what it brings beneath. */
export const OpenLine = ({ view, line, userId }: Props) => {
  const t = useTranslations("claims.editor");
  const locale = useLocale();
  const back = `lines/${line.ordinal}`;
  const atStake = line.figures.support === "0" ? null : formatMoney(line.figures.support, locale);

  return (
    <li className="xl open" id="open-line">
      <div className="xl-h">
        <LineHead line={line} />
      </div>
      <div className={previewOf(line) ? "xl-b" : "xl-b plain"}>
        <Preview line={line} />
        <div className="xl-work">
          {line.remarks.map((remark) => (
            <Remark key={remark} label={t("remark")}>
              {remark}
            </Remark>
          ))}
          <DraftForm
            id="line-form"
            action={saveLineAction}
            url={`/api/claims/${view.number}/lines/${line.id}/fields`}
            storageKey={`meridian.unsaved.${userId}.${line.id}`}
            words={draftFormWords(t)}
          >
            <input type="hidden" name="number" value={view.number} />
            <input type="hidden" name="lineId" value={line.id} />
            <input type="hidden" name="ordinal" value={line.ordinal} />
            <fieldset disabled={!line.isOpen} className="f2">
              <LineFields line={line} category={view.category} sharedHsCode={view.fields.hsCode.typed} />
            </fieldset>
          </DraftForm>
          <LineConversion line={line} />
          <Evidence
            view={view}
            place={line.evidence}
            lineId={line.id}
            isOpen={line.documentsOpen}
            back={back}
            atStake={atStake}
          />
          <LineButtons view={view} line={line} />
        </div>
      </div>
    </li>
  );
};

const previewOf = ({ evidence }: EditorLine) =>
  [...evidence.slots.flatMap(({ documents }) => documents), ...evidence.others][0];

const Preview = ({ line }: Pick<Props, "line">) => {
  const t = useTranslations("claims.editor.evidence");
  const shown = previewOf(line);
  if (!shown) return null;

  return (
    <div className="xl-preview">
      <div className="paperdoc">
        <img
          src={`/api/documents/${shown.documentId}/pages/1?w=480`}
          alt={t("firstPage", { name: shown.fileName })}
          loading="lazy"
        />
      </div>
      <p className="row between xs mt-3">
        <span className="grow [overflow-wrap:anywhere]">{shown.fileName}</span>
        <a href={`/api/documents/${shown.documentId}`}>{t("download")}</a>
      </p>
    </div>
  );
};
