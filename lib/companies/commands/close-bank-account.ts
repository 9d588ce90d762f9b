import { findOpenAccount, isAccountInUse } from "@/lib/companies/data/company-store";
import type { CloseBankAccountInput } from "@/lib/companies/domain/bank-account-inputs";
import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { CompanyActor } from "@/lib/identity/domain/actor";
import { withContext } from "@/lib/platform/db/context";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { fail, type Result } from "@/lib/shared/result";

type Failure = OfficeFailure | { readonly code: "accountNotFound" | "accountInUse" };

const close = async (
  actor: CompanyActor,
  { accountId }: CloseBankAccountInput,
  request: RequestKey,
): Promise<Result<{ accountId: string }, Failure>> => {
  const found = await withContext(actor.session, async (db) => {
    const account = await findOpenAccount(db, actor.companyId, accountId);
    return { account, inUse: account ? await isAccountInUse(db, accountId) : false };
  });
  if (!found.account) return fail({ code: "accountNotFound" });
  // The money of a claim on its way would have nowhere to go.
  if (found.inUse) return fail({ code: "accountInUse" });

  const { bik, settlement } = found.account;

  return applyOfficeChange(
    actor,
    {
      action: "closeBankAccount",
      companyId: actor.companyId,
      event: {
        type: "bankAccountClosed",
        objectType: "bankAccount",
        objectId: accountId,
        data: { bik, ending: settlement.slice(-4) },
      },
      records: [
        {
          table: "bank_account",
          set: { closed_at: actor.person.now },
          where: { id: accountId, closed_at: null },
        },
      ],
      result: { accountId },
    },
    request,
  );
};

/** Closes an account for new claims. */
export const closeBankAccount = idempotent("closeBankAccount", close);
