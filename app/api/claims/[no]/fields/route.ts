import { smallJson } from "@/app/_server/request-body";
import { writing } from "@/app/_server/route";
import { savedAnswer } from "@/app/(company)/claims/_server/saved-answer";
import { saveClaimFields } from "@/lib/claims/commands/save-draft-fields";
import { saveClaimFieldsInput } from "@/lib/claims/domain/save-fields-input";
import { ok } from "@/lib/shared/result";

/** Autosave of the claim's own fields. */
export const POST = writing({
  name: "saveClaimFields",
  side: "company",
  body: smallJson,
  input: saveClaimFieldsInput,
  run: async (actor, { no = "" }, input) => {
    const outcome = await saveClaimFields(actor, { number: no, ...input });
    return outcome.ok ? ok(await savedAnswer(outcome.value)) : outcome;
  },
  next: ({ no }) => `/claims/${no}/edit/basics`,
});
