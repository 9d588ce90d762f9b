import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";

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
} as const satisfies Record<string, StatusLook>;

/** A status of a claim, as the interface knows it. */
export type ClaimStatusName = keyof typeof claimStatusLooks;

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

/** Categories of cost by their code; names in `common.category`. */
export const categoryIcons = {
  CERT: "cert",
  TRANSPORT: "truck",
  EXHIBITION: "expo",
  IP: "ip",
  ADAPT: "adapt",
  MSYS: "msys",
  ECOM: "cart",
} as const satisfies Record<string, IconName>;

/** A category the interface has a name and a picture for. */
export type KnownCategory = keyof typeof categoryIcons;

/** Whether the interface has a name and a picture for a category. */
export const isKnownCategory = (code: string): code is KnownCategory => code in categoryIcons;
