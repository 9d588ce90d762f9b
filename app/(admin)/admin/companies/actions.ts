"use server";
import { mutation } from "@/app/_server/mutation";
import { refreshed } from "@/app/(admin)/_server/refreshed";
import { addMember } from "@/lib/companies/commands/add-member";
import { createCompany } from "@/lib/companies/commands/create-company";
import { endMembership } from "@/lib/companies/commands/end-membership";
import { createCompanyInput } from "@/lib/companies/domain/company-inputs";
import { addMemberInput, endMembershipInput } from "@/lib/companies/domain/member-inputs";

export const createCompanyAction = mutation({
  name: "createCompany",
  side: "office",
  area: "people",
  input: createCompanyInput,
  run: createCompany,
  next: ({ inn }) => `/admin/companies/${inn}`,
});

export const addMemberAction = mutation({
  name: "addMember",
  side: "office",
  area: "people",
  input: addMemberInput,
  run: async (actor, input) => refreshed(await addMember(actor, input)),
  show: ({ password }) => ({ password: password ?? "" }),
});

export const endMembershipAction = mutation({
  name: "endMembership",
  side: "office",
  area: "people",
  input: endMembershipInput,
  run: endMembership,
  next: ({ inn }) => `/admin/companies/${inn}`,
});
