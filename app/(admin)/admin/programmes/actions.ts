"use server";
import { mutation } from "@/app/_server/mutation";
import { importProgramme } from "@/lib/programmes/commands/import-programme";
import { importProgrammeInput } from "@/lib/programmes/domain/import-programme-input";

export const importProgrammeAction = mutation({
  name: "importProgramme",
  side: "office",
  area: "programmes",
  input: importProgrammeInput,
  run: async (actor, { file, text, idempotencyKey }) =>
    importProgramme(actor, { text: (await file?.text()) ?? text ?? "", idempotencyKey }),
  next: ({ code, version }) => `/admin/programmes/${code}/versions/${version}`,
});
