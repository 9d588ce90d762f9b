import type { AccessKind } from "@/lib/identity/domain/access-proposal";
import type { CompanyRole, StaffRole } from "@/lib/identity/domain/actor";

/** What two sign, from the proposal to its effect or its end. */
type AccessEventType =
  | "accessProposed"
  | "accessDeclined"
  | "accessWithdrawn"
  | "officialInvited"
  | "officialInvitationRecalled"
  | "staffRoleGranted"
  | "staffRoleEnded"
  | "userUnblocked"
  | "factorsRestored";

/** What happened to people and their roles; words in `people.event.<type>`. */
export type PeopleEvent =
  | { readonly type: "firstAdminCreated" }
  | {
      readonly type: AccessEventType;
      readonly kind: AccessKind;
      readonly reason: string;
      readonly role?: StaffRole;
    }
  | { readonly type: "officialJoined"; readonly role: StaffRole; readonly confirmedBy: string }
  | { readonly type: "companyUserCreated"; readonly role: CompanyRole }
  | { readonly type: "userBlocked"; readonly reason: string }
  | {
      readonly type: "userDeactivated";
      readonly reason: string;
      readonly claims: number;
      readonly roles: readonly StaffRole[];
    }
  | {
      readonly type: "interestDeclared";
      readonly inn: string;
      readonly from: string;
      readonly until: string | null;
    }
  | { readonly type: "interestEnded"; readonly inn: string; readonly reason: string }
  | {
      readonly type: "workDelegated";
      readonly substituteId: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly type: "delegationEnded"; readonly substituteId: string }
  | { readonly type: "passwordChanged" | "recoverySent" }
  /** Somebody asked for a letter, for an address that a person has or nobody. */
  | { readonly type: "recoveryRequested"; readonly known: boolean }
  | { readonly type: "passwordRecovered" }
  | { readonly type: "registrationRequested"; readonly known: boolean }
  | { readonly type: "personRegistered"; readonly by: "registration" | "invitation" | "officialInvitation" }
  | { readonly type: "factorAdded" | "factorRemoved"; readonly kind: "TOTP" | "PASSKEY" }
  /** A passkey whose counter went back was refused: somebody may have copied it. */
  | {
      readonly type: "passkeyCounterBack";
      readonly authenticatorId: string;
      readonly stored: number;
      readonly given: number;
    }
  | {
      readonly type: "identityLinked" | "identityUnlinked";
      readonly side: "office" | "company";
      readonly issuer: string;
    }
  | { readonly type: "recoveryCodeUsed" | "recoveryCodesRenewed" | "nameChanged" }
  | { readonly type: "sessionsEnded"; readonly count: number }
  /** The kinds of letters that no longer come. */
  | { readonly type: "lettersChosen"; readonly muted: readonly string[] }
  /** An administrator sees the product as the subject does. */
  | { readonly type: "seeingBegun"; readonly reason: string; readonly minutes: number }
  | { readonly type: "seeingEnded" | "seenPapersOpened" }
  | { readonly type: "seenPaperRead"; readonly path: string }
  /** The data of a person who left was erased; rows were taken away, their number by class. */
  | { readonly type: "personErased"; readonly class: string }
  | ({ readonly type: "retentionSwept" } & Readonly<Record<string, unknown>>)
  | { readonly type: "holdPut" | "holdLiftAsked"; readonly hold: string; readonly reason: string }
  | { readonly type: "holdLifted" | "holdLiftDeclined"; readonly hold: string }
  | { readonly type: "ownDataTaken" };

export type PeopleEventType = PeopleEvent["type"];

/** All types, in the order in which a filter lists them. */
export const peopleEventTypes = [
  "firstAdminCreated",
  "accessProposed",
  "accessDeclined",
  "accessWithdrawn",
  "officialInvited",
  "officialInvitationRecalled",
  "officialJoined",
  "companyUserCreated",
  "staffRoleGranted",
  "staffRoleEnded",
  "userBlocked",
  "userUnblocked",
  "userDeactivated",
  "interestDeclared",
  "interestEnded",
  "workDelegated",
  "delegationEnded",
  "factorsRestored",
  "passwordChanged",
  "recoverySent",
  "recoveryRequested",
  "passwordRecovered",
  "registrationRequested",
  "personRegistered",
  "factorAdded",
  "factorRemoved",
  "passkeyCounterBack",
  "identityLinked",
  "identityUnlinked",
  "recoveryCodeUsed",
  "recoveryCodesRenewed",
  "sessionsEnded",
  "nameChanged",
  "lettersChosen",
  "seeingBegun",
  "seenPapersOpened",
  "seenPaperRead",
  "seeingEnded",
  "personErased",
  "retentionSwept",
  "holdPut",
  "holdLiftAsked",
  "holdLifted",
  "holdLiftDeclined",
  "ownDataTaken",
] as const satisfies readonly PeopleEventType[];
