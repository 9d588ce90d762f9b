import { writing } from "@/app/_server/route";
import { savedAnswer } from "@/app/(company)/claims/_server/saved-answer";
import { smallJson } from "@/app/(company)/claims/_server/small-body";
import { saveClaimFields } from "@/lib/claims/commands/save-draft-fields";
import { saveClaimFieldsInput } from "@/lib/claims/domain/save-fields-input";
import { fail, ok } from "@/lib/shared/result";

/** Autosave of the claim's own fields. */
export const POST = writing({
  name: "saveClaimFields",
  side: "company",
  run: async (actor, { no = "" }, request) => {
    const input = saveClaimFieldsInput.safeParse(await smallJson(request, 64 * 1024));
    if (!input.success) return fail({ code: "fieldInvalid" });
    const outcome = await saveClaimFields(actor, { number: no, ...input.data });
    return outcome.ok ? ok(await savedAnswer(outcome.value)) : outcome;
  },
  next: ({ no }) => `/claims/${no}/edit/basics`,
});
