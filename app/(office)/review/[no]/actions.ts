"use server";

import { mutation } from "@/app/_server/mutation";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { recommendClaim } from "@/lib/review/commands/recommend-claim";
import { returnForCorrection } from "@/lib/review/commands/return-for-correction";
import { askClarificationInput } from "@/lib/review/domain/clarification-inputs";
import { recommendClaimInput } from "@/lib/review/domain/recommend-claim-input";
import { returnForCorrectionInput } from "@/lib/review/domain/return-for-correction-input";

export const askClarificationAction = mutation({
  name: "askClarification",
  side: "office",
  area: "review",
  input: askClarificationInput,
  run: askClarification,
  next: ({ number }, { back }) => `/review/${number}?${back ?? ""}`,
});

export const returnForCorrectionAction = mutation({
  name: "returnForCorrection",
  side: "office",
  area: "review",
  input: returnForCorrectionInput,
  run: returnForCorrection,
  next: ({ number }) => `/review?view=returned&sent=${number}`,
});

export const recommendClaimAction = mutation({
  name: "recommendClaim",
  side: "office",
  area: "review",
  input: recommendClaimInput,
  run: recommendClaim,
  next: ({ number }) => `/review?view=mine&recommended=${number}`,
});
