import type { Actor, CompanyRole, StaffRole } from "@/lib/identity/domain/actor";
import { holdsRole } from "@/lib/identity/domain/actor";
import { approvalDuty, type HeldDuty } from "@/lib/identity/domain/duties";
import { fail, ok, type Result } from "@/lib/shared/result";

/** What the policy needs to know of a claim, whoever loaded it. */
export type ClaimSubject = {
  readonly companyId: string;
  readonly programmeId: string;
  readonly assigneeId: string | null;
  readonly duties: readonly HeldDuty[];
  /** Roles that sign the live recommendation, in order, and how many have signed. */
  readonly signing?: { readonly chain: readonly string[]; readonly signed: number } | null;
  /** Officials with a declared interest in the applicant today; left out where only its company acts. */
  readonly interestedIds?: readonly string[];
  /** Who asked for the act of which this would be the second signature. */
  readonly requestedById?: string | null;
};

/** Why somebody may not. Each code has its sentence in the messages (`policy.failure.<code>`). */
export type PolicyFailure = {
  readonly code:
    | "notYourCompany"
    | "certifierOnly"
    | "writersOnly"
    | "roleMissing"
    | "otherDuty"
    | "interestDeclared"
    | "notAssignee"
    | "notYourTurn"
    | "secondPersonNeeded";
  readonly role?: string;
  readonly duty?: string;
};

type Check = (actor: Actor, claim: ClaimSubject) => PolicyFailure | null;

const inCompany =
  (code: "certifierOnly" | "writersOnly" | "notYourCompany", roles: readonly CompanyRole[]): Check =>
  (actor, claim) => {
    if (actor.side !== "company" || actor.companyId !== claim.companyId) return { code: "notYourCompany" };
    return roles.includes(actor.role) ? null : { code };
  };

const isCertifier = inCompany("certifierOnly", ["certifier"]);
const isWriter = inCompany("writersOnly", ["preparer", "certifier"]);

const hasRole =
  (...roles: readonly StaffRole[]): Check =>
  (actor, claim) =>
    actor.side === "office" && roles.some((role) => holdsRole(actor, role, claim.programmeId))
      ? null
      : { code: "roleMissing", role: roles[0] ?? "reviewer" };

/** Nobody holds two duties on one claim; the duty that the act itself is does not stand in its way. */
const holdsNoOtherDuty =
  (own: string): Check =>
  (actor, claim) => {
    const other = claim.duties.find(({ userId, duty }) => userId === actor.userId && !duty.startsWith(own));
    return other ? { code: "otherDuty", duty: other.duty } : null;
  };

/** A declared interest in the applicant leaves one thing: giving the claim back. */
const hasNoDeclaredInterest: Check = (actor, claim) =>
  claim.interestedIds?.includes(actor.userId) ? { code: "interestDeclared" } : null;

const isAssignee: Check = (actor, claim) =>
  claim.assigneeId === actor.userId ? null : { code: "notAssignee" };

/** The next signature belongs to the role the chain names, and to nobody who holds another duty or level. */
const isNextSigner: Check = (actor, claim) => {
  const role = claim.signing?.chain[claim.signing.signed];
  if (!claim.signing || !role) return { code: "notYourTurn" };
  if (actor.side !== "office" || !holdsRole(actor, role as StaffRole, claim.programmeId))
    return { code: "roleMissing", role };
  return (
    hasNoDeclaredInterest(actor, claim) ??
    holdsNoOtherDuty(approvalDuty(claim.signing.signed + 1))(actor, claim)
  );
};

const isSecondPerson: Check = (actor, claim) =>
  claim.requestedById && claim.requestedById !== actor.userId ? null : { code: "secondPersonNeeded" };

const reviews = [
  hasRole("reviewer"),
  hasNoDeclaredInterest,
  isAssignee,
  holdsNoOtherDuty("REVIEWED"),
] as const;
const signs = [
  hasRole("approver", "commission"),
  hasNoDeclaredInterest,
  holdsNoOtherDuty("APPROVED"),
] as const;
const administers = [hasRole("admin"), hasNoDeclaredInterest] as const;

/**
 * Who may do what on a claim: every check of a row must hold, and the first that does not answers why.
 * The only place that decides whether a role may; it draws the buttons and guards the commands.
 */
export const claimPolicy = {
  edit: [isWriter, holdsNoOtherDuty("PREPARED")],
  requestCertification: [isWriter, holdsNoOtherDuty("PREPARED")],
  sendBackToPreparer: [isCertifier, holdsNoOtherDuty("PREPARED")],
  submit: [isCertifier, holdsNoOtherDuty("PREPARED")],
  resubmit: [isCertifier, holdsNoOtherDuty("PREPARED")],
  answerClarification: [isWriter, holdsNoOtherDuty("PREPARED")],
  withdraw: [isCertifier],
  requestWithdrawal: [isCertifier],
  take: [hasRole("reviewer"), hasNoDeclaredInterest, holdsNoOtherDuty("REVIEWED")],
  assign: [hasRole("lead"), hasNoDeclaredInterest],
  handOver: [hasRole("lead"), hasNoDeclaredInterest],
  handOn: administers,
  unassign: [hasRole("lead"), hasNoDeclaredInterest],
  giveBack: [isAssignee],
  decideLine: reviews,
  answerChecklist: reviews,
  askClarification: reviews,
  resolveClarification: reviews,
  returnForCorrection: reviews,
  recommend: reviews,
  sign: [isNextSigner],
  approve: [isNextSigner],
  reject: [isNextSigner],
  sendBack: [isNextSigner],
  requestRevocation: signs,
  revoke: [...signs, isSecondPerson],
  confirmWithdrawal: [...signs, isSecondPerson],
  requestCancellation: administers,
  cancel: [...administers, isSecondPerson],
  declineRevocation: signs,
  declineWithdrawal: signs,
  declineCancellation: administers,
} as const satisfies Record<string, readonly Check[]>;

export type ClaimAction = keyof typeof claimPolicy;

/** Whether the actor may do this on the claim, whatever its status; the reason when not. */
export const authorise = (
  actor: Actor,
  action: ClaimAction,
  claim: ClaimSubject,
): Result<true, PolicyFailure> => {
  for (const check of claimPolicy[action]) {
    const failure = check(actor, claim);
    if (failure) return fail(failure);
  }
  return ok(true);
};

/** Whether the actor may see the claim at all: a company its own, an official everything but drafts. */
export const mayView = (
  actor: Actor,
  claim: { readonly companyId: string; readonly status: string },
): boolean =>
  actor.side === "company" ? claim.companyId === actor.companyId : !unseenByOfficials.has(claim.status);

/** A draft is a company's own paper until it is submitted. */
export const unseenByOfficials: ReadonlySet<string> = new Set(["DRAFT", "AWAITING_CERTIFICATION"]);
