"use server";
import { mutation } from "@/app/_server/mutation";
import { importRegister, uploadRegister } from "@/lib/companies/commands/import-register";
import { importRegisterInput, uploadRegisterInput } from "@/lib/companies/domain/register-inputs";

export const uploadRegisterAction = mutation({
  name: "uploadRegister",
  side: "office",
  area: "people",
  input: uploadRegisterInput,
  run: async (actor, { file, idempotencyKey }) =>
    uploadRegister(actor, { text: await file.text(), idempotencyKey }),
  next: ({ uploadId }) => `/admin/register?upload=${uploadId}`,
});

export const importRegisterAction = mutation({
  name: "importRegister",
  side: "office",
  area: "people",
  input: importRegisterInput,
  run: importRegister,
  next: () => "/admin/register?done=imported",
});
