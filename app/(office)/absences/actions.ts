"use server";

import { mutation } from "@/app/_server/mutation";
import { delegateWork } from "@/lib/review/commands/delegate-work";
import { endDelegation } from "@/lib/review/commands/end-delegation";
import { delegateWorkInput, endDelegationInput } from "@/lib/review/domain/delegation-inputs";

export const delegateWorkAction = mutation({
  name: "delegateWork",
  side: "office",
  area: "absences",
  input: delegateWorkInput,
  run: delegateWork,
  next: () => "/absences",
});

export const endDelegationAction = mutation({
  name: "endDelegation",
  side: "office",
  area: "absences",
  input: endDelegationInput,
  run: endDelegation,
  next: () => "/absences",
});
