import "server-only";
import type { LineContent, LineFigures, StoredLine } from "@/lib/claims/domain/claim-content";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import { Prisma } from "@/prisma/generated/client";

/** A line in the JSON of a statement: 64-bit numbers as digits, days as ISO dates. */
export type StoredLineJson = Omit<LineContent, "amountMinor" | "vatMinor"> & {
  readonly version: number;
  readonly flagged: boolean;
  readonly amountMinor: string | null;
  readonly vatMinor: string | null;
  readonly rate: RateJson;
  readonly amounts: Readonly<Record<keyof LineFigures, string | null>>;
};

/** A rate in the JSON of a statement; the parts are null together. */
export type RateJson = {
  readonly nominal: string | null;
  readonly value: string | null;
  readonly date: string | null;
  readonly source: string | null;
};

/** The columns of `claim_line l` as `StoredLineJson`. */
export const storedLineJson = Prisma.sql`jsonb_build_object(
  'id', l.id, 'position', l.position, 'purpose', l.purpose, 'supplierName', l.supplier_name, 'supplierCountry', l.supplier_country,
  'supplierTaxId', l.supplier_tax_id, 'invoiceNumber', l.invoice_number, 'invoiceDate', l.invoice_date, 'paidOn', l.paid_on,
  'paymentOrderNumber', l.payment_order_number, 'currency', l.currency, 'amountMinor', l.amount_minor::text, 'vatMinor', l.vat_minor::text,
  'destinationCountry', l.destination_country, 'hsCode', l.hs_code, 'contractNumber', l.contract_number, 'eventName', l.event_name,
  'originLineId', l.origin_line_id, 'version', l.version, 'flagged', l.flagged,
  'rate', jsonb_build_object('nominal', l.rate_nominal::text, 'value', l.rate_value::text, 'date', l.rate_date, 'source', l.rate_source),
  'amounts', jsonb_build_object('claimed', l.claimed::text, 'eligible', l.eligible::text, 'accepted', l.accepted::text, 'support', l.support::text))`;

export const readStoredLine = (json: StoredLineJson): StoredLine => ({
  ...json,
  amountMinor: bigintOrNull(json.amountMinor),
  vatMinor: bigintOrNull(json.vatMinor),
  rate: readRate(json.rate, json.currency),
  amounts: readFigures(json.amounts),
});

export const readRate = (
  { nominal, value, date, source }: RateJson,
  currency: string,
): ExchangeRate | null =>
  nominal === null || value === null || date === null
    ? null
    : { currency, nominal: BigInt(nominal), value: BigInt(value), date, source: source ?? "" };

const readFigures = ({
  claimed,
  eligible,
  accepted,
  support,
}: StoredLineJson["amounts"]): LineFigures | null =>
  claimed === null || eligible === null || accepted === null || support === null
    ? null
    : {
        claimed: BigInt(claimed),
        eligible: BigInt(eligible),
        accepted: BigInt(accepted),
        support: BigInt(support),
      };

const bigintOrNull = (digits: string | null): bigint | null => (digits === null ? null : BigInt(digits));
