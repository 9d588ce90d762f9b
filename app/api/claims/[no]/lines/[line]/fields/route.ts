import { writing } from "@/app/_server/route";
import { savedAnswer } from "@/app/(company)/claims/_server/saved-answer";
import { smallJson } from "@/app/(company)/claims/_server/small-body";
import { saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { saveLineFieldsInput } from "@/lib/claims/domain/save-fields-input";
import { isUuid } from "@/lib/shared/ids";
import { fail, ok } from "@/lib/shared/result";

/** Autosave of an expense line. */
export const POST = writing({
  name: "saveLineFields",
  side: "company",
  run: async (actor, { no = "", line = "" }, request) => {
    if (!isUuid(line)) return fail({ code: "lineNotFound" });
    const input = saveLineFieldsInput.safeParse(await smallJson(request, 64 * 1024));
    if (!input.success) return fail({ code: "fieldInvalid" });
    const outcome = await saveLineFields(actor, { number: no, lineId: line, ...input.data });
    return outcome.ok ? ok(await savedAnswer(outcome.value)) : outcome;
  },
  next: ({ no }) => `/claims/${no}/edit/lines`,
});
