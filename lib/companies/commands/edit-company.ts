import { findCompany, type StoredCompany } from "@/lib/companies/data/company-store";
import type { EditCompanyInput } from "@/lib/companies/domain/company-inputs";
import type { IdentifierFailure } from "@/lib/companies/domain/identifier-failures";
import { checkRegistrationNumbers } from "@/lib/companies/domain/registration-numbers";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { fail, ok, type Result } from "@/lib/shared/result";

type Edited = { readonly companyId: string };
type Failure = OfficeFailure | IdentifierFailure | { readonly code: "companyNotFound" | "changedMeanwhile" };

const edit = async (
  actor: CompanyActor,
  input: EditCompanyInput,
  request: RequestKey,
): Promise<Result<Edited, Failure>> => {
  const company = await withContext(actor.session, (db) => findCompany(db, { id: actor.companyId }));
  if (!company) return fail({ code: "companyNotFound" });
  if (company.version !== input.version) return fail({ code: "changedMeanwhile" });
  const fitting = checkRegistrationNumbers({ inn: company.inn, ogrn: company.ogrn, kpp: input.kpp });
  if (!fitting.ok) return fitting;

  const changed = changedColumns(company, input);
  if (Object.keys(changed).length === 0) return ok({ companyId: company.id });

  return applyOfficeChange(
    actor,
    {
      action: "editCompany",
      companyId: company.id,
      event: {
        type: "companyEdited",
        objectType: "company",
        objectId: company.id,
        data: { fields: Object.keys(changed), before: before(company, changed), after: changed },
      },
      records: [
        {
          table: "company",
          set: { ...changed, version: company.version + 1 },
          where: { id: company.id, version: company.version },
        },
      ],
      result: { companyId: company.id },
    },
    request,
  );
};

const columns = {
  name_ru: "nameRu",
  name_en: "nameEn",
  address: "address",
  kpp: "kpp",
  tax_regime: "taxRegime",
  product: "product",
} as const;

type Column = keyof typeof columns;

const columnNames = Object.keys(columns) as readonly Column[];

const changedColumns = (
  company: StoredCompany,
  input: EditCompanyInput,
): Partial<Record<Column, string | null>> =>
  Object.fromEntries(
    columnNames
      .filter((column) => company[columns[column]] !== input[columns[column]])
      .map((column) => [column, input[columns[column]]]),
  );

const before = (company: StoredCompany, changed: Partial<Record<Column, string | null>>) =>
  Object.fromEntries(
    columnNames.filter((column) => column in changed).map((column) => [column, company[columns[column]]]),
  );

/** Changes what a company says about itself. Claims on their way keep the snapshot they were filed with. */
export const editCompany = idempotent("editCompany", edit);
