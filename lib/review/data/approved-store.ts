import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { Place } from "@/lib/shared/keyset";
import { Prisma } from "@/prisma/generated/client";

/** An approved claim as finance sees it. The account's number never leaves the database whole. */
export type ApprovedRow = {
  readonly id: string;
  readonly number: string;
  readonly category: string;
  readonly fiscalYear: number;
  readonly decidedAt: string;
  readonly companyNameRu: string;
  readonly companyNameEn: string;
  readonly inn: string;
  readonly requested: string;
  readonly committed: string;
  readonly bankName: string;
  readonly bik: string;
  /** The last four digits. */
  readonly accountEnd: string;
};

/** Which approved claims. */
export type ApprovedFilter = { readonly fiscalYear: number; readonly category: string | null };

/** It starts after a decision, by the moment it was made; the newest come first. */
type Page = ApprovedFilter & { readonly after: Place | null; readonly limit: number };

const approvedRows = ({ fiscalYear, category, after, limit }: Page): Prisma.Sql => Prisma.sql`
    SELECT c.id, c.number, c.category, c.fiscal_year AS "fiscalYear",
      to_char(c.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "decidedAt",
      o.name_ru AS "companyNameRu", o.name_en AS "companyNameEn", o.inn, c.requested::text AS requested,
      c.committed::text AS committed, b.bank_name AS "bankName", b.bik, right(b.settlement, 4) AS "accountEnd"
    FROM claim c JOIN company o ON o.id = c.company_id JOIN bank_account b ON b.id = c.account_id
    WHERE c.status = 'APPROVED' AND c.fiscal_year = ${fiscalYear} ${inCategory(category)} ${behind(after)}
    ORDER BY c.status, c.decided_at DESC, c.id LIMIT ${limit}`;

/** Approved claims that are not paid yet, the newest decision first. */
export const findApproved = (db: Db, page: Page): Promise<readonly ApprovedRow[]> =>
  db.$queryRaw<ApprovedRow[]>(approvedRows(page));

/** The same as one value: reading thousands of rows cell by cell costs more than finding them. */
export const findApprovedAtOnce = async (db: Db, page: Page): Promise<readonly ApprovedRow[]> => {
  const [answer] = await db.$queryRaw<{ rows: readonly ApprovedRow[] }[]>`
    SELECT coalesce(json_agg(r), '[]'::json) AS rows FROM (${approvedRows(page)}) r`;

  return answer?.rows ?? [];
};

const inCategory = (category: string | null) =>
  category === null ? Prisma.empty : Prisma.sql`AND c.category = ${category}`;

const behind = (after: Place | null) =>
  after === null
    ? Prisma.empty
    : Prisma.sql`AND c.decided_at <= ${after.on}::timestamptz
        AND (c.decided_at < ${after.on}::timestamptz OR c.id > ${after.id}::uuid)`;

/** What the budget lines of these claims hold committed, and the years that have lines at all. */
export const findCommitment = async (db: Db, { fiscalYear, category }: ApprovedFilter) => {
  const lines = await db.budgetLine.groupBy({ by: ["fiscalYear", "category"], _sum: { committed: true } });
  const wanted = lines.filter(
    (line) => line.fiscalYear === fiscalYear && (category === null || line.category === category),
  );

  return {
    committed: wanted.reduce((sum, line) => sum + (line._sum.committed ?? 0n), 0n),
    years: [...new Set(lines.map((line) => line.fiscalYear))].sort((left, right) => right - left),
  };
};
