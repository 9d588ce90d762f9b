import { messageValues } from "@/lib/i18n/message-values";
import { translatorFor } from "@/lib/i18n/translator";
import type { Assessment, AssessmentTraceLine } from "@/lib/programmes/domain/assessment/assessment-types";
import { amountOf } from "@/lib/programmes/domain/message-params";
import type { RulesProblemCode } from "@/lib/programmes/domain/rulebook/rules-problems";
import { money } from "@/lib/shared/money";

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
  const values = (params: AssessmentTraceLine["params"]) => messageValues(params, language, words);

  return {
    ...assessment,
    blockers: assessment.blockers.map((blocker) => ({
      ...blocker,
      sentence: say(`blocker.${blocker.code}`, values(blocker.params)),
    })),
    trace: assessment.trace.map((line) => ({
      ...line,
      sentence: say(
        line.lineId === null ? `step.${line.key}` : `line.${line.key}`,
        values({ ...line.params, ...amountsOf(line, assessment.currency) }),
      ),
    })),
  };
};

const amountsOf = ({ before, after }: AssessmentTraceLine, currency: string) => {
  const inOwn = (minor: bigint) => amountOf(money(minor, currency));

  return {
    before: inOwn(before),
    after: inOwn(after),
    cut: inOwn(before > after ? before - after : 0n),
  };
};
