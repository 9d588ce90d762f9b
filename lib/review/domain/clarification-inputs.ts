import { z } from "zod";
import {
  optionalLines,
  requestKeyField,
  returnQueryField,
  versionField,
} from "@/lib/review/domain/review-fields";

/** The most questions in one letter; more is a correction. */
export const mostQuestions = 10;

/** A question about a line, or about the claim as a whole. */
export type Question = { readonly lineId: string | null; readonly text: string };

const shortestQuestion = 5;

/** Questions that go to the company in one letter; rows left empty are no questions. */
export const askClarificationInput = z
  .strictObject({
    claimId: z.uuid(),
    version: versionField(),
    "lines[]": z
      .array(z.union([z.literal(""), z.uuid()]))
      .max(mostQuestions)
      .default([]),
    "questions[]": z.array(optionalLines(1_000)).max(mostQuestions).default([]),
    /** Whether the agency's clock stops until the answer. */
    blocking: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
    back: returnQueryField(),
    idempotencyKey: requestKeyField(),
  })
  .transform(({ "lines[]": lines, "questions[]": texts, ...rest }, context) => {
    const questions: readonly Question[] = texts.flatMap((text, at) =>
      text === "" ? [] : [{ lineId: lines[at] || null, text }],
    );
    const isTooShort = questions.length === 0 || questions.some(({ text }) => text.length < shortestQuestion);
    if (isTooShort) context.addIssue({ code: "custom", path: ["questions[]"], message: "questionMissing" });

    return { ...rest, questions };
  });
export type AskClarificationInput = z.output<typeof askClarificationInput>;

/** Closing a question: the answer settles it, or it is not needed any more. */
export const resolveClarificationInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  clarificationId: z.uuid(),
  outcome: z.enum(["RESOLVED", "CANCELLED"]),
  back: returnQueryField(),
  idempotencyKey: requestKeyField(),
});
export type ResolveClarificationInput = z.output<typeof resolveClarificationInput>;
