import "server-only";
import type { RefusedLine } from "@/lib/companies/domain/register-file";
import type { Db } from "@/lib/platform/db/prisma";

export type StoredUpload = {
  readonly companies: number;
  /** Companies that the register here does not know yet, and those of which it says something else. */
  readonly added: number;
  readonly changed: number;
  readonly refused: number;
  /** The first of the lines that were left out. */
  readonly refusals: readonly RefusedLine[];
};

/** What the person uploaded and has not taken in yet, beside what is here; null when it is over. */
export const findUpload = async (
  db: Db,
  uploadId: string,
  uploaderId: string,
): Promise<StoredUpload | null> => {
  const [found] = await db.$queryRaw<StoredUpload[]>`
    SELECT u.companies, u.refused, u.refusals, n.added, n.changed
      FROM register_upload u CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE c.inn IS NULL)::int AS added,
            count(*) FILTER (WHERE c.inn IS NOT NULL AND (c.kpp, c.ogrn, c.name_ru, c.name_en, c.address, c.registered_on)
              IS DISTINCT FROM (r.kpp, r.ogrn, r.name_ru, r.name_en, r.address, r.registered_on))::int AS changed
          FROM jsonb_to_recordset(u.rows) r(inn text, kpp text, ogrn text, name_ru text, name_en text, address text, registered_on date)
          LEFT JOIN company_register c ON c.inn = r.inn) n
      WHERE u.id = ${uploadId}::uuid AND u.uploaded_by_id = ${uploaderId}::uuid AND u.imported_at IS NULL
        AND u.uploaded_at > app.now() - interval '1 day'`;

  return found ?? null;
};

/** How many companies the register here knows, and since when; ISO. */
export const findRegisterState = async (
  db: Db,
): Promise<{ readonly companies: number; readonly importedAt: string | null }> => {
  const { _count, _max } = await db.companyRegister.aggregate({
    _count: true,
    _max: { importedAt: true },
  });

  return { companies: _count, importedAt: _max.importedAt?.toISOString() ?? null };
};
