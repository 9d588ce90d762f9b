"use server";
import { z } from "zod";
import { mutation } from "@/app/_server/mutation";
import { savePreference } from "@/lib/identity/sessions";
import { fail, ok } from "@/lib/shared/result";

/** Acts for another company of the same person from now on. */
export const switchCompanyAction = mutation({
  name: "switchCompany",
  side: "person",
  input: z.strictObject({ companyId: z.uuid() }),
  run: async ({ tokenHash }, { companyId }) =>
    (await savePreference(tokenHash, { companyId })) ? ok(companyId) : fail({ code: "notYourCompany" }),
  next: () => "/home",
});
