import "server-only";
import type { StoredClaim } from "@/lib/claims/data/claim-store";
import { rulesOf } from "@/lib/claims/data/pinned-rules";
import type { Db } from "@/lib/platform/db/prisma";
import { otherSupportOf } from "@/lib/review/data/company-support";
import { type DecidedClaim, decideClaim } from "@/lib/review/data/decided-claim";
import { carriedVerdicts, snapshotOf } from "@/lib/review/data/decision-store";
import { currentAnswers, findReviewState, type ReviewState } from "@/lib/review/data/review-store";
import type { ReviewState as Readiness } from "@/lib/review/domain/recommendation-readiness";

/** Everything a recommendation consists of, and what is still missing. */
export const loadRecommendation = async (db: Db, claim: StoredClaim, message: string) => {
  const state = await findReviewState(db, claim.id);
  const decision = await decideClaim(db, claim, state);
  const others = await otherSupportOf(db, {
    claimId: claim.id,
    companyId: claim.companyId,
    programmeId: claim.programmeId,
    fiscalYear: claim.fiscalYear ?? 0,
  });

  return {
    state,
    decision,
    others,
    review: readinessOf(claim, state, decision),
    snapshot: await snapshotOf(db, claim, { decision, message }),
    carried: carriedVerdicts(decision.verdicts, state),
    openQuestions: state.questions.filter(({ status }) => status === "OPEN").map(({ id }) => id),
  };
};

/** What the readiness of a review is judged by. */
export const readinessOf = (claim: StoredClaim, state: ReviewState, decision: DecidedClaim): Readiness => {
  const answers = currentAnswers(state.answers);
  const { lines } = decision.calculation;

  return {
    undecidedLines: lines.filter(({ id }) => !decision.verdicts.has(id)).length,
    checklist: rulesOf(claim.programmeVersion).workflow.checklist.map((item) => ({
      item,
      passed: answers.get(item)?.passed ?? null,
    })),
    blockingQuestions: state.questions.filter(({ status, blocking }) => status === "OPEN" && blocking).length,
    blockers: decision.decided.blockers.filter(({ code }) => code !== "belowMinimum").length,
  };
};
