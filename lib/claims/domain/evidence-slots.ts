import type { AttachedDocument } from "@/lib/claims/domain/claim-content";
import type { EvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import type { EvidenceRule } from "@/lib/programmes/domain/rulebook/category-rules";

/** A document that the rules ask for, and what was attached for it. */
export type EvidenceSlot = {
  /** The kind to attach; others do as well. */
  readonly kind: EvidenceKindCode;
  readonly kinds: readonly EvidenceKindCode[];
  readonly required: boolean;
  readonly documents: readonly AttachedDocument[];
};

/** What is asked of one place, a line or the claim itself, and documents there that nothing asks for. */
export type EvidencePlace = {
  readonly slots: readonly EvidenceSlot[];
  readonly others: readonly AttachedDocument[];
};

/**
 * Sorts the documents of a place under what the category asks for there; no line is the claim itself. A document of a
 * kind that two slots accept stands in both.
 */
export const evidenceOf = (
  asked: readonly EvidenceRule[],
  documents: readonly AttachedDocument[],
  lineId: string | null,
): EvidencePlace => {
  const here = documents.filter((document) => document.lineId === lineId);
  const slots = asked
    .filter(({ per }) => (per === "LINE") === (lineId !== null))
    .map(({ kind, orKinds, required }): EvidenceSlot => {
      const kinds = [kind, ...orKinds];
      return { kind, kinds, required, documents: here.filter((document) => isOneOf(kinds, document.kind)) };
    });
  const sorted = new Set(slots.flatMap(({ documents: placed }) => placed.map(({ id }) => id)));

  return { slots, others: here.filter(({ id }) => !sorted.has(id)) };
};

const isOneOf = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind);

// Words that people put into the names of files, in both languages. The first match wins.
const nameHints: readonly (readonly [EvidenceKindCode, RegExp])[] = [
  ["PAYMENT_ORDER", /платеж|платёж|(^|[^а-яё])п[п_-]|payment|swift|(^|[^a-z])pp[_-]?\d|mt103/i],
  ["CUSTOMS_DECLARATION", /таможен|(^|[^а-яё])дт[^а-яё]|customs|declaration/i],
  ["TRANSPORT_DOCUMENT", /(^|[^a-z])(cmr|awb|b_?l)([^a-z]|$)|накладн|waybill|bill[ _-]of[ _-]lading/i],
  ["TEST_REPORT", /протокол|test[ _-]?report/i],
  ["CERTIFICATE", /сертификат|certificat|регистрац|registration/i],
  ["PATENT_RECEIPT", /патент|пошлин|patent|trade ?mark|filing/i],
  ["EXHIBITION_PROOF", /выставк|exhibit|(^|[^a-z])expo|fair/i],
  ["CONTRACT", /договор|контракт|contract|agreement/i],
  ["ACT", /(^|[^а-яё])акт|упд|acceptance|(^|[^a-z])act([^a-z]|$)/i],
  ["INVOICE", /сч[её]т|инвойс|invoice|(^|[^a-z])inv([^a-z]|$)/i],
];

/**
 * What a file probably is: by its name, or else the first document that is still missing where it is dropped.
 * It is a suggestion that the person sees and can change.
 */
export const guessKind = (fileName: string, missing: readonly EvidenceKindCode[]): EvidenceKindCode => {
  const name = fileName.normalize("NFC");
  const named = nameHints.find(([, hint]) => hint.test(name));
  return named?.[0] ?? missing[0] ?? "OTHER";
};
