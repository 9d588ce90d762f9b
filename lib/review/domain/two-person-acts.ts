import type { ClaimEventType } from "@/lib/claims/domain/claim-event";
import type { TransitionName } from "@/lib/claims/domain/lifecycle";
import type { ClaimAction } from "@/lib/identity/domain/policy";

/** What one person asks for and another confirms. */
export const twoPersonKinds = ["REVOCATION", "WITHDRAWAL", "CANCELLATION"] as const;
export type TwoPersonKind = (typeof twoPersonKinds)[number];

type Act = ClaimAction & TransitionName;

/** The acts around a request of each kind, and the event of declining it. */
export const twoPersonActs = {
  REVOCATION: {
    ask: "requestRevocation",
    confirm: "revoke",
    decline: "declineRevocation",
    declined: "revocationDeclined",
  },
  WITHDRAWAL: {
    ask: "requestWithdrawal",
    confirm: "confirmWithdrawal",
    decline: "declineWithdrawal",
    declined: "withdrawalDeclined",
  },
  CANCELLATION: {
    ask: "requestCancellation",
    confirm: "cancel",
    decline: "declineCancellation",
    declined: "cancellationDeclined",
  },
} as const satisfies Record<
  TwoPersonKind,
  { readonly ask: Act; readonly confirm: Act; readonly decline: Act; readonly declined: ClaimEventType }
>;
