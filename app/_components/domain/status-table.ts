import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";
import type { ClaimStatus } from "@/lib/claims/domain/claim-status";
import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";

/** How a state looks. Its word stands in messages under the same name. */
export type StatusLook = { readonly tone: Tone; readonly icon: IconName };

/** The thirteen statuses of a claim; words in `status.claim`. */
export const claimStatusLooks = {
  DRAFT: { tone: "neutral", icon: "draft" },
  AWAITING_CERTIFICATION: { tone: "turn", icon: "sign" },
  SUBMITTED: { tone: "agency", icon: "send" },
  IN_REVIEW: { tone: "agency", icon: "eye" },
  RETURNED: { tone: "turn", icon: "edit" },
  PENDING_APPROVAL: { tone: "second", icon: "two" },
  APPROVED: { tone: "good", icon: "ok" },
  IN_PAYMENT: { tone: "good", icon: "bank" },
  PAID: { tone: "good", icon: "paid" },
  REJECTED: { tone: "bad", icon: "no" },
  WITHDRAWN: { tone: "neutral", icon: "undo" },
  LAPSED: { tone: "neutral", icon: "clock" },
  CANCELLED: { tone: "neutral", icon: "voided" },
} as const satisfies Record<ClaimStatus, StatusLook>;

/** A status of a claim, as the interface knows it. */
export type ClaimStatusName = ClaimStatus;

/** What a status alone does not say; words in `status.label`. A label replaces the word of its status. */
export const claimLabelLooks = {
  clarificationNeeded: { tone: "turn", icon: "ask" },
  replyReceived: { tone: "agency", icon: "msg" },
  approvedInPart: { tone: "good", icon: "part" },
  waitingForCommission: { tone: "second", icon: "users" },
  waitlisted: { tone: "agency", icon: "queue" },
} as const satisfies Record<string, StatusLook>;

/** A derived label of a claim. */
export type ClaimLabelName = keyof typeof claimLabelLooks;

/** Decisions on a line of a claim; words in `status.line`. `QUESTION` is a line with an open question. */
export const lineDecisionLooks = {
  UNDECIDED: { tone: "neutral", icon: "dot" },
  ACCEPTED: { tone: "good", icon: "ok" },
  REDUCED: { tone: "turn", icon: "minus" },
  REJECTED: { tone: "bad", icon: "no" },
  PARKED: { tone: "neutral", icon: "pause" },
  QUESTION: { tone: "turn", icon: "ask" },
} as const satisfies Record<string, StatusLook>;

/** A decision on a line, as the interface knows it. */
export type LineDecisionName = keyof typeof lineDecisionLooks;

/** The glyph of the categories that have one of their own; any other shows a paper. */
export const categoryIcons = {
  CERTIFICATION: "cert",
  TRANSPORT: "truck",
  EXHIBITION: "expo",
  INTELLECTUAL_PROPERTY: "ip",
  ADAPTATION: "adapt",
  MANAGEMENT_SYSTEMS: "msys",
  ECOMMERCE: "cart",
} as const satisfies Record<CostCategoryCode, IconName>;
