"use server";
import { mutation } from "@/app/_server/mutation";
import { describeAccount, describeCompany, startOnboarding } from "@/lib/companies/commands/describe-company";
import { foundCompany } from "@/lib/companies/commands/found-company";
import { requestJoining, withdrawJoining } from "@/lib/companies/commands/request-joining";
import {
  describeAccountInput,
  describeCompanyInput,
  foundCompanyInput,
  requestJoiningInput,
  startOnboardingInput,
  withdrawJoiningInput,
} from "@/lib/companies/domain/onboarding-inputs";

export const startOnboardingAction = mutation({
  name: "startOnboarding",
  side: "person",
  input: startOnboardingInput,
  run: startOnboarding,
  next: () => "/onboarding/details",
});

export const describeCompanyAction = mutation({
  name: "describeCompany",
  side: "person",
  input: describeCompanyInput,
  run: describeCompany,
  next: () => "/onboarding/bank",
});

export const describeAccountAction = mutation({
  name: "describeAccount",
  side: "person",
  input: describeAccountInput,
  run: describeAccount,
  next: () => "/onboarding/check",
});

export const foundCompanyAction = mutation({
  name: "foundCompany",
  side: "person",
  input: foundCompanyInput,
  run: foundCompany,
  next: () => "/home",
});

export const requestJoiningAction = mutation({
  name: "requestJoining",
  side: "person",
  input: requestJoiningInput,
  run: requestJoining,
  next: () => "/onboarding?done=asked",
});

export const withdrawJoiningAction = mutation({
  name: "withdrawJoining",
  side: "person",
  input: withdrawJoiningInput,
  run: withdrawJoining,
  next: () => "/onboarding",
});
