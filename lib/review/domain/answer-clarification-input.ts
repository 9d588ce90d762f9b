import { z } from "zod";
import { claimNumberField } from "@/lib/claims/domain/claim-number";
import { linesField } from "@/lib/shared/fields";

const longestAnswer = 2_000;

/** The company's words on a question; documents travel by themselves. */
export const answerClarificationInput = z.strictObject({
  number: claimNumberField(),
  clarificationId: z.uuid(),
  answer: linesField(longestAnswer),
  idempotencyKey: z.uuid().optional(),
});

export type AnswerClarificationInput = z.output<typeof answerClarificationInput>;
