import type { Person } from "@/lib/identity/domain/actor";

/**
 * Acts that ask for a fresh proof of who is acting, at most two minutes old: decisions, money and the rates that it is
 * converted at, the calendar of deadlines, payee accounts, roles and factors (login.gov's re-authentication). Copied to the table `proof_action`,
 * which the database asks again when the change is applied. Exports of lists ask too: they are no change, and say so
 * where they are read.
 */
export const actsNeedingProof = [
  "approve",
  "reject",
  "sign",
  "revoke",
  "confirmWithdrawal",
  "cancel",
  "confirmBudgetMove",
  "addCurrencyRate",
  "correctRate",
  "takeRates",
  "importCalendar",
  "changeCalendarDay",
  "createUser",
  "deactivatePerson",
  "seeAs",
  "putHold",
  "liftHold",
  "takeOwnData",
  "proposeAccess",
  "confirmAccess",
  "addMember",
  "endMembership",
  "inviteColleague",
  "answerJoinRequest",
  "changeMemberRole",
  "delegateWork",
  "addBankAccount",
  "closeBankAccount",
  "changeFactors",
] as const;

/** Whether the person's last proof is still fresh by the database's clock. */
export const hasFreshProof = ({ provedUntil, now }: Pick<Person, "provedUntil" | "now">): boolean =>
  Date.parse(provedUntil) >= Date.parse(now);
