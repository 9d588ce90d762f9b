import "server-only";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { type CompanyRow, findCompanies } from "@/lib/review/data/company-reference-store";
import { rowsOnPage } from "@/lib/review/domain/awaiting";
import { moscowDateOf, yearOf } from "@/lib/shared/iso-date";
import { pageOf, placeOf } from "@/lib/shared/keyset";

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
    const wish = { search, fiscalYear, after: placeOf(after), limit: rowsOnPage + 1 };

    return {
      ...pageOf(await findCompanies(db, wish), rowsOnPage, ({ nameRu, id }) => [nameRu, id]),
      fiscalYear,
    };
  });
