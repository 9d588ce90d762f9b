import type { AttachedDocument, ContractContent } from "@/lib/claims/domain/claim-content";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { CorrectionRemark } from "@/lib/claims/domain/open-parts";
import type { TaxRegime } from "@/lib/programmes/domain/rulebook/shapes";

/** A stored version of a programme, as far as calculations need it. */
export type PinnedVersion = {
  readonly id: string;
  readonly rules: unknown;
  readonly rulesHash: string;
  readonly filedFrom: Date;
  readonly filedTo: Date;
};

/** The claim itself. Days are ISO dates, moments ISO instants. */
export type DossierClaim = ContractContent & {
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  readonly programmeId: string;
  readonly category: string;
  readonly title: string;
  readonly status: ClaimStatus;
  readonly version: number;
  readonly round: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly fiscalYear: number | null;
  readonly budgetLineId: string | null;
  readonly assigneeId: string | null;
  readonly accountId: string | null;
  readonly dueOn: string | null;
  readonly clockStoppedOn: string | null;
  readonly replyDueOn: string | null;
  readonly lineCount: number;
  readonly reserved: bigint;
  readonly support: bigint;
};

/** The company as its record stands now. */
export type DossierCompany = {
  readonly id: string;
  readonly inn: string;
  readonly kpp: string | null;
  readonly ogrn: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly address: string;
  readonly taxRegime: TaxRegime;
  readonly registeredOn: string;
};

/** A bank account of the company. */
export type DossierAccount = {
  readonly id: string;
  readonly bik: string;
  readonly bankName: string;
  readonly settlement: string;
  readonly correspondent: string;
  readonly closed: boolean;
};

/** An open budget line and what it can still reserve, in kopecks. */
export type DossierBudgetLine = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly category: string;
  readonly available: bigint;
};

/** Everything that decides what becomes of a company's claim, but its lines: those come with the calculation. */
export type ClaimDossier = {
  readonly claim: DossierClaim;
  readonly programme: { readonly code: string; readonly nameRu: string; readonly nameEn: string };
  /** In force: that of the filing date for a draft, else the pinned one. */
  readonly version: PinnedVersion;
  readonly company: DossierCompany;
  /** The company's accounts in use, and the one that the claim names. */
  readonly accounts: readonly DossierAccount[];
  readonly documents: readonly AttachedDocument[];
  /** Open lines of the programme. */
  readonly budgetLines: readonly DossierBudgetLine[];
  readonly flags: readonly CorrectionRemark[];
  /** The duty of the person who asks. */
  readonly duty: string | null;
  /** What was declared last. */
  readonly lastSnapshot: unknown;
};
