import type { LeftToDo } from "@/lib/review/domain/recommendation-readiness";

/** Why an act of a review was refused, besides what the policy, the lifecycle and the database refuse. */
export type ReviewOwnFailure =
  | {
      readonly code:
        | "alreadyTaken"
        | "assigneeUnfit"
        | "assigneeInterest"
        | "nobodyEligible"
        | "lineNotFound"
        | "itemUnknown"
        | "questionNotFound"
        | "questionClosed"
        | "nothingToApprove"
        | "somethingLeft"
        | "previewChanged";
    }
  | { readonly code: "deductionNone" | "deductionTooBig"; readonly eligibleKopecks: string }
  | { readonly code: "questionsOpen"; readonly count: number }
  | { readonly code: "tooManyReturns"; readonly most: number }
  | LeftToDo;
