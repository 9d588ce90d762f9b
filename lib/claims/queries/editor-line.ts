import "server-only";
import type { Filing } from "@/lib/claims/data/filing";
import type { StoredLine } from "@/lib/claims/domain/claim-content";
import { type DraftValue, type LineDraftField, lineDraftFields } from "@/lib/claims/domain/draft-fields";
import { type EvidencePlace, evidenceOf } from "@/lib/claims/domain/evidence-slots";
import { areDocumentsOpen, isLineOpen, type OpenParts } from "@/lib/claims/domain/open-parts";
import type { ReadinessFinding } from "@/lib/claims/domain/readiness-types";
import { type FormValue, formValueOf } from "@/lib/claims/domain/typed-values";
import type { AssessedLine } from "@/lib/programmes/domain/assessment/assessment-types";
import { rateOfClaim, rateOfLine } from "@/lib/programmes/domain/assessment/shown-rates";
import type { DeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { EvidenceRule } from "@/lib/programmes/domain/rulebook/category-rules";
import { clauseOf } from "@/lib/programmes/domain/rulebook/clauses";

/** An expense line in the editor. Amounts are digits of minor units. */
export type EditorLine = {
  readonly id: string;
  /** Its place in the list, from 1: the number people call it by. */
  readonly ordinal: number;
  readonly purpose: string;
  readonly supplierName: string;
  readonly supplierCountry: string | null;
  readonly currency: string;
  readonly amountMinor: string | null;
  readonly hasVat: boolean;
  readonly values: Readonly<Record<LineDraftField, FormValue>>;
  readonly figures: Readonly<Record<"claimed" | "eligible" | "rated" | "support", string>>;
  /** Null where it depends on what is not filled in yet. */
  readonly rateBasisPoints: number | null;
  /** The rate of exchange that converts the amount; null for roubles and while there is none. */
  readonly rate: { readonly value: string; readonly nominal: string; readonly date: string } | null;
  readonly cuts: readonly {
    readonly code: DeductionCode;
    readonly kopecks: string;
    readonly rule: string | null;
  }[];
  readonly evidence: EvidencePlace;
  readonly findings: readonly ReadinessFinding[];
  readonly isOpen: boolean;
  readonly documentsOpen: boolean;
  /** What the officer wrote about it when the claim was returned. */
  readonly remarks: readonly string[];
};

type Circumstances = {
  readonly filing: Filing;
  readonly open: OpenParts;
  readonly asked: readonly EvidenceRule[];
  readonly ordinal: number;
  readonly locale: "ru" | "en";
};

export const editorLine = (line: StoredLine, circumstances: Circumstances): EditorLine => {
  const { filing, open, asked, ordinal, locale } = circumstances;
  const { assessment, dossier, facts, findings, rules } = filing;
  const computed = assessment.lines.find(({ id }) => id === line.id);
  const rate = facts.lines.find(({ id }) => id === line.id)?.rate ?? null;

  return {
    id: line.id,
    ordinal,
    purpose: line.purpose,
    supplierName: line.supplierName,
    supplierCountry: line.supplierCountry,
    currency: line.currency,
    amountMinor: line.amountMinor?.toString() ?? null,
    hasVat: line.vatMinor !== null && line.vatMinor > 0n,
    values: formValues(line, locale),
    figures: figuresOf(computed),
    rateBasisPoints:
      rateOfLine(assessment, line.id) ?? rateOfClaim(assessment, rules, dossier.claim.category),
    rate: rate && { value: rate.value.toString(), nominal: rate.nominal.toString(), date: rate.date },
    cuts: (computed?.cuts ?? []).map(({ code, minor }) => ({
      code,
      kopecks: minor.toString(),
      rule: clauseOf(rules, code),
    })),
    evidence: evidenceOf(asked, dossier.documents, line.id),
    findings: findings.filter(({ lineId }) => lineId === line.id),
    isOpen: isLineOpen(open, line.id),
    documentsOpen: areDocumentsOpen(open, line.id),
    remarks:
      dossier.claim.status === "RETURNED"
        ? dossier.flags.filter(({ lineId }) => lineId === line.id).map(({ remark }) => remark)
        : [],
  };
};

const formValues = (line: StoredLine, locale: "ru" | "en"): EditorLine["values"] => {
  const entries = lineDraftFields.map((field) => [
    field,
    formValueOf(field, storedValue(line, field), { currency: line.currency, locale }),
  ]);
  return Object.fromEntries(entries) as EditorLine["values"];
};

const storedValue = (line: StoredLine, field: LineDraftField): DraftValue => {
  if (field === "amount") return line.amountMinor;
  return field === "vat" ? line.vatMinor : line[field];
};

const figuresOf = (computed: AssessedLine | undefined): EditorLine["figures"] => ({
  claimed: (computed?.claimed ?? 0n).toString(),
  eligible: (computed?.eligible ?? 0n).toString(),
  rated: (computed?.rated ?? 0n).toString(),
  support: (computed?.support ?? 0n).toString(),
});
