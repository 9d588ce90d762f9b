import type { StoredLine } from "@/lib/claims/domain/claim-content";
import type {
  ClaimFacts,
  ClaimFactsLine,
  LineVerdict,
} from "@/lib/programmes/domain/assessment/claim-schema";
import type { DemandedFact } from "@/lib/programmes/domain/assessment/demanded-facts";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import { moscowClockOf } from "@/lib/programmes/domain/rulebook/filing-windows";
import type { TaxRegime } from "@/lib/programmes/domain/rulebook/shapes";
import type { IsoDate } from "@/lib/shared/iso-date";

/** Which field of a line answers for a fact that rules can ask for; what is not here the service does not ask. */
export const fieldOfFact = {
  paidOn: "paidOn",
  invoicedOn: "invoiceDate",
  country: "destinationCountry",
  hsCode: "hsCode",
  vendor: "supplierTaxId",
  document: "invoiceNumber",
  unit: "eventName",
  contract: "contractNumber",
} as const satisfies Partial<Record<DemandedFact, keyof StoredLine>>;

/** A claim as the database holds it, with what else its amount depends on. */
type Stated = {
  readonly category: string;
  readonly filedAt: Date;
  readonly taxRegime: TaxRegime;
  readonly registeredOn: IsoDate;
  /** Product code and contract of the claim, for lines that have none of their own. */
  readonly hsCode: string | null;
  readonly contractNumber: string | null;
  readonly lines: readonly (StoredLine & { readonly convertedBy: ExchangeRate | null })[];
  readonly used: ClaimFacts["used"];
};

/** The claim as the calculation reads it. What is not filled in is left out. */
export const claimFacts = (stated: Stated): ClaimFacts => ({
  format: 1,
  filedAt: moscowClockOf(stated.filedAt),
  applicant: { taxRegime: stated.taxRegime, registeredOn: stated.registeredOn, statements: [] },
  exports: {},
  lines: stated.lines.map((line) => factsOfLine(line, stated)),
  rates: [],
  used: [...stated.used],
  taken: [],
  otherAid: [],
  budget: {},
});

const factsOfLine = (line: Stated["lines"][number], stated: Stated): ClaimFactsLine => ({
  id: line.id,
  category: stated.category,
  amount: line.amountMinor === null ? undefined : { minor: line.amountMinor, currency: line.currency },
  vat: line.vatMinor ?? undefined,
  paidOn: line.paidOn ?? undefined,
  invoicedOn: line.invoiceDate ?? undefined,
  country: line.destinationCountry ?? undefined,
  hsCode: digitsOf(line.hsCode) ?? digitsOf(stated.hsCode),
  // For limits a supplier is the tax number; one without a number is the name.
  vendor: written(line.supplierTaxId) ?? written(line.supplierName),
  document: written(line.invoiceNumber),
  unit: written(line.eventName),
  contract: written(line.contractNumber) ?? written(stated.contractNumber),
  paidInCash: false,
  relatedParty: false,
  financedBy: [],
  rate: line.convertedBy ?? undefined,
});

const written = (text: string | null): string | undefined => text?.trim() || undefined;

/** Spaces and points in a product code do not matter. */
const digitsOf = (hsCode: string | null): string | undefined =>
  written(hsCode)?.replace(/\D/g, "") || undefined;

/** A claim with what its officer decided, by the ids of its lines; a line without a verdict is undecided. */
export const withVerdicts = (facts: ClaimFacts, verdicts: ReadonlyMap<string, LineVerdict>): ClaimFacts => ({
  ...facts,
  lines: facts.lines.map((line) => ({ ...line, decision: verdicts.get(line.id) })),
});
