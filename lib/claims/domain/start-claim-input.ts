import { z } from "zod";
import { isCategoryCode } from "@/lib/programmes/domain/rulebook/category-code";

/** Begins a draft. The request key becomes the claim's id, so that pressing twice begins one. */
const startClaimInput = z.strictObject({
  programmeId: z.uuid("required"),
  category: z.string("required").refine(isCategoryCode, "required"),
  idempotencyKey: z.uuid(),
});

export type StartClaimInput = z.output<typeof startClaimInput>;

const choiceShape = /^[0-9a-f-]{36} [A-Z][A-Z0-9_]{1,39}$/;

/** The same from a form in which one choice names programme and category; a choice that is not made is not sent. */
export const startClaimFormInput = z
  .strictObject({ choice: z.string().optional(), idempotencyKey: z.uuid() })
  .superRefine(({ choice = "" }, context) => {
    if (!choiceShape.test(choice))
      context.addIssue({ code: "custom", path: ["choice"], message: "choiceMissing" });
  })
  .transform(({ choice = "", idempotencyKey }) => {
    const [programmeId, category] = choice.split(" ");
    return { programmeId, category, idempotencyKey };
  })
  .pipe(startClaimInput);
