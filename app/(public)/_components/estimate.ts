import type { LandingCategory } from "@/lib/budget/domain/landing-figures";
import { type AmountFailure, parseAmount } from "@/lib/shared/amount-input";
import { exponentOf, rouble } from "@/lib/shared/currencies";
import { applyBasisPoints, minOf } from "@/lib/shared/money";
import type { Result } from "@/lib/shared/result";

/** What the visitor asked the quick estimate, as it stands in the address. */
export type EstimateQuestion = { readonly category?: string; readonly amount?: string };

/** The quick estimate. Kopecks. */
export type Estimate = {
  readonly amount: bigint;
  /** The rate alone. */
  readonly share: bigint;
  /** The rate within the yearly limit of a company: what comes back. */
  readonly back: bigint;
  readonly isCapped: boolean;
  /** More than what is left on the budget line. */
  readonly isAboveBudget: boolean;
};

/** A question with its answer, ready to be shown. */
export type AnsweredEstimate = {
  readonly category: LandingCategory;
  /** As it stands in the field. */
  readonly typed: string;
  readonly answer: Result<Estimate, AmountFailure>;
};

/** Shown before anything is asked: a usual bill for certification. */
const exampleAmount = "515375";

/** Answers the question for one of the categories; an unknown category counts as the first. */
export const answerEstimate = (
  categories: readonly [LandingCategory, ...LandingCategory[]],
  question: EstimateQuestion,
): AnsweredEstimate => {
  const category = categories.find(({ code }) => code === question.category) ?? categories[0];
  const typed = question.amount ?? exampleAmount;
  const amount = parseAmount(typed, exponentOf(rouble));
  const answer = amount.ok ? ({ ok: true, value: estimateOf(amount.value, category) } as const) : amount;

  return { category, typed, answer };
};

const estimateOf = (amount: bigint, category: LandingCategory): Estimate => {
  const share = applyBasisPoints(amount, category.rateBasisPoints);
  const back = minOf(share, BigInt(category.capKopecks));
  const { availableKopecks } = category;

  return {
    amount,
    share,
    back,
    isCapped: back < share,
    isAboveBudget: availableKopecks !== null && back > BigInt(availableKopecks),
  };
};
