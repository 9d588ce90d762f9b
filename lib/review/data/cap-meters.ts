import "server-only";
import type { Db } from "@/lib/platform/db/prisma";
import { leftUnder, sumCapsOf } from "@/lib/programmes/domain/rulebook/category-caps";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

/** A limit of the company and how much of it is taken, by how sure the money is. Kopecks as digits. */
export type CapMeter = {
  readonly code: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly limit: string;
  readonly paid: string;
  readonly committed: string;
  readonly reserved: string;
  readonly left: string;
};

type Wanted = {
  readonly companyId: string;
  readonly programmeId: string;
  readonly rules: Rulebook;
  readonly year: number;
};

type Used = { cap: string; reserved: bigint; committed: bigint; paid: bigint };

/** The company's limits in a programme for a fiscal year and for its whole life (year 0), pending claims included. */
export const findCapMeters = async (db: Db, wanted: Wanted): Promise<readonly CapMeter[]> => {
  const used = await db.$queryRaw<Used[]>`
    SELECT u.cap,
        coalesce(sum(u.amount) FILTER (WHERE c.reserved > 0), 0)::bigint AS reserved,
        coalesce(sum(u.amount) FILTER (WHERE c.committed > 0), 0)::bigint AS committed,
        coalesce(sum(u.amount) FILTER (WHERE c.reserved = 0 AND c.committed = 0), 0)::bigint AS paid
      FROM claim_cap_use u JOIN claim c ON c.id = u.claim_id
      WHERE u.company_id = ${wanted.companyId}::uuid AND c.programme_id = ${wanted.programmeId}::uuid
        AND u.fiscal_year IN (0, ${wanted.year}) AND u.amount > 0
      GROUP BY u.cap`;
  const byCap = new Map(used.map((row) => [row.cap, row]));
  const ofCompany = sumCapsOf(wanted.rules).filter(({ span }) => span !== "CLAIM");
  return ofCompany.map((cap) => {
    const { code, name, limit } = cap;
    const { reserved = 0n, committed = 0n, paid = 0n } = byCap.get(code) ?? {};
    return {
      code,
      nameRu: name.ru,
      nameEn: name.en,
      limit: limit.minor.toString(),
      paid: paid.toString(),
      committed: committed.toString(),
      reserved: reserved.toString(),
      left: leftUnder(cap, reserved + committed + paid).toString(),
    };
  });
};
