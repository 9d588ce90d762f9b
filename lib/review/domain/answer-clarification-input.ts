import { z } from "zod";
import { linesField } from "@/lib/shared/fields";

export const longestAnswer = 2_000;

/** The company's words on a question; documents travel by themselves. */
export const answerClarificationInput = z.strictObject({
  number: z.string().regex(/^\d{2}-\d{4,}$/),
  clarificationId: z.uuid(),
  answer: linesField(longestAnswer),
  idempotencyKey: z.uuid().optional(),
});

export type AnswerClarificationInput = z.output<typeof answerClarificationInput>;
