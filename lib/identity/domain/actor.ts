/** Roles of officials. `auditor` reads everything and changes nothing. */
export const staffRoles = [
  "reviewer",
  "lead",
  "approver",
  "commission",
  "finance",
  "admin",
  "auditor",
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Roles in a company: a preparer writes, a certifier also declares and submits, a viewer reads. */
export const companyRoles = ["preparer", "certifier", "viewer"] as const;
export type CompanyRole = (typeof companyRoles)[number];

/** An official's role; `programmeId` null means every programme. */
export type HeldRole = { readonly role: StaffRole; readonly programmeId: string | null };

export type HeldMembership = {
  readonly companyId: string;
  readonly role: CompanyRole;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly inn: string;
};

/** Who is signed in, as the database answered for this request. `now` is the database's clock, in ISO. */
export type Person = {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly locale: "ru" | "en";
  readonly theme: "system" | "light" | "dark";
  readonly mustChangePassword: boolean;
  readonly activeCompanyId: string | null;
  readonly staffRoles: readonly HeldRole[];
  readonly memberships: readonly HeldMembership[];
  /** Until when the last proof of who is acting is fresh, in ISO. */
  readonly provedUntil: string;
  /** Kinds of second factors they have. */
  readonly factors: readonly ("TOTP" | "PASSKEY")[];
  /** An official without a second factor, who may do nothing but set one up (never in a demo). */
  readonly mustSetFactor: boolean;
  readonly now: string;
  /** The administrator who sees the product as this person; nothing can be changed then. */
  readonly seenBy?: Looker;
};

/** Who looks as somebody else, and until when. */
export type Looker = {
  readonly userId: string;
  readonly nameRu: string;
  readonly nameEn: string;
  /** Kinds of second factors the looker has, since they prove themselves and not the person. */
  readonly factors: readonly ("TOTP" | "PASSKEY")[];
  /** In ISO. */
  readonly until: string;
  readonly reason: string;
  /** Files and exports were opened by a second confirmation. */
  readonly papersOpen: boolean;
};

/** A person acting for a company. */
export type CompanyActor = {
  readonly side: "company";
  readonly session: { readonly tokenHash: string; readonly side: "company" };
  readonly userId: string;
  readonly companyId: string;
  readonly role: CompanyRole;
  readonly person: Person;
};

/** A person acting for the agency. */
export type OfficialActor = {
  readonly side: "office";
  readonly session: { readonly tokenHash: string; readonly side: "office" };
  readonly userId: string;
  readonly roles: readonly HeldRole[];
  readonly person: Person;
};

export type Actor = CompanyActor | OfficialActor;

/** The actor for the company the person chose last, or else the one joined first; null without any. */
export const companyActorOf = (person: Person, tokenHash: string): CompanyActor | null => {
  const membership =
    person.memberships.find(({ companyId }) => companyId === person.activeCompanyId) ?? person.memberships[0];
  if (!membership) return null;
  return {
    side: "company",
    session: { tokenHash, side: "company" },
    userId: person.userId,
    companyId: membership.companyId,
    role: membership.role,
    person,
  };
};

/** The actor on the agency's side; null for a person without any official role. */
export const officialActorOf = (person: Person, tokenHash: string): OfficialActor | null =>
  person.staffRoles.length === 0
    ? null
    : {
        side: "office",
        session: { tokenHash, side: "office" },
        userId: person.userId,
        roles: person.staffRoles,
        person,
      };

/** Whether the official holds the role for this programme (or for every programme). */
export const holdsRole = (actor: OfficialActor, role: StaffRole, programmeId?: string): boolean =>
  actor.roles.some(
    (held) =>
      held.role === role &&
      (held.programmeId === null || programmeId === undefined || held.programmeId === programmeId),
  );
