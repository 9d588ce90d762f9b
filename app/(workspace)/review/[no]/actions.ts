"use server";

import { mutation } from "@/app/_server/mutation";
import { answerChecklist } from "@/lib/review/commands/answer-checklist";
import { assignClaim } from "@/lib/review/commands/assign-claim";
import { decideLine } from "@/lib/review/commands/decide-line";
import { giveBackClaim, unassignClaim } from "@/lib/review/commands/give-back-claim";
import { resolveClarification } from "@/lib/review/commands/resolve-clarification";
import { answerChecklistInput } from "@/lib/review/domain/checklist-input";
import {
  assignClaimInput,
  giveBackClaimInput,
  unassignClaimInput,
} from "@/lib/review/domain/claim-act-inputs";
import { resolveClarificationInput } from "@/lib/review/domain/clarification-inputs";
import { decideLineInput } from "@/lib/review/domain/decide-line-input";

export const decideLineAction = mutation({
  name: "decideLine",
  side: "office",
  area: "review",
  input: decideLineInput,
  run: decideLine,
  next: ({ number, position, next }, { back }) =>
    `/review/${number}?${back ? `${back}&` : ""}line=${next || position}&done=${position}`,
});

export const answerChecklistAction = mutation({
  name: "answerChecklist",
  side: "office",
  area: "review",
  input: answerChecklistInput,
  run: answerChecklist,
  next: ({ number }, { back }) => `/review/${number}?${back ?? ""}`,
});

export const resolveClarificationAction = mutation({
  name: "resolveClarification",
  side: "office",
  area: "review",
  input: resolveClarificationInput,
  run: resolveClarification,
  next: ({ number }, { back }) => `/review/${number}?${back ?? ""}`,
});

export const giveBackAction = mutation({
  name: "giveBackClaim",
  side: "office",
  area: "review",
  input: giveBackClaimInput,
  run: giveBackClaim,
  next: () => "/review?view=mine",
});

export const unassignAction = mutation({
  name: "unassignClaim",
  side: "office",
  area: "review",
  input: unassignClaimInput,
  run: unassignClaim,
  next: () => "/review?view=waiting",
});

export const assignAction = mutation({
  name: "assignClaim",
  side: "office",
  area: "review",
  input: assignClaimInput,
  run: assignClaim,
  next: ({ number }) => `/review/${number}`,
});
