import type { ReadinessInput, ReadinessLine } from "@/lib/claims/domain/readiness-types";
import { computeEntitlement } from "@/lib/programmes/domain/entitlement";
import type { EntitlementInput } from "@/lib/programmes/domain/entitlement-types";
import { amount, rub, rules2020 } from "@/tests/unit/programmes/builders";

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

/** What a test changes in a draft, and what is left of the caps. */
export type DraftChanges = Partial<ReadinessInput> & Pick<Partial<EntitlementInput>, "capLeft">;

/** All papers the lines of a certification claim need, and the contract. */
export const documentsOf = (lines: readonly ReadinessLine[]) => [
  { lineId: null, kind: "CONTRACT" } as const,
  ...lines.flatMap(({ id: lineId }) =>
    (["INVOICE", "PAYMENT_ORDER", "CERTIFICATE"] as const).map((kind) => ({ lineId, kind })),
  ),
];

/** A certification claim of 2020 that nothing stands against, changed where a test speaks of something. */
export const aDraft = ({ capLeft = {}, ...changes }: DraftChanges = {}): ReadinessInput => {
  const lines = changes.lines ?? [aReadyLine()];
  const rules = changes.rules ?? rules2020;
  const category = changes.category ?? "CERTIFICATION";

  return {
    now: new Date("2020-10-06T07:00:00Z"),
    rules,
    category,
    company: { registeredOn: "2015-03-01" },
    hasAccount: true,
    lines,
    documents: documentsOf(lines),
    entitlement: computeEntitlement({
      rules,
      category,
      taxRegime: "VAT_PAYER",
      capLeft,
      lines: lines.map((line) => ({ ...line, rate: null })),
    }),
    availableKopecks: rub("1 000 000"),
    isCorrection: false,
    submitter: { mayCertify: true, declared: null },
    ...changes,
  };
};
