import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { Place } from "@/lib/shared/keyset";
import { Prisma } from "@/prisma/generated/client";

/** A company in the officials' reference list. Amounts are digits of kopecks. */
export type CompanyRow = {
  readonly id: string;
  readonly inn: string;
  readonly nameRu: string;
  readonly nameEn: string;
  /** Submitted claims of all years. */
  readonly claims: number;
  /** Of them, those that wait for a decision or a correction. */
  readonly open: number;
  /** Approved in the running year. */
  readonly approved: string;
  readonly lastSubmittedAt: string | null;
};

type Page = {
  /** Part of a name, or the beginning of the INN. */
  readonly search: string;
  readonly fiscalYear: number;
  /** After which company it starts, by its Russian name. */
  readonly after: Place | null;
  readonly limit: number;
};

/** Companies by name, each with a few figures of its claims. */
export const findCompanies = (db: Db, { search, fiscalYear, after, limit }: Page) =>
  db.$queryRaw<CompanyRow[]>`
    SELECT o.id, o.inn, o.name_ru AS "nameRu", o.name_en AS "nameEn", f.claims, f.open, f.approved,
      to_char(f.last AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastSubmittedAt"
    FROM (SELECT id, inn, name_ru, name_en FROM company o WHERE true ${matching(search)} ${behind(after)}
      ORDER BY o.name_ru, o.id LIMIT ${limit}) o
    CROSS JOIN LATERAL (SELECT count(*)::int AS claims,
        (count(*) FILTER (WHERE c.status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')))::int AS open,
        coalesce(sum(c.support) FILTER (WHERE c.status IN ('APPROVED', 'IN_PAYMENT', 'PAID') AND c.fiscal_year = ${fiscalYear}), 0)::text AS approved,
        max(c.submitted_at) AS last
      FROM claim c WHERE c.company_id = o.id AND c.status NOT IN ('DRAFT', 'AWAITING_CERTIFICATION')) f
    ORDER BY o.name_ru, o.id`;

const matching = (search: string) => {
  if (search === "") return Prisma.empty;
  const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;

  return Prisma.sql`AND (o.name_ru ILIKE ${part} OR o.name_en ILIKE ${part} OR o.inn LIKE ${part.slice(1)})`;
};

const behind = (after: Place | null) =>
  after === null ? Prisma.empty : Prisma.sql`AND (o.name_ru, o.id) > (${after.on}, ${after.id}::uuid)`;

/** What a company was given in a year, by how sure the money is. Digits of kopecks. */
export type YearTotals = {
  readonly fiscalYear: number;
  readonly claims: number;
  readonly requested: string;
  readonly approved: string;
  readonly reserved: string;
  readonly committed: string;
  readonly paid: string;
};

/** Sums of the company's submitted claims by fiscal year, the newest first. */
export const findYearTotals = (db: Db, companyId: string) =>
  db.$queryRaw<YearTotals[]>`
    SELECT fiscal_year AS "fiscalYear", count(*)::int AS claims, sum(requested)::text AS requested,
      coalesce(sum(support) FILTER (WHERE status IN ('APPROVED', 'IN_PAYMENT', 'PAID')), 0)::text AS approved,
      sum(reserved)::text AS reserved, sum(committed)::text AS committed, sum(paid)::text AS paid
    FROM claim WHERE company_id = ${companyId}::uuid AND fiscal_year IS NOT NULL
    GROUP BY fiscal_year ORDER BY fiscal_year DESC`;
