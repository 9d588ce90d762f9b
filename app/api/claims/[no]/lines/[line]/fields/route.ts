import { smallJson } from "@/app/_server/request-body";
import { writing } from "@/app/_server/route";
import { savedAnswer } from "@/app/(company)/claims/_server/saved-answer";
import { saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { saveLineFieldsInput } from "@/lib/claims/domain/save-fields-input";
import { isUuid } from "@/lib/shared/ids";
import { fail, ok } from "@/lib/shared/result";

/** Autosave of an expense line. */
export const POST = writing({
  name: "saveLineFields",
  side: "company",
  body: smallJson,
  input: saveLineFieldsInput,
  run: async (actor, { no = "", line = "" }, input) => {
    if (!isUuid(line)) return fail({ code: "lineNotFound" });
    const outcome = await saveLineFields(actor, { number: no, lineId: line, ...input });
    return outcome.ok ? ok(await savedAnswer(outcome.value)) : outcome;
  },
  next: ({ no }) => `/claims/${no}/edit/lines`,
});
