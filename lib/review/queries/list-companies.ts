import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { type CompanyKey, type CompanyRow, findCompanies } from "@/lib/review/data/company-reference-store";
import { rowsOnPage } from "@/lib/review/domain/awaiting";
import { isUuid } from "@/lib/shared/ids";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { decodeKeyset, encodeKeyset } from "@/lib/shared/keyset";

export type CompanyList = {
  readonly rows: readonly CompanyRow[];
  readonly next: string | null;
  /** The year whose approved sum is shown. */
  readonly fiscalYear: number;
};

/** The reference list of companies, by name. */
export const listCompanies = (
  actor: OfficialActor,
  { search, after }: { readonly search: string; readonly after: string | null },
): Promise<CompanyList> =>
  withContext(actor.session, async (db) => {
    const fiscalYear = yearOf(moscowDateOf(new Date(actor.person.now)));
    const key = after === null ? null : companyKeyOf(after);
    const found = await findCompanies(db, { search, fiscalYear, after: key, limit: rowsOnPage + 1 });
    const rows = found.slice(0, rowsOnPage);
    const last = rows.at(-1);

    return {
      rows,
      fiscalYear,
      next: found.length > rowsOnPage && last ? encodeKeyset([last.nameRu, last.id]) : null,
    };
  });

const companyKeyOf = (cursor: string): CompanyKey | null => {
  const [nameRu, id, ...more] = decodeKeyset(cursor) ?? [];
  const isKey = typeof nameRu === "string" && typeof id === "string" && isUuid(id) && more.length === 0;

  return isKey ? { nameRu, id } : null;
};
