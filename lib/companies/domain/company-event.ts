import type { CompanyRole } from "@/lib/identity/domain/actor";

/** What happened to a company and its people; words in `companies.event.<type>`. */
export type CompanyEvent =
  | { readonly type: "companyCreated"; readonly inn: string }
  | { readonly type: "companyEdited"; readonly fields: readonly string[] }
  | { readonly type: "memberAdded"; readonly userId: string; readonly role: CompanyRole }
  | {
      readonly type: "membershipEnded";
      readonly userId: string;
      readonly role: CompanyRole;
      readonly reason: string;
    }
  | { readonly type: "companyFounded"; readonly inn: string; readonly fromRegister: boolean }
  | { readonly type: "colleagueInvited"; readonly role: CompanyRole }
  | { readonly type: "invitationWithdrawn" }
  | { readonly type: "invitationAccepted"; readonly role: CompanyRole }
  | { readonly type: "joiningRequested" | "joiningWithdrawn" | "joiningDeclined" }
  | { readonly type: "joiningAccepted"; readonly role: CompanyRole }
  | { readonly type: "memberRoleChanged"; readonly role: CompanyRole; readonly before: CompanyRole }
  | { readonly type: "registerImported"; readonly companies: number }
  | { readonly type: "bankAccountAdded"; readonly bik: string; readonly ending: string }
  | { readonly type: "bankAccountClosed"; readonly bik: string; readonly ending: string };

/** A type of `CompanyEvent`. */
export type CompanyEventType = CompanyEvent["type"];

/** All types, in the order in which a filter lists them. */
export const companyEventTypes = [
  "companyCreated",
  "companyEdited",
  "memberAdded",
  "membershipEnded",
  "bankAccountAdded",
  "bankAccountClosed",
  "companyFounded",
  "colleagueInvited",
  "invitationWithdrawn",
  "invitationAccepted",
  "joiningRequested",
  "joiningWithdrawn",
  "joiningDeclined",
  "joiningAccepted",
  "memberRoleChanged",
  "registerImported",
] as const satisfies readonly CompanyEventType[];
