import type { StoredLine } from "@/lib/claims/domain/claim-content";
import type { ClaimDossier, DossierBudgetLine } from "@/lib/claims/domain/claim-dossier";
import { checkReadiness } from "@/lib/claims/domain/readiness";
import type { ReadinessDocument, ReadinessFinding, ReadinessLine } from "@/lib/claims/domain/readiness-types";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import { isEvidenceKindCode } from "@/lib/programmes/domain/evidence-kinds";
import { budgetCategoryOf } from "@/lib/programmes/domain/rulebook/category-offer";
import { categoryRuleOf } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { type Kopecks, money } from "@/lib/shared/money";

/** A claim with its calculation, and who wants to send it. */
export type DraftFacts = {
  readonly dossier: ClaimDossier;
  readonly lines: readonly StoredLine[];
  readonly assessment: Assessment;
  readonly rules: Rulebook;
  readonly fiscalYear: number;
  readonly now: Date;
  readonly mayCertify: boolean;
  /** Null where the declaration is not asked yet. */
  readonly declared: boolean | null;
};

/** What stands between the draft and the agency's answer, the weightiest first; an empty list is a claim that can go. */
export const readinessOf = (facts: DraftFacts): readonly ReadinessFinding[] => {
  const { dossier, lines, assessment, rules, now } = facts;
  const { claim, company, accounts, documents } = dossier;

  return checkReadiness({
    now,
    rules,
    category: claim.category,
    company,
    hasAccount: accounts.some(({ id, closed }) => id === claim.accountId && !closed),
    lines: lines.map((line) => readinessLine(line, claim)),
    documents: documents.flatMap(({ lineId, kind }): ReadinessDocument[] =>
      isEvidenceKindCode(kind) ? [{ lineId, kind }] : [],
    ),
    assessment,
    availableKopecks: availableFor(facts),
    isCorrection: claim.status === "RETURNED",
    submitter: { mayCertify: facts.mayCertify, declared: facts.declared },
  });
};

/** The open budget line that pays the claim; null when there is none for its year and category. */
export const budgetLineFor = ({
  dossier: { claim, budgetLines },
  rules,
  fiscalYear,
}: Pick<DraftFacts, "dossier" | "rules" | "fiscalYear">): DossierBudgetLine | null => {
  const category = categoryRuleOf(rules, claim.category);
  const budgetCategory = category && budgetCategoryOf(category);
  const ofClaim = budgetLines.find(({ id }) => id === claim.budgetLineId);
  return (
    ofClaim ??
    budgetLines.find((line) => line.fiscalYear === fiscalYear && line.category === budgetCategory) ??
    null
  );
};

/** The kopecks that the claim may reserve in all: what is free, and what it has reserved itself. Null without a line. */
export const availableFor = (facts: Pick<DraftFacts, "dossier" | "rules" | "fiscalYear">): Kopecks | null => {
  const line = budgetLineFor(facts);
  return line && line.available + facts.dossier.claim.reserved;
};

const readinessLine = (
  line: StoredLine,
  claim: { readonly hsCode: string | null; readonly contractNumber: string | null },
): ReadinessLine => ({
  ...line,
  amount: line.amountMinor === null ? null : money(line.amountMinor, line.currency),
  vat: line.vatMinor === null ? null : money(line.vatMinor, line.currency),
  hsCode: line.hsCode ?? claim.hsCode,
  contractNumber: line.contractNumber ?? claim.contractNumber,
});
