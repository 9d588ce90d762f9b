import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/ui/icon";
import { DocumentMenu } from "@/app/(company)/claims/[no]/edit/_components/document-menu";
import { UploadPick } from "@/app/(company)/claims/[no]/edit/_components/upload-pick";
import type { AttachedDocument } from "@/lib/claims/domain/claim-content";
import type { EvidencePlace, EvidenceSlot } from "@/lib/claims/domain/evidence-slots";
import type { EditorView } from "@/lib/claims/queries/editor-view";
import { intlLocales } from "@/lib/i18n/format";

export type EvidenceProps = {
  readonly view: EditorView;
  readonly place: EvidencePlace;
  readonly lineId: string | null;
  readonly isOpen: boolean;
  /** The page the list stands on: «lines/3». */
  readonly back: string;
  /** What is not counted without a required document, already written out. */
  readonly atStake?: string | null;
};

/** The documents of a line or of the claim: what is asked for, what is there, what is missing. */
export const Evidence = ({ place, ...props }: EvidenceProps) => {
  const t = useTranslations("claims.editor.evidence");
  if (place.slots.length === 0 && place.others.length === 0) return null;

  return (
    <section id="documents" aria-label={t("label")}>
      <ul className="evs">
        {place.slots.map((slot) => (
          <Slot key={slot.kind} slot={slot} {...props} />
        ))}
        {place.others.map((document) => (
          <DocumentRow key={document.id} document={document} {...props} />
        ))}
      </ul>
    </section>
  );
};

type SlotProps = Omit<EvidenceProps, "place"> & { readonly slot: EvidenceSlot };

const Slot = ({ slot, ...props }: SlotProps) =>
  slot.documents.length > 0 ? (
    slot.documents.map((document) => <DocumentRow key={document.id} document={document} {...props} />)
  ) : (
    <MissingDocument slot={slot} {...props} />
  );

const MissingDocument = ({ slot, view, lineId, isOpen, back, atStake }: SlotProps) => {
  const t = useTranslations("claims.editor.evidence");
  const name = useSlotName(slot);

  return (
    <li className={slot.required ? "miss" : undefined}>
      <span className={slot.required ? "t-turn" : "subtle"}>
        <Icon name={slot.required ? "alert" : "clip"} />
      </span>
      <span className="grow">
        {slot.required ? <b>{name}</b> : name}
        <br />
        <span className="xs">{missingHint(t, slot.required, atStake)}</span>
      </span>
      {isOpen && (
        <UploadPick
          id={`add-${lineId ?? "claim"}-${slot.kind}`}
          url={`/api/claims/${view.number}/documents?back=${back}`}
          fields={{ lineId: lineId ?? "", kind: slot.kind }}
          label={t("add")}
          spoken={t("addSpoken", { document: name })}
          sendLabel={t("send")}
          failedText={t("failed")}
        />
      )}
    </li>
  );
};

const missingHint = (
  t: (key: "advised" | "missing" | "atStake", values?: Record<string, string>) => string,
  isRequired: boolean,
  atStake: string | null | undefined,
): string => {
  if (!isRequired) return t("advised");
  return atStake ? t("atStake", { amount: atStake }) : t("missing");
};

type RowProps = Omit<EvidenceProps, "place"> & { readonly document: AttachedDocument };

const DocumentRow = ({ document, ...props }: RowProps) => {
  const kinds = useTranslations("evidenceKinds");

  return (
    <li>
      <span className="t-good">
        <Icon name="ok" />
      </span>
      <span className="grow">
        {kinds(`${document.kind}.name`)}{" "}
        <a className="name" href={`/api/documents/${document.documentId}`}>
          {document.fileName}
        </a>
      </span>
      {props.isOpen && <DocumentMenu document={document} {...props} />}
    </li>
  );
};

/** «Сертификат или протокол испытаний»: every kind that will do. */
const useSlotName = ({ kinds: codes }: EvidenceSlot): string => {
  const kinds = useTranslations("evidenceKinds");
  const locale = useLocale();
  const [first, ...others] = codes;
  const list = new Intl.ListFormat(intlLocales[locale], { type: "disjunction" });

  return list.format([kinds(`${first}.name`), ...others.map((code) => kinds(`${code}.inSentence`))]);
};
