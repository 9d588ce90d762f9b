import { accountRow } from "@/lib/companies/data/company-rows";
import { findCompany } from "@/lib/companies/data/company-store";
import type { AddBankAccountInput } from "@/lib/companies/domain/bank-account-inputs";
import type { IdentifierFailure } from "@/lib/companies/domain/identifier-failures";
import { checkAccounts } from "@/lib/companies/domain/registration-numbers";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { uuidv7 } from "@/lib/shared/ids";
import { fail, type Result } from "@/lib/shared/result";

type Added = { readonly accountId: string };
type Failure =
  | OfficeFailure
  | IdentifierFailure
  | { readonly code: "companyNotFound" | "accountTaken" | "correspondentPrefix" };

const add = async (
  actor: CompanyActor,
  input: AddBankAccountInput,
  request: RequestKey,
): Promise<Result<Added, Failure>> => {
  const company = await withContext(actor.session, (db) => findCompany(db, { id: actor.companyId }));
  if (!company) return fail({ code: "companyNotFound" });
  const right = checkAccounts({ inn: company.inn, ...input });
  if (!right.ok) return right;

  const accountId = uuidv7();
  const applied = await applyOfficeChange(
    actor,
    {
      action: "addBankAccount",
      companyId: company.id,
      event: {
        type: "bankAccountAdded",
        objectType: "bankAccount",
        objectId: accountId,
        data: { bik: input.bik, ending: input.settlement.slice(-4) },
      },
      records: [{ table: "bank_account", row: newAccount(accountId, actor, input) }],
      result: { accountId },
    },
    request,
  );

  return !applied.ok && applied.failure.code === "alreadyExists" ? fail({ code: "accountTaken" }) : applied;
};

const newAccount = (id: string, actor: CompanyActor, input: AddBankAccountInput) => ({
  ...accountRow(id, input),
  company_id: actor.companyId,
  created_at: actor.person.now,
  created_by_id: actor.userId,
  closed_at: null,
});

/** Adds an account; one that is there is never edited, so that a claim keeps the account it was filed with. */
export const addBankAccount = idempotent("addBankAccount", add);
