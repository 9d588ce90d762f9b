"use server";

import { mutation } from "@/app/_server/mutation";
import { cancelClaim } from "@/lib/review/commands/cancel-claim";
import { confirmWithdrawal } from "@/lib/review/commands/confirm-withdrawal";
import { declineRequest } from "@/lib/review/commands/decline-request";
import { requestCancellation } from "@/lib/review/commands/request-cancellation";
import { requestRevocation } from "@/lib/review/commands/request-revocation";
import { revokeDecision } from "@/lib/review/commands/revoke-decision";
import { sendBackRecommendation } from "@/lib/review/commands/send-back-recommendation";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { sendBackInput, signDecisionInput } from "@/lib/review/domain/sign-decision-input";
import {
  confirmRequestInput,
  declineRequestInput,
  requestCancellationInput,
  requestRevocationInput,
} from "@/lib/review/domain/two-person-inputs";

export const signDecisionAction = mutation({
  name: "signDecision",
  side: "office",
  area: "signature",
  input: signDecisionInput,
  run: signDecision,
  next: ({ act, number }) => `/second?done=${act}&no=${number}`,
});

export const sendBackAction = mutation({
  name: "sendBackRecommendation",
  side: "office",
  area: "signature",
  input: sendBackInput,
  run: sendBackRecommendation,
  next: ({ number }) => `/second?done=returned&no=${number}`,
});

export const requestRevocationAction = mutation({
  name: "requestRevocation",
  side: "office",
  area: "signature",
  input: requestRevocationInput,
  run: requestRevocation,
  next: ({ number }) => `/second/${number}/requests?done=asked`,
});

export const requestCancellationAction = mutation({
  name: "requestCancellation",
  side: "office",
  area: "signature",
  input: requestCancellationInput,
  run: requestCancellation,
  next: ({ number }) => `/second/${number}/requests?done=asked`,
});

export const revokeDecisionAction = mutation({
  name: "revokeDecision",
  side: "office",
  area: "signature",
  input: confirmRequestInput,
  run: revokeDecision,
  next: ({ number }) => `/second/${number}/requests?done=revoked`,
});

export const confirmWithdrawalAction = mutation({
  name: "confirmWithdrawal",
  side: "office",
  area: "signature",
  input: confirmRequestInput,
  run: confirmWithdrawal,
  next: ({ number }) => `/second/${number}/requests?done=withdrawn`,
});

export const cancelClaimAction = mutation({
  name: "cancelClaim",
  side: "office",
  area: "signature",
  input: confirmRequestInput,
  run: cancelClaim,
  next: ({ number }) => `/second/${number}/requests?done=cancelled`,
});

export const declineRequestAction = mutation({
  name: "declineRequest",
  side: "office",
  area: "signature",
  input: declineRequestInput,
  run: declineRequest,
  next: ({ number }) => `/second/${number}/requests?done=declined`,
});
