"use server";
import { mutation } from "@/app/_server/mutation";
import { askLifting, confirmLifting, declineLifting, putHold } from "@/lib/identity/commands/hold-data";
import { askLiftingInput, liftingInput, putHoldInput } from "@/lib/identity/domain/hold-inputs";

const toPage = () => "/admin/retention";

export const putHoldAction = mutation({
  name: "putHold",
  side: "office",
  area: "retention",
  input: putHoldInput,
  run: putHold,
  next: toPage,
});

export const askLiftingAction = mutation({
  name: "askLifting",
  side: "office",
  area: "retention",
  input: askLiftingInput,
  run: askLifting,
  next: toPage,
});

export const confirmLiftingAction = mutation({
  name: "confirmLifting",
  side: "office",
  area: "retention",
  input: liftingInput,
  run: confirmLifting,
  next: toPage,
});

export const declineLiftingAction = mutation({
  name: "declineLifting",
  side: "office",
  area: "retention",
  input: liftingInput,
  run: declineLifting,
  next: toPage,
});
