import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { optionalLines, returnQueryField, versionField } from "@/lib/review/domain/review-fields";

/** The most questions in one letter; more is a correction. */
export const mostQuestions = 5;

/** A question about a line, or about the claim as a whole. */
export type Question = { readonly lineId: string | null; readonly text: string };

const shortestQuestion = 5;
const aboutLine = () => z.union([z.literal(""), z.uuid()]).optional();
const questionText = () => optionalLines(1_000);

/** Questions that go to the company in one letter; fields left empty are no questions. */
export const askClarificationInput = z
  .strictObject({
    claimId: z.uuid(),
    version: versionField(),
    line1: aboutLine(),
    question1: questionText(),
    line2: aboutLine(),
    question2: questionText(),
    line3: aboutLine(),
    question3: questionText(),
    line4: aboutLine(),
    question4: questionText(),
    line5: aboutLine(),
    question5: questionText(),
    /** Whether the agency's clock stops until the answer. */
    blocking: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
    back: returnQueryField(),
    idempotencyKey: requestKeyField,
  })
  .transform(({ claimId, version, blocking, back, idempotencyKey, ...typed }, context) => {
    const rows = [
      { line: typed.line1, text: typed.question1 },
      { line: typed.line2, text: typed.question2 },
      { line: typed.line3, text: typed.question3 },
      { line: typed.line4, text: typed.question4 },
      { line: typed.line5, text: typed.question5 },
    ];
    const refuse = (at: number) =>
      context.addIssue({ code: "custom", path: [`question${at + 1}`], message: "questionMissing" });
    for (const [at, { text }] of rows.entries()) {
      if (text !== "" && text.length < shortestQuestion) refuse(at);
    }
    const questions: readonly Question[] = rows.flatMap(({ line, text }) =>
      text === "" ? [] : [{ lineId: line || null, text }],
    );
    if (questions.length === 0) refuse(0);

    return { claimId, version, blocking, back, idempotencyKey, questions };
  });

/** A letter with questions that was read from a form. */
export type AskClarificationInput = {
  readonly claimId: string;
  readonly version: number;
  readonly blocking: boolean;
  readonly questions: readonly Question[];
  readonly back?: string | undefined;
  readonly idempotencyKey?: string | undefined;
};

/** Closing a question: the answer settles it, or it is not needed any more. */
export const resolveClarificationInput = z.strictObject({
  claimId: z.uuid(),
  version: versionField(),
  clarificationId: z.uuid(),
  outcome: z.enum(["RESOLVED", "CANCELLED"]),
  back: returnQueryField(),
  idempotencyKey: requestKeyField,
});
export type ResolveClarificationInput = z.output<typeof resolveClarificationInput>;
