import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { Actor, CompanyRole, StaffRole } from "@/lib/identity/domain/actor";
import {
  authorise,
  type ClaimAction,
  type ClaimSubject,
  claimPolicy,
  type PolicyFailure,
} from "@/lib/identity/domain/policy";
import { fail, type Result } from "@/lib/shared/result";

/** A way from one status to another. The database keeps a copy and refuses every other way. */
export type Transition = {
  readonly from: readonly ClaimStatus[];
  /** Null: the status stays. */
  readonly to: ClaimStatus | null;
  readonly roles: readonly (CompanyRole | StaffRole | "system")[];
  /** The duty the act is; APPROVED gets its level from the chain, SIGNED is any level already held. */
  readonly duty?: "PREPARED" | "REVIEWED" | "APPROVED" | "SIGNED";
  readonly assigneeOnly?: boolean;
  /** The kind of two-person request of which this is the second signature. */
  readonly confirms?: "REVOCATION" | "WITHDRAWAL" | "CANCELLATION";
  readonly tables?: readonly string[];
};

const running = ["SUBMITTED", "IN_REVIEW", "RETURNED", "PENDING_APPROVAL"] as const;
const review = { from: ["IN_REVIEW"], roles: ["reviewer"], duty: "REVIEWED", assigneeOnly: true } as const;
const withOfficer = ["IN_REVIEW", "RETURNED", "PENDING_APPROVAL"] as const;
const signers = ["approver", "commission"] as const;

/** Every act that moves a claim or stands in its history, in the order of a claim's life. */
export const transitions = {
  requestCertification: {
    from: ["DRAFT"],
    to: "AWAITING_CERTIFICATION",
    roles: ["preparer", "certifier"],
    duty: "PREPARED",
  },
  sendBackToPreparer: {
    from: ["AWAITING_CERTIFICATION"],
    to: "DRAFT",
    roles: ["certifier"],
    duty: "PREPARED",
  },
  submit: {
    from: ["DRAFT", "AWAITING_CERTIFICATION"],
    to: "SUBMITTED",
    roles: ["certifier"],
    duty: "PREPARED",
    tables: ["claim_version"],
  },
  take: { from: ["SUBMITTED"], to: "IN_REVIEW", roles: ["reviewer"] },
  assign: { from: ["SUBMITTED", "IN_REVIEW"], to: "IN_REVIEW", roles: ["lead"] },
  handOver: { from: ["RETURNED", "PENDING_APPROVAL"], to: null, roles: ["lead"] },
  standIn: { from: withOfficer, to: null, roles: ["system"], tables: ["delegated_claim"] },
  comeBack: { from: withOfficer, to: null, roles: ["system"] },
  handOn: { from: withOfficer, to: null, roles: ["admin"] },
  unassign: { from: ["IN_REVIEW"], to: "SUBMITTED", roles: ["lead"] },
  giveBack: { from: ["IN_REVIEW"], to: "SUBMITTED", roles: ["reviewer"], assigneeOnly: true },
  decideLine: { ...review, to: null, tables: ["line_decision"] },
  answerChecklist: { ...review, to: null, tables: ["checklist_answer"] },
  askClarification: { ...review, to: null, tables: ["clarification"] },
  answerClarification: {
    from: ["IN_REVIEW"],
    to: null,
    roles: ["preparer", "certifier"],
    duty: "PREPARED",
    tables: ["clarification"],
  },
  resolveClarification: { ...review, to: null, tables: ["clarification"] },
  returnForCorrection: { ...review, to: "RETURNED", tables: ["correction_flag"] },
  resubmit: {
    from: ["RETURNED"],
    to: "IN_REVIEW",
    roles: ["certifier"],
    duty: "PREPARED",
    tables: ["claim_version", "correction_flag"],
  },
  lapse: { from: ["RETURNED"], to: "LAPSED", roles: ["system"] },
  expireAssignment: { from: ["IN_REVIEW"], to: "SUBMITTED", roles: ["system"] },
  lapseUnanswered: { from: ["IN_REVIEW"], to: null, roles: ["system"], tables: ["clarification"] },
  recommend: {
    ...review,
    to: "PENDING_APPROVAL",
    tables: ["recommendation", "line_decision", "clarification"],
  },
  sendBack: { from: ["PENDING_APPROVAL"], to: "IN_REVIEW", roles: signers, duty: "SIGNED" },
  sign: { from: ["PENDING_APPROVAL"], to: null, roles: signers, duty: "APPROVED" },
  approve: {
    from: ["PENDING_APPROVAL"],
    to: "APPROVED",
    roles: signers,
    duty: "APPROVED",
    tables: ["decision"],
  },
  reject: {
    from: ["PENDING_APPROVAL"],
    to: "REJECTED",
    roles: signers,
    duty: "APPROVED",
    tables: ["decision"],
  },
  withdraw: { from: running, to: "WITHDRAWN", roles: ["certifier"] },
  requestWithdrawal: { from: ["APPROVED"], to: null, roles: ["certifier"], tables: ["two_person_request"] },
  confirmWithdrawal: {
    from: ["APPROVED"],
    to: "WITHDRAWN",
    roles: signers,
    duty: "SIGNED",
    confirms: "WITHDRAWAL",
  },
  requestRevocation: {
    from: ["APPROVED"],
    to: null,
    roles: signers,
    duty: "SIGNED",
    tables: ["two_person_request"],
  },
  revoke: {
    from: ["APPROVED"],
    to: "PENDING_APPROVAL",
    roles: signers,
    duty: "SIGNED",
    confirms: "REVOCATION",
  },
  requestCancellation: {
    from: [...running, "APPROVED"],
    to: null,
    roles: ["admin"],
    tables: ["two_person_request"],
  },
  cancel: { from: [...running, "APPROVED"], to: "CANCELLED", roles: ["admin"], confirms: "CANCELLATION" },
  declineRevocation: { from: ["APPROVED"], to: null, roles: signers, tables: ["two_person_request"] },
  declineWithdrawal: { from: ["APPROVED"], to: null, roles: signers, tables: ["two_person_request"] },
  declineCancellation: {
    from: [...running, "APPROVED"],
    to: null,
    roles: ["admin"],
    tables: ["two_person_request"],
  },
} as const satisfies Record<string, Transition>;

/** An act of `transitions`. */
export type TransitionName = keyof typeof transitions;

/** Why an act is not possible now: the claim is elsewhere, or the person may not. */
export type LifecycleFailure =
  | PolicyFailure
  | { readonly code: "notInThisStatus"; readonly status: ClaimStatus };

/** A claim as the lifecycle judges it. */
export type Movable = ClaimSubject & { readonly status: ClaimStatus };

/** Whether the act exists in the claim's status and the actor may do it; the reason when not. */
export const mayAct = (
  actor: Actor,
  action: ClaimAction & TransitionName,
  claim: Movable,
): Result<true, LifecycleFailure> => {
  const { from }: Transition = transitions[action];
  if (!from.includes(claim.status)) return fail({ code: "notInThisStatus", status: claim.status });
  return authorise(actor, action, claim);
};

/** Why the act is not the actor's to do now; null when it is. */
export const whyNotAct = (
  actor: Actor,
  action: ClaimAction & TransitionName,
  claim: Movable,
): LifecycleFailure | null => {
  const verdict = mayAct(actor, action, claim);
  return verdict.ok ? null : verdict.failure;
};

/** What the actor may do with the claim now: the buttons of its page. */
export const availableActions = (actor: Actor, claim: Movable): readonly (ClaimAction & TransitionName)[] =>
  actionsOfPeople.filter((action) => mayAct(actor, action, claim).ok);

const actionsOfPeople = Object.keys(transitions).filter(
  (action): action is ClaimAction & TransitionName => action in claimPolicy,
);

/** The rows of the table `claim_transition`, one per act and status it starts from. */
export const transitionRows = () =>
  Object.entries<Transition>(transitions).flatMap(([action, row]) =>
    row.from.map((from) => ({
      action,
      fromStatus: from,
      toStatus: row.to ?? from,
      roles: [...row.roles],
      duty: row.duty ?? null,
      assigneeOnly: row.assigneeOnly ?? false,
      confirms: row.confirms ?? null,
      tables: [...(row.tables ?? [])],
    })),
  );
