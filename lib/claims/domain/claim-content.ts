import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import type { CountryCode } from "@/lib/shared/countries";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { CurrencyCode } from "@/lib/shared/money";

/** What a company writes on an expense line. Null and empty mean: not filled in yet. */
export type LineContent = {
  readonly id: string;
  readonly position: number;
  readonly purpose: string;
  readonly supplierName: string;
  readonly supplierCountry: CountryCode | null;
  readonly supplierTaxId: string | null;
  readonly invoiceNumber: string | null;
  readonly invoiceDate: IsoDate | null;
  readonly paidOn: IsoDate | null;
  readonly paymentOrderNumber: string | null;
  readonly currency: CurrencyCode;
  /** Paid in total, VAT included, in minor units of the currency. */
  readonly amountMinor: bigint | null;
  readonly vatMinor: bigint | null;
  readonly destinationCountry: CountryCode | null;
  readonly hsCode: string | null;
  readonly contractNumber: string | null;
  readonly eventName: string | null;
  /** The parked line that is claimed again here. */
  readonly originLineId: string | null;
};

/** The amounts that stand on a submitted line, in kopecks. */
export type LineFigures = {
  readonly claimed: bigint;
  readonly eligible: bigint;
  readonly accepted: bigint;
  readonly support: bigint;
};

/** A line as the database holds it. `rate` and `amounts` are frozen at submission; null on a draft. */
export type StoredLine = LineContent & {
  readonly version: number;
  readonly flagged: boolean;
  readonly rate: ExchangeRate | null;
  readonly amounts: LineFigures | null;
};

/** What a company writes on the claim itself; lines without a product code or contract take these. */
export type ContractContent = {
  readonly contractNumber: string | null;
  readonly contractDate: IsoDate | null;
  readonly uniqueContractNumber: string | null;
  readonly hsCode: string | null;
};

/** A document as it is attached; without a line it belongs to the claim. */
export type AttachedDocument = {
  /** Of the attachment; a file attached twice has two. */
  readonly id: string;
  readonly documentId: string;
  readonly lineId: string | null;
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly pages: number;
  readonly sha256: string;
  /** The first version of the claim that contains it; null while only drafted. */
  readonly addedInVersion: number | null;
};
