import "server-only";
import type { AddBankAccountInput } from "@/lib/companies/domain/bank-account-inputs";
import type { CreateCompanyInput } from "@/lib/companies/domain/company-inputs";
import { innKindOf } from "@/lib/companies/domain/identifiers";

/** The row of a new company, but for when it was made. */
export const companyRow = (id: string, input: Omit<CreateCompanyInput, "idempotencyKey">) => ({
  id,
  inn: input.inn,
  kpp: input.kpp,
  ogrn: input.ogrn,
  legal_form: innKindOf(input.inn) === "organisation" ? "ORGANISATION" : "ENTREPRENEUR",
  name_ru: input.nameRu,
  name_en: input.nameEn,
  address: input.address,
  tax_regime: input.taxRegime,
  registered_on: input.registeredOn,
  product: input.product,
});

/** The row of a new account, but for whose it is and who made it when. */
export const accountRow = (id: string, input: Omit<AddBankAccountInput, "idempotencyKey">) => ({
  id,
  bik: input.bik,
  bank_name: input.bankName,
  settlement: input.settlement,
  correspondent: input.correspondent,
});
