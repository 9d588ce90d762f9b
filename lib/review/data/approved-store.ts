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

/** Approved claims that are not paid yet, the newest decision first. */
export const findApproved = (db: Db, page: Page): Promise<readonly ApprovedRow[]> =>
  db.$queryRaw<ApprovedRow[]>`
    SELECT c.id, c.number, c.category, c.fiscal_year AS "fiscalYear",
      to_char(c.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "decidedAt",
      o.name_ru AS "companyNameRu", o.name_en AS "companyNameEn", o.inn, c.requested::text AS requested,
      c.committed::text AS committed, b.bank_name AS "bankName", b.bik, right(b.settlement, 4) AS "accountEnd"
    ${approvedOf(page)}`;

/** An approved claim in an export: a list without names, since these would be said with every row. */
export type ApprovedLine = readonly [
  number: string,
  category: string,
  decidedOn: string,
  companyNameRu: string,
  companyNameEn: string,
  inn: string,
  requested: string,
  committed: string,
  bankName: string,
  bik: string,
  accountEnd: string,
];

/** Lines with the place of the last one. */
export type ApprovedLines = {
  readonly lines: readonly ApprovedLine[];
  readonly last: Place | null;
};

type Answer = Pick<ApprovedLines, "lines"> & {
  readonly on: string | null;
  readonly id: string | null;
};

/**
 * The same for an export. All lines are one value, since reading thousands of
 * rows cell by cell costs more than finding them.
 */
export const findApprovedLines = async (db: Db, page: Page): Promise<ApprovedLines> => {
  const [answer] = await db.$queryRaw<Answer[]>`
    SELECT coalesce(json_agg(json_build_array(number, category, day, name_ru, name_en, inn, requested, committed,
        bank_name, bik, account_end)), '[]'::json) AS lines, min(decided_at)::text AS "on", (array_agg(id))[count(*)] AS id
    FROM (
      SELECT c.id, c.number, c.category, c.decided_at, (c.decided_at AT TIME ZONE 'Europe/Moscow')::date AS day,
        o.name_ru, o.name_en, o.inn, c.requested::text, c.committed::text, b.bank_name, b.bik, right(b.settlement, 4) AS account_end
      ${approvedOf(page)}) r`;
  const { lines = [], on, id } = answer ?? {};

  return { lines, last: on && id ? { on, id } : null };
};

const approvedOf = ({ fiscalYear, category, after, limit }: Page): Prisma.Sql => Prisma.sql`
    FROM claim c JOIN company o ON o.id = c.company_id JOIN bank_account b ON b.id = c.account_id
    WHERE c.status = 'APPROVED' AND c.fiscal_year = ${fiscalYear} ${inCategory(category)} ${behind(after)}
    ORDER BY c.status, c.decided_at DESC, c.id LIMIT ${limit}`;

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
