"use server";
import { mutation } from "@/app/_server/mutation";
import { withdrawClaim } from "@/lib/claims/commands/withdraw-claim";
import { withdrawClaimInput } from "@/lib/claims/domain/submit-claim-input";
import { answerClarification } from "@/lib/review/commands/answer-clarification";
import { requestWithdrawal } from "@/lib/review/commands/request-withdrawal";
import { answerClarificationInput } from "@/lib/review/domain/answer-clarification-input";
import { requestWithdrawalInput } from "@/lib/review/domain/two-person-inputs";

export const answerClarificationAction = mutation({
  name: "answerClarification",
  side: "company",
  input: answerClarificationInput,
  run: answerClarification,
  next: (_value, { number }) => `/claims/${number}?done=answered#questions`,
});

export const withdrawClaimAction = mutation({
  name: "withdrawClaim",
  side: "company",
  input: withdrawClaimInput,
  run: withdrawClaim,
  next: (_value, { number }) => `/claims/${number}?done=withdrawn`,
});

export const requestWithdrawalAction = mutation({
  name: "requestWithdrawal",
  side: "company",
  input: requestWithdrawalInput,
  run: requestWithdrawal,
});
