"use server";
import { mutation } from "@/app/_server/mutation";
import { startClaim } from "@/lib/claims/commands/start-claim";
import { startClaimFormInput } from "@/lib/claims/domain/start-claim-input";

/** Begins a draft and opens its editor. */
export const startClaimAction = mutation({
  name: "startClaim",
  side: "company",
  input: startClaimFormInput,
  run: startClaim,
  next: ({ number }) => `/claims/${number}/edit/contract`,
});
