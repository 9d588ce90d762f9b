import type { ChecklistItemCode } from "@/lib/programmes/domain/checklist-items";
import type { DecisionOutcome } from "@/lib/review/domain/decision-snapshot";

/** What still stands between a review and its recommendation, with how many. */
export type LeftToDo = {
  readonly code: "linesUndecided" | "checklistOpen" | "checklistFailed" | "questionsBlock" | "blockersLeft";
  readonly count: number;
};

/** What the officer confirmed or could not confirm about the claim as a whole. */
export type ChecklistState = {
  readonly item: ChecklistItemCode;
  /** Null: not looked at yet. */
  readonly passed: boolean | null;
};

/** How far the review of a claim is, as far as a recommendation asks. */
export type ReviewState = {
  readonly undecidedLines: number;
  readonly checklist: readonly ChecklistState[];
  /** Questions that stop the clock and wait for the company. */
  readonly blockingQuestions: number;
  /** What the engine says cannot be paid as it stands. */
  readonly blockers: number;
};

/**
 * What is left before a decision of that outcome can be recommended; nothing means ready. To approve, every
 * item of the checklist is confirmed; to decline, every item has been looked at.
 */
export const leftBeforeRecommending = (state: ReviewState, outcome: DecisionOutcome): readonly LeftToDo[] => {
  const failed = state.checklist.filter(({ passed }) => passed === false).length;
  const all: readonly LeftToDo[] = [
    { code: "linesUndecided", count: state.undecidedLines },
    { code: "checklistOpen", count: state.checklist.filter(({ passed }) => passed === null).length },
    { code: "checklistFailed", count: outcome === "APPROVE" ? failed : 0 },
    { code: "questionsBlock", count: state.blockingQuestions },
    { code: "blockersLeft", count: outcome === "APPROVE" ? state.blockers : 0 },
  ];

  return all.filter(({ count }) => count > 0);
};
