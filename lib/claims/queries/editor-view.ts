import type { BilingualName } from "@/lib/shared/bilingual-name";
import "server-only";
import type { Filing } from "@/lib/claims/data/filing";
import type { ClaimDraftField } from "@/lib/claims/domain/draft-fields";
import { availableFor } from "@/lib/claims/domain/draft-readiness";
import { type EvidencePlace, evidenceOf } from "@/lib/claims/domain/evidence-slots";
import type { TransitionName } from "@/lib/claims/domain/lifecycle";
import {
  areDocumentsOpen,
  type CorrectionRemark,
  isAccountOpen,
  isContractOpen,
  type OpenParts,
  openPartsOf,
} from "@/lib/claims/domain/open-parts";
import { waitingSupport } from "@/lib/claims/domain/readiness";
import type { ReadinessFinding } from "@/lib/claims/domain/readiness-types";
import { type FormValue, formValueOf } from "@/lib/claims/domain/typed-values";
import { type EditorLine, editorLine } from "@/lib/claims/queries/editor-line";
import { type ReceiptView, receiptView } from "@/lib/claims/queries/receipt-view";
import { claimableCategories, highestRateOf } from "@/lib/programmes/domain/rulebook/category-offer";
import { lastFilingDayOf } from "@/lib/programmes/domain/rulebook/filing-windows";

/** A claim while its company writes it. */
export type EditorView = {
  readonly id: string;
  readonly number: string;
  readonly status: "DRAFT" | "AWAITING_CERTIFICATION" | "RETURNED";
  readonly category: string;
  readonly version: number;
  readonly savedAt: string;
  readonly programme: {
    readonly name: BilingualName;
    readonly version: number;
    readonly categories: readonly {
      readonly code: string;
      /** The best that the category can bring. */
      readonly rateBasisPoints: number;
    }[];
    readonly lastFilingDay: string;
    readonly decisionWorkingDays: number;
    readonly certifierRequired: boolean;
  };
  readonly fiscalYear: number;
  readonly company: BilingualName;
  readonly fields: Readonly<Record<ClaimDraftField, FormValue>>;
  readonly lines: readonly EditorLine[];
  /** What the rules ask of the claim itself, and documents that belong to no line yet. */
  readonly evidence: EvidencePlace;
  readonly accounts: readonly {
    readonly id: string;
    readonly bankName: string;
    readonly bik: string;
    readonly settlement: string;
  }[];
  readonly receipt: ReceiptView;
  readonly findings: readonly ReadinessFinding[];
  /** What the budget line can still reserve for this claim, in digits of kopecks; null while none is open. */
  readonly available: string | null;
  readonly mayWrite: boolean;
  readonly open: {
    readonly contract: boolean;
    readonly account: boolean;
    readonly documents: boolean;
    readonly everything: boolean;
  };
  readonly remarks: readonly CorrectionRemark[];
  readonly replyDueOn: string | null;
  readonly actions: readonly TransitionName[];
};

type Circumstances = {
  readonly locale: "ru" | "en";
  readonly now: Date;
  readonly mayWrite: boolean;
  readonly actions: readonly TransitionName[];
};

export const editorView = (filing: Filing, circumstances: Circumstances): EditorView => {
  const { dossier, findings, rules } = filing;
  const { claim, company, flags } = dossier;
  const open: OpenParts = circumstances.mayWrite ? openPartsOf(claim.status, flags) : { kind: "nothing" };
  const category = rules.categories.find(({ code }) => code === claim.category);
  const asked = category?.evidence ?? [];

  return {
    id: claim.id,
    number: claim.number,
    status: claim.status as EditorView["status"],
    category: claim.category,
    version: claim.version,
    savedAt: claim.updatedAt,
    programme: programmeOf(filing, circumstances.now),
    fiscalYear: filing.fiscalYear,
    company: { ru: company.nameRu, en: company.nameEn },
    fields: claimFields(filing, circumstances.locale),
    lines: filing.lines.map((line, at) =>
      editorLine(line, { filing, open, asked, ordinal: at + 1, locale: circumstances.locale }),
    ),
    evidence: evidenceOf(asked, dossier.documents, null),
    accounts: dossier.accounts.map(({ id, bankName, bik, settlement }) => ({
      id,
      bankName,
      bik,
      settlement,
    })),
    receipt: receiptView(filing, waitingSupport(findings, filing.assessment)),
    findings,
    available: availableFor(filing)?.toString() ?? null,
    mayWrite: circumstances.mayWrite,
    open: {
      contract: isContractOpen(open),
      account: isAccountOpen(open),
      documents: areDocumentsOpen(open, null),
      everything: open.kind === "everything",
    },
    remarks: claim.status === "RETURNED" ? flags : [],
    replyDueOn: claim.replyDueOn,
    actions: circumstances.actions,
  };
};

const programmeOf = ({ dossier, rules }: Filing, now: Date): EditorView["programme"] => ({
  name: { ru: dossier.programme.nameRu, en: dossier.programme.nameEn },
  version: rules.version,
  categories: claimableCategories(rules).map(({ code }) => ({
    code,
    rateBasisPoints: highestRateOf(rules, code),
  })),
  lastFilingDay: lastFilingDayOf(rules, now),
  decisionWorkingDays: rules.workflow.decisionTerm.days,
  certifierRequired: rules.workflow.certifierRequired,
});

const claimFields = ({ dossier: { claim } }: Filing, locale: "ru" | "en"): EditorView["fields"] => {
  const value = (field: ClaimDraftField, stored: string | null): FormValue =>
    formValueOf(field, stored, { currency: "RUB", locale });
  return {
    title: value("title", claim.title),
    category: value("category", claim.category),
    contractNumber: value("contractNumber", claim.contractNumber),
    contractDate: value("contractDate", claim.contractDate),
    uniqueContractNumber: value("uniqueContractNumber", claim.uniqueContractNumber),
    hsCode: value("hsCode", claim.hsCode),
    accountId: value("accountId", claim.accountId),
  };
};
