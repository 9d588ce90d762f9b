import { messageValues } from "@/lib/i18n/message-values";
import { translatorFor } from "@/lib/i18n/translator";
import type { Assessment } from "@/lib/programmes/domain/assessment/assessment-types";
import { traceSentence } from "@/lib/programmes/domain/assessment/trace-sentence";
import type { MessageParams } from "@/lib/programmes/domain/message-params";
import type { RulesProblemCode } from "@/lib/programmes/domain/rulebook/rules-problems";

/** A language the sentences stand in. */
export type Language = "ru" | "en";

/** The sentence for something wrong in a document. */
export const problemInWords = async (code: RulesProblemCode): Promise<string> =>
  (await translatorFor("en", "entitlement"))(`rulesProblem.${code}`);

/** The assessment with a sentence on every line of its trace and every blocker. */
export const traceInWords = async (assessment: Assessment, language: Language) => {
  const say = await translatorFor(language, "assessment");
  const evidence = await translatorFor(language, "evidenceKinds");
  // The values name documents by `evidenceKinds.<code>`; every other word of theirs is in the value itself.
  const words = (key: string) => evidence(key.replace(/^evidenceKinds\./, ""));
  const values = (params: MessageParams) => messageValues(params, language, words);

  return {
    ...assessment,
    blockers: assessment.blockers.map((blocker) => ({
      ...blocker,
      sentence: say(`blocker.${blocker.code}`, values(blocker.params)),
    })),
    trace: assessment.trace.map((line) => {
      const { key, params } = traceSentence(line, assessment.currency);
      return { ...line, sentence: say(key, values(params)) };
    }),
  };
};
