import { findOnboarding, saveOnboarding } from "@/lib/companies/data/onboarding-store";
import type { AddBankAccountInput } from "@/lib/companies/domain/bank-account-inputs";
import type { CreateCompanyInput } from "@/lib/companies/domain/company-inputs";
import { checkAccounts } from "@/lib/companies/domain/registration-numbers";
import type { Person } from "@/lib/identity/domain/actor";
import { takeTokens } from "@/lib/platform/db/rate-limit";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { type Failure, fail, type Result, refusedFields } from "@/lib/shared/result";

export type SignedIn = { readonly person: Person; readonly tokenHash: string };

/**
 * The first step: the INN. Twenty an hour from one person, since the answer tells which companies are here.
 */
export const startOnboarding = async (
  { person, tokenHash }: SignedIn,
  { inn }: { readonly inn: string },
): Promise<Result<null, Failure>> => {
  const allowed = await takeTokens({ key: `inn:${person.userId}`, tokens: 20, seconds: 3600 });
  if (!allowed) return fail({ code: "tooManyInns" });

  return saveOnboarding(tokenHash, inn, {});
};

/** The second step: what the register says, confirmed or typed by hand. */
export const describeCompany = async (
  { person, tokenHash }: SignedIn,
  { idempotencyKey: _, ...details }: CreateCompanyInput,
): Promise<Result<null, Failure>> => {
  if (details.registeredOn > moscowDateOf(new Date(person.now)))
    return refusedFields({ registeredOn: { code: "registeredLater" } });
  const onboarding = await findOnboarding(tokenHash);
  if (onboarding?.inn !== details.inn) return fail({ code: "onboardingOver" });

  return saveOnboarding(tokenHash, details.inn, { details });
};

/** The third step: where support is paid. */
export const describeAccount = async (
  { tokenHash }: SignedIn,
  { idempotencyKey: _, ...account }: AddBankAccountInput,
): Promise<Result<null, Failure>> => {
  const inn = (await findOnboarding(tokenHash))?.inn;
  if (!inn) return fail({ code: "onboardingOver" });
  const right = checkAccounts({ inn, ...account });
  if (!right.ok) return refusedFields({ [placeOf(right.failure.code)]: right.failure });

  return saveOnboarding(tokenHash, inn, { account });
};

const placeOf = (code: string): string => (code === "correspondentPrefix" ? "correspondent" : "settlement");
