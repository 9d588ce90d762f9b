import "server-only";
import {
  type RateJson,
  readRate,
  readStoredLine,
  type StoredLineJson,
  storedLineJson,
} from "@/lib/claims/data/stored-line";
import type { DeclaredCap } from "@/lib/claims/domain/cap-uses";
import type { StoredLine } from "@/lib/claims/domain/claim-content";
import type { Db } from "@/lib/platform/db/prisma";
import type { ExchangeRate } from "@/lib/programmes/domain/exchange-rates";
import type { TaxRegime } from "@/lib/programmes/domain/rulebook/shapes";
import { Prisma } from "@/prisma/generated/client";

/** What the amount of a claim depends on besides its rules, read in one statement. */
export type CalculationFacts = {
  readonly taxRegime: TaxRegime;
  readonly registeredOn: string;
  /** Product code and contract that lines without their own take. */
  readonly hsCode: string | null;
  readonly contractNumber: string | null;
  readonly lines: readonly FactLine[];
  /** What the company's other claims use of each cap, by the year it is counted under; 0 is every year. */
  readonly capUses: readonly {
    readonly fiscalYear: number;
    readonly cap: string;
    readonly used: bigint;
  }[];
  /** What the last submitted version said; null before the first submission. */
  readonly declared: DeclaredFacts | null;
};

export type FactLine = StoredLine & {
  /** The latest stored rate up to the payment date, however old; null for roubles too. */
  readonly latestRate: ExchangeRate | null;
};

export type DeclaredFacts = {
  readonly taxRegime: TaxRegime;
  readonly registeredOn: string;
  /** Currency and payment date of each line. */
  readonly payments: Readonly<Record<string, { readonly currency: string; readonly paidOn: string | null }>>;
  /** How the limits stood when it was filed. */
  readonly caps: readonly DeclaredCap[];
};

type FactsJson = Omit<CalculationFacts, "lines" | "capUses"> & {
  readonly lines: readonly (StoredLineJson & { readonly latestRate: RateJson | null })[] | null;
  readonly capUses: readonly { fiscalYear: number; cap: string; used: string }[] | null;
};

// What a company has written since it filed is its own until it sends it; officials have the view only.
const rows = Prisma.sql`claim_line`;
const filedRows = Prisma.sql`app.filed_line`;

type Wanted = { readonly claimId: string; readonly asFiled: boolean };

export const findCalculationFacts = async (
  db: Db,
  { claimId, asFiled }: Wanted,
): Promise<CalculationFacts> => {
  const [row] = await db.$queryRaw<{ facts: FactsJson }[]>`
    SELECT jsonb_build_object(
      'taxRegime', o.tax_regime, 'registeredOn', o.registered_on,
      'hsCode', CASE WHEN ${asFiled}::boolean AND app.may_be_unsent(c.status) THEN filed.snapshot->'contract'->>'hsCode' ELSE c.hs_code END,
      'contractNumber', CASE WHEN ${asFiled}::boolean AND app.may_be_unsent(c.status)
        THEN filed.snapshot->'contract'->>'contractNumber' ELSE c.contract_number END,
      'lines', (SELECT jsonb_agg(${storedLineJson} || jsonb_build_object('latestRate', rate.json) ORDER BY l.position, l.id)
        FROM ${asFiled ? filedRows : rows} l LEFT JOIN LATERAL (
          SELECT jsonb_build_object('nominal', r.nominal::text, 'value', r.value::text, 'date', r.date, 'source', r.source) AS json
            FROM currency_rate r WHERE r.currency = l.currency AND r.date <= l.paid_on
            ORDER BY r.date DESC, r.revision DESC LIMIT 1) rate ON true
        WHERE l.claim_id = c.id),
      'capUses', (SELECT jsonb_agg(jsonb_build_object('fiscalYear', u.fiscal_year, 'cap', u.cap, 'used', (u.used -
            coalesce(own.amount, 0))::text))
        FROM cap_use u LEFT JOIN claim_cap_use own ON own.claim_id = c.id AND own.cap = u.cap AND own.fiscal_year = u.fiscal_year
        WHERE u.company_id = c.company_id AND u.programme_id = c.programme_id),
      'declared', CASE WHEN filed.snapshot IS NULL THEN NULL ELSE jsonb_build_object(
          'taxRegime', filed.snapshot->'company'->>'taxRegime', 'registeredOn', filed.snapshot->'company'->>'registeredOn', 'payments', (
            SELECT coalesce(jsonb_object_agg(d->>'id', jsonb_build_object('currency', d->>'currency', 'paidOn', d->>'paidOn')), '{}')
              FROM jsonb_array_elements(filed.snapshot->'lines') d),
          'caps', filed.calculation->'caps') END) AS facts
    FROM claim c JOIN company o ON o.id = c.company_id LEFT JOIN LATERAL (
      SELECT v.snapshot, v.calculation FROM claim_version v WHERE v.claim_id = c.id ORDER BY v.number DESC LIMIT 1) filed ON true
    WHERE c.id = ${claimId}::uuid`;
  if (!row) throw new Error("A claim that was just read is gone");
  return readFacts(row.facts);
};

const readFacts = ({ lines, capUses, ...facts }: FactsJson): CalculationFacts => ({
  ...facts,
  lines: (lines ?? []).map(({ latestRate, ...line }) => ({
    ...readStoredLine(line),
    latestRate: latestRate && readRate(latestRate, line.currency),
  })),
  capUses: (capUses ?? []).map((use) => ({ ...use, used: BigInt(use.used) })),
});
