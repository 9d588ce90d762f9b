import type { FileKind } from "@/lib/evidence/domain/file-kinds";
import type { IsoDate } from "@/lib/shared/iso-date";
import type { CurrencyCode } from "@/lib/shared/money";

export type SupplierFacts = {
  readonly name: string;
  /** ISO 3166 alpha-2. Suppliers of RU write Russian papers, all others English ones. */
  readonly country: string;
  /** INN of a Russian supplier, VAT or registration number of any other. */
  readonly taxId?: string;
  readonly address?: string;
};

export type BuyerFacts = {
  readonly name: string;
  /** As foreign suppliers write it; without it the Russian name stands. */
  readonly nameEn?: string;
  readonly inn: string;
  readonly kpp?: string;
  readonly account?: string;
};

export type EvidenceRow = {
  readonly text: string;
  /** For example "1 рейс" or "3 pcs"; "1" when absent. */
  readonly quantity?: string;
  /** Minor units of the currency. */
  readonly amount: bigint;
};

/** What a claim's line says, and therefore what every paper behind it has to say as well. */
export type EvidenceFacts = {
  readonly supplier: SupplierFacts;
  readonly buyer: BuyerFacts;
  readonly invoiceNumber: string;
  readonly invoiceDate: IsoDate;
  readonly paidOn: IsoDate;
  readonly paymentOrderNumber: string;
  readonly currency: CurrencyCode;
  /** Total to pay, VAT included, in minor units. The rows should add up to it. */
  readonly amount: bigint;
  /** Percent and minor units of the VAT inside `amount`; null for "without VAT". */
  readonly vat: { readonly percent: number; readonly amount: bigint } | null;
  /** What was bought, as a payment order says it: "Перевозка груза Москва — Прага". */
  readonly purpose: string;
  readonly rows: readonly EvidenceRow[];
  /** ISO 3166 alpha-2 of the country the goods go to. */
  readonly destination?: string;
  readonly hsCode?: string;
  /** What the company exports: "Приборы контроля камней GT-4". */
  readonly goods?: string;
  readonly contractNumber?: string;
  /** Number of the paper itself where it is not the invoice's: "CMR 004811", "AWB 555-2048 1163", a certificate's. */
  readonly documentNumber?: string;
  /** Name of a fair, a trade mark, a marketplace: what the category calls it. */
  readonly eventName?: string;
};

export type MadeEvidence = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly kind: FileKind;
  readonly pages: number;
};

export type EvidenceMaker = (facts: EvidenceFacts) => Promise<MadeEvidence>;
