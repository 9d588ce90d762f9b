import type { SignedIn } from "@/lib/companies/commands/describe-company";
import { accountRow, companyRow } from "@/lib/companies/data/company-rows";
import { findOnboarding } from "@/lib/companies/data/onboarding-store";
import { isAsRegistered } from "@/lib/companies/domain/as-registered";
import { checkAccounts, checkRegistrationNumbers } from "@/lib/companies/domain/registration-numbers";
import { callDatabase } from "@/lib/platform/db/call";
import { uuidv7 } from "@/lib/shared/ids";
import { type Failure, fail, type Result } from "@/lib/shared/result";

/** Enters the company that the steps have described; whoever enters it becomes its certifier. */
export const foundCompany = async ({ tokenHash }: SignedIn): Promise<Result<null, Failure>> => {
  const onboarding = await findOnboarding(tokenHash);
  const details = onboarding?.fields.details;
  const account = onboarding?.fields.account;
  if (!details || !account || details.inn !== onboarding.inn) return fail({ code: "onboardingOver" });
  const numbers = checkRegistrationNumbers(details);
  if (!numbers.ok) return numbers;
  const accounts = checkAccounts({ inn: details.inn, ...account });
  if (!accounts.ok) return accounts;

  return callDatabase("SELECT app.found_company($1, $2) AS answer", [
    tokenHash,
    JSON.stringify({
      company: companyRow(uuidv7(), details),
      account: accountRow(uuidv7(), account),
      membershipId: uuidv7(),
      fromRegister: onboarding.register !== null && isAsRegistered(details, onboarding.register),
    }),
  ]);
};
