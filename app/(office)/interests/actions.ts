"use server";

import { mutation } from "@/app/_server/mutation";
import { declareInterest } from "@/lib/review/commands/declare-interest";
import { drawOfficer } from "@/lib/review/commands/draw-officer";
import { endInterest } from "@/lib/review/commands/end-interest";
import { drawOfficerInput } from "@/lib/review/domain/claim-act-inputs";
import { declareInterestInput, endInterestInput } from "@/lib/review/domain/declare-interest-input";

export const declareInterestAction = mutation({
  name: "declareInterest",
  side: "office",
  area: "interests",
  input: declareInterestInput,
  run: declareInterest,
  next: () => "/interests",
});

export const endInterestAction = mutation({
  name: "endInterest",
  side: "office",
  area: "interests",
  input: endInterestInput,
  run: endInterest,
  next: () => "/interests",
});

export const drawOfficerAction = mutation({
  name: "drawOfficer",
  side: "office",
  area: "interests",
  input: drawOfficerInput,
  run: drawOfficer,
  next: ({ number }) => `/review/${number}`,
});
