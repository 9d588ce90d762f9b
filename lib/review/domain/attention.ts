import { applyBasisPoints, type Kopecks } from "@/lib/shared/money";

/** Why an officer should look twice at a claim of the queue. */
export type Attention =
  | { readonly code: "answersReceived" | "questionsOpen"; readonly count: number }
  | { readonly code: "corrected"; readonly count: number }
  | { readonly code: "limitReached" | "firstClaim" };

type Facts = {
  readonly openQuestions: number;
  readonly answeredQuestions: number;
  readonly returns: number;
  readonly isInReview: boolean;
  readonly isFirst: boolean;
  readonly accepted: Kopecks;
  readonly support: Kopecks;
  readonly rateBasisPoints: number;
  readonly lineCount: number;
};

/** What is unusual about a claim, the most pressing first. */
export const attentionOf = (facts: Facts): readonly Attention[] => {
  const { openQuestions, answeredQuestions, returns } = facts;
  const all: readonly (Attention | false)[] = [
    answeredQuestions > 0 && { code: "answersReceived", count: answeredQuestions },
    openQuestions > 0 && { code: "questionsOpen", count: openQuestions },
    facts.isInReview && returns > 0 && { code: "corrected", count: returns },
    hasReachedLimit(facts) && { code: "limitReached" },
    facts.isFirst && { code: "firstClaim" },
  ];

  return all.filter((one) => one !== false);
};

/**
 * The rate alone would bring more than the claim gets, so a limit took the rest. Each line is rounded by
 * itself, which may move the sum by less than a kopeck a line.
 */
const hasReachedLimit = ({ accepted, support, rateBasisPoints, lineCount }: Facts): boolean =>
  applyBasisPoints(accepted, rateBasisPoints) - support > BigInt(lineCount);
