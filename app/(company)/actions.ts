"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { mutation } from "@/app/_server/mutation";
import { savePreference } from "@/lib/identity/sessions";
import { fail, ok } from "@/lib/shared/result";

/** Acts for another company of the same person from now on. */
export const switchCompanyAction = mutation({
  name: "switchCompany",
  side: "person",
  input: z.strictObject({ companyId: z.uuid() }),
  run: async ({ tokenHash }, { companyId }) => {
    if (!(await savePreference(tokenHash, { companyId }))) return fail({ code: "notYourCompany" });
    // The head of every page names the company.
    revalidatePath("/", "layout");
    return ok(companyId);
  },
  next: () => "/home",
});
