import { z } from "zod";
import { assert } from "@/lib/shared/assert";

// What the company declared, as it stood when it was sent: the content of a claim version. Amounts are digits of
// minor units. The hash of a version is taken over this, so that a field is never renamed or dropped.

const text = z.string();
const maybe = text.nullable();

const snapshotLine = z.strictObject({
  id: text,
  position: z.int(),
  purpose: text,
  supplierName: text,
  supplierCountry: maybe,
  supplierTaxId: maybe,
  invoiceNumber: maybe,
  invoiceDate: maybe,
  paidOn: maybe,
  paymentOrderNumber: maybe,
  currency: text,
  amountMinor: maybe,
  vatMinor: maybe,
  destinationCountry: maybe,
  hsCode: maybe,
  contractNumber: maybe,
  eventName: maybe,
  originLineId: maybe,
  rate: z.strictObject({ nominal: text, value: text, date: text, source: text }).nullable(),
});

const snapshotDocument = z.strictObject({
  id: text,
  documentId: text,
  lineId: maybe,
  kind: text,
  fileName: text,
  sha256: text,
  size: z.int(),
  pages: z.int(),
});

const claimSnapshotSchema = z.strictObject({
  format: z.literal(1),
  number: text,
  claimVersion: z.int(),
  programme: z.strictObject({ id: text, versionId: text, code: text, version: z.int() }),
  fiscalYear: z.int(),
  category: text,
  company: z.strictObject({
    id: text,
    inn: text,
    kpp: maybe,
    ogrn: text,
    nameRu: text,
    nameEn: text,
    address: text,
    taxRegime: z.enum(["VAT_PAYER", "SIMPLIFIED"]),
    registeredOn: text,
  }),
  contract: z.strictObject({
    contractNumber: maybe,
    contractDate: maybe,
    uniqueContractNumber: maybe,
    hsCode: maybe,
  }),
  account: z.strictObject({
    id: text,
    bik: text,
    bankName: text,
    settlement: text,
    correspondent: text,
  }),
  lines: z.array(snapshotLine).readonly(),
  documents: z.array(snapshotDocument).readonly(),
  /** Which wording was ticked (messages `claims.declaration.<wording>`), by whom and when. */
  declaration: z.strictObject({ wording: text, by: text, at: text }),
});

/** What a company declared in one version of its claim. */
export type ClaimSnapshot = Readonly<z.output<typeof claimSnapshotSchema>>;

/** A line as it was declared. */
export type SnapshotLine = Readonly<z.output<typeof snapshotLine>>;

/** A document as it was declared. */
export type SnapshotDocument = Readonly<z.output<typeof snapshotDocument>>;

/** Reads a stored snapshot. One that cannot be read was not written by this product, and throws. */
export const readSnapshot = (stored: unknown): ClaimSnapshot => {
  const parsed = claimSnapshotSchema.safeParse(stored);
  assert(parsed.success, `A claim version cannot be read: ${parsed.error?.message ?? ""}`);
  return parsed.data;
};
