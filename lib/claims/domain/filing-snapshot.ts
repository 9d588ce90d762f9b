import type { StoredLine } from "@/lib/claims/domain/claim-content";
import type { ClaimDossier, DossierAccount } from "@/lib/claims/domain/claim-dossier";
import type { ClaimSnapshot, SnapshotLine } from "@/lib/claims/domain/claim-snapshot";
import type { ClaimFactsLine } from "@/lib/programmes/domain/assessment/claim-schema";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";

/** The wording of the declaration that is ticked now; its text is the message `claims.declaration.<wording>`. */
const declarationWording = "v1";

type Parts = {
  readonly dossier: ClaimDossier;
  readonly account: DossierAccount;
  readonly lines: readonly StoredLine[];
  /** The same lines as they were computed, for their rates. */
  readonly computed: readonly ClaimFactsLine[];
  readonly claimVersion: number;
  readonly programmeVersion: number;
  readonly fiscalYear: number;
  readonly by: string;
  readonly at: string;
};

/** What the company declares by sending its claim, as it will be kept. */
export const filingSnapshot = (parts: Parts): ClaimSnapshot => {
  const { claim, company, programme, version, documents } = parts.dossier;
  const { closed: _closed, ...account } = parts.account;
  const rates = new Map(parts.computed.map(({ id, rate }) => [id, rate]));

  return {
    format: 1,
    number: claim.number,
    claimVersion: parts.claimVersion,
    programme: {
      id: claim.programmeId,
      versionId: version.id,
      code: programme.code,
      version: parts.programmeVersion,
    },
    fiscalYear: parts.fiscalYear,
    category: claim.category,
    company,
    contract: {
      contractNumber: claim.contractNumber,
      contractDate: claim.contractDate,
      uniqueContractNumber: claim.uniqueContractNumber,
      hsCode: claim.hsCode,
    },
    account,
    lines: parts.lines.map((line) => snapshotLine(line, rates.get(line.id) ?? null)),
    documents: documents.map(({ mediaType: _media, addedInVersion: _version, ...document }) => document),
    declaration: { wording: declarationWording, by: parts.by, at: parts.at },
  };
};

const snapshotLine = (line: StoredLine, rate: ExchangeRate | null): SnapshotLine => ({
  id: line.id,
  position: line.position,
  purpose: line.purpose,
  supplierName: line.supplierName,
  supplierCountry: line.supplierCountry,
  supplierTaxId: line.supplierTaxId,
  invoiceNumber: line.invoiceNumber,
  invoiceDate: line.invoiceDate,
  paidOn: line.paidOn,
  paymentOrderNumber: line.paymentOrderNumber,
  currency: line.currency,
  amountMinor: line.amountMinor?.toString() ?? null,
  vatMinor: line.vatMinor?.toString() ?? null,
  destinationCountry: line.destinationCountry,
  hsCode: line.hsCode,
  contractNumber: line.contractNumber,
  eventName: line.eventName,
  originLineId: line.originLineId,
  rate: rate && {
    nominal: rate.nominal.toString(),
    value: rate.value.toString(),
    date: rate.date,
    source: rate.source,
  },
});
