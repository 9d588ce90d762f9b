import type { ClaimEventType } from "@/lib/claims/domain/claim-event";
import type { TransitionName } from "@/lib/claims/domain/lifecycle";
import type { ClaimAction } from "@/lib/identity/domain/policy";

/** What one person asks for and another confirms. */
export const twoPersonKinds = ["REVOCATION", "WITHDRAWAL", "CANCELLATION"] as const;
export type TwoPersonKind = (typeof twoPersonKinds)[number];

type Act = ClaimAction & TransitionName;

type TwoPersonAct = {
  readonly ask: Act;
  readonly confirm: Act;
  readonly decline: Act;
  /** The event of declining it. */
  readonly declined: ClaimEventType;
  /** Whether only those may ask, or confirm, whose role stands in the chain of the decision. */
  readonly signersAsk: boolean;
  readonly signersConfirm: boolean;
};

/** The acts around a request of each kind, and who may do them besides what policy and lifecycle say. */
export const twoPersonActs = {
  REVOCATION: {
    ask: "requestRevocation",
    confirm: "revoke",
    decline: "declineRevocation",
    declined: "revocationDeclined",
    signersAsk: true,
    signersConfirm: true,
  },
  WITHDRAWAL: {
    ask: "requestWithdrawal",
    confirm: "confirmWithdrawal",
    decline: "declineWithdrawal",
    declined: "withdrawalDeclined",
    signersAsk: false,
    signersConfirm: true,
  },
  CANCELLATION: {
    ask: "requestCancellation",
    confirm: "cancel",
    decline: "declineCancellation",
    declined: "cancellationDeclined",
    signersAsk: false,
    signersConfirm: false,
  },
} as const satisfies Record<TwoPersonKind, TwoPersonAct>;
