"use server";
import { mutation } from "@/app/_server/mutation";
import { addBankAccount } from "@/lib/companies/commands/add-bank-account";
import { closeBankAccount } from "@/lib/companies/commands/close-bank-account";
import { editCompany } from "@/lib/companies/commands/edit-company";
import { addBankAccountInput, closeBankAccountInput } from "@/lib/companies/domain/bank-account-inputs";
import { editCompanyInput } from "@/lib/companies/domain/company-inputs";

export const editCompanyAction = mutation({
  name: "editCompany",
  side: "company",
  input: editCompanyInput,
  run: editCompany,
  next: () => "/company?done=saved",
});

export const addBankAccountAction = mutation({
  name: "addBankAccount",
  side: "company",
  input: addBankAccountInput,
  run: addBankAccount,
  next: () => "/company?done=accountAdded",
});

export const closeBankAccountAction = mutation({
  name: "closeBankAccount",
  side: "company",
  input: closeBankAccountInput,
  run: closeBankAccount,
  next: () => "/company?done=accountClosed",
});
