import type { IdentifierFailure } from "@/lib/companies/domain/identifier-failures";
import {
  checkBankAccount,
  checkInn,
  checkKpp,
  checkOgrn,
  type InnKind,
  innKindOf,
} from "@/lib/companies/domain/identifiers";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The numbers a company is registered under; an entrepreneur has no КПП. */
export type RegistrationNumbers = {
  readonly inn: string;
  readonly ogrn: string;
  readonly kpp: string | null;
};

/**
 * Checks the numbers one by one and then against each other: an organisation has a КПП and an ОГРН of 13
 * digits, an entrepreneur no КПП and an ОГРНИП of 15. Answers them as they are stored; the first wrong one
 * is the answer.
 */
export const checkRegistrationNumbers = (
  numbers: RegistrationNumbers,
): Result<RegistrationNumbers, IdentifierFailure> => {
  const inn = checkInn(numbers.inn);
  if (!inn.ok) return inn;
  const ogrn = checkOgrn(numbers.ogrn);
  if (!ogrn.ok) return ogrn;

  const kind = innKindOf(inn.value);
  if (ogrn.value.length !== ogrnLengths[kind]) return fail({ code: ogrnMismatch[kind] });
  const kpp = checkKppOf(kind, numbers.kpp);

  return kpp.ok ? ok({ inn: inn.value, ogrn: ogrn.value, kpp: kpp.value }) : kpp;
};

const ogrnLengths = { organisation: 13, entrepreneur: 15 } as const satisfies Record<InnKind, number>;
const ogrnMismatch = {
  organisation: "ogrnOfEntrepreneur",
  entrepreneur: "ogrnOfOrganisation",
} as const satisfies Record<InnKind, string>;

const checkKppOf = (kind: InnKind, kpp: string | null): Result<string | null, IdentifierFailure> => {
  const isGiven = kpp !== null && kpp.trim() !== "";
  if (kind === "entrepreneur") return isGiven ? fail({ code: "kppOfEntrepreneur" }) : ok(null);

  return isGiven ? checkKpp(kpp) : fail({ code: "kppMissing" });
};

/** Whose account it is and where it is kept. */
export type BankDetails = { readonly inn: string; readonly bik: string; readonly account: string };

/**
 * Checks the account a company wants its money on: right in itself, of the kind its holder may have
 * (entrepreneurs hold 40802…, organisations anything else), and no account of a bank or the treasury's own.
 */
export const checkPayoutAccount = ({ inn, bik, account }: BankDetails): Result<string, IdentifierFailure> => {
  const holder = checkInn(inn);
  if (!holder.ok) return holder;
  const checked = checkBankAccount(bik, account);
  if (!checked.ok) return checked;

  const isEntrepreneurs = checked.value.startsWith("40802");
  if (/^(?:301|40102)/.test(checked.value)) return fail({ code: "accountOfBank" });
  if (innKindOf(holder.value) === "entrepreneur" && !isEntrepreneurs)
    return fail({ code: "accountOfOrganisation" });
  if (innKindOf(holder.value) === "organisation" && isEntrepreneurs)
    return fail({ code: "accountOfEntrepreneur" });

  return checked;
};

/** A payout account with the correspondent account of its bank. */
export type Accounts = {
  readonly inn: string;
  readonly bik: string;
  readonly settlement: string;
  readonly correspondent: string;
};

/** The settlement account is one the company may hold; the correspondent account is the bank's own (301…). */
export const checkAccounts = ({
  inn,
  bik,
  settlement,
  correspondent,
}: Accounts): Result<true, IdentifierFailure | { readonly code: "correspondentPrefix" }> => {
  const payout = checkPayoutAccount({ inn, bik, account: settlement });
  if (!payout.ok) return payout;
  const banks = checkBankAccount(bik, correspondent);
  if (!banks.ok) return banks;

  return /^(?:301|40102)/.test(banks.value) ? ok(true) : fail({ code: "correspondentPrefix" });
};
