import { claimFacts } from "@/lib/claims/domain/claim-facts";
import type { ReadinessInput, ReadinessLine } from "@/lib/claims/domain/readiness-types";
import { assessClaim } from "@/lib/programmes/domain/assessment/assess-claim";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import { nearestFilingMoment } from "@/lib/programmes/domain/rulebook/filing-windows";
import { aClaim, amount, rub, rules2020 } from "@/tests/unit/programmes/builders";

/** A finished line that nothing stands against, changed where a test speaks of something. */
export const aReadyLine = (changes: Partial<ReadinessLine> = {}): ReadinessLine => ({
  id: "line-1",
  purpose: "EMC tests",
  supplierName: "Istituto Prove",
  supplierCountry: "IT",
  supplierTaxId: null,
  invoiceNumber: "INV-0127",
  invoiceDate: "2020-06-25",
  paidOn: "2020-06-30",
  paymentOrderNumber: "402",
  amount: amount("300 000.00"),
  vat: null,
  destinationCountry: "IT",
  hsCode: "903180",
  contractNumber: null,
  eventName: null,
  ...changes,
});

/** A line as the database would hold it. */
const stored = ({ amount: paid, vat, ...line }: ReadinessLine, convertedBy: ExchangeRate | null) => ({
  ...line,
  position: 1,
  currency: paid?.currency ?? "RUB",
  amountMinor: paid?.minor ?? null,
  vatMinor: vat?.minor ?? null,
  originLineId: null,
  version: 1,
  flagged: false,
  rate: null,
  amounts: null,
  convertedBy,
});

/** What a test changes in a draft, and what is left of the caps. */
export type DraftChanges = Partial<ReadinessInput> & {
  readonly capLeft?: Readonly<Record<string, bigint>>;
  readonly rates?: Readonly<Record<string, ExchangeRate>>;
};

/** All papers the lines of a certification claim need, and the contract. */
export const documentsOf = (lines: readonly ReadinessLine[]) => [
  { lineId: null, kind: "CONTRACT" } as const,
  ...lines.flatMap(({ id: lineId }) =>
    (["INVOICE", "PAYMENT_ORDER", "CERTIFICATE"] as const).map((kind) => ({ lineId, kind })),
  ),
];

/** A certification claim of 2020 that nothing stands against, changed where a test speaks of something. */
export const aDraft = ({ capLeft = {}, rates = {}, ...changes }: DraftChanges = {}): ReadinessInput => {
  const lines = changes.lines ?? [aReadyLine()];
  const rules = changes.rules ?? rules2020;
  const category = changes.category ?? "CERTIFICATION";
  const company = changes.company ?? { registeredOn: "2015-03-01" };
  const now = changes.now ?? new Date("2020-10-06T07:00:00Z");

  return {
    now,
    rules,
    category,
    company,
    hasAccount: true,
    lines,
    documents: documentsOf(lines),
    assessment: assessClaim(rules, {
      ...claimFacts({
        category,
        filedAt: nearestFilingMoment(rules, now),
        taxRegime: "VAT_PAYER",
        registeredOn: company.registeredOn,
        hsCode: null,
        contractNumber: null,
        lines: lines.map((line) => stored(line, rates[line.id] ?? null)),
        used: [],
      }),
      used: aClaim({ rules, capLeft }).facts.used,
    }),
    availableKopecks: rub("1 000 000"),
    isCorrection: false,
    submitter: { mayCertify: true, declared: null },
    ...changes,
  };
};
