"use server";

import { mutation } from "@/app/_server/mutation";
import { assignClaims } from "@/lib/review/commands/assign-claim";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { assignClaimsInput, takeClaimInput } from "@/lib/review/domain/claim-act-inputs";

export const takeClaimAction = mutation({
  name: "takeClaim",
  side: "office",
  area: "review",
  input: takeClaimInput,
  run: takeClaim,
  next: ({ number }) => `/review/${number}?view=mine`,
});

export const assignClaimsAction = mutation({
  name: "assignClaims",
  side: "office",
  area: "review",
  input: assignClaimsInput,
  run: assignClaims,
  next: ({ assigned, refused }, { back }) =>
    `/review?${back ?? ""}&assigned=${assigned}${refused.length > 0 ? `&refused=${refused.length}` : ""}`,
});
