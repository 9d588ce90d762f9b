import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import type { Kopecks } from "@/lib/shared/money";

type Scope = {
  readonly claimId: string;
  readonly companyId: string;
  readonly programmeId: string;
  readonly fiscalYear: number;
};

/**
 * Approved, committed and pending support of the company in this programme and fiscal year, without this
 * claim: what decides, with the claim's own, who signs.
 */
export const otherSupportOf = async (db: Db, scope: Scope): Promise<Kopecks> => {
  const [row] = await db.$queryRaw<{ others: string }[]>`
    SELECT coalesce(sum(support), 0)::text AS others FROM claim
      WHERE company_id = ${scope.companyId}::uuid AND programme_id = ${scope.programmeId}::uuid
        AND fiscal_year = ${scope.fiscalYear} AND id <> ${scope.claimId}::uuid
        AND status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL', 'APPROVED', 'IN_PAYMENT', 'PAID')`;

  return BigInt(row?.others ?? "0");
};
