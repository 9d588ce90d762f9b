import { budgetEventTypes } from "@/lib/budget/domain/budget-event";
import { companyEventTypes } from "@/lib/companies/domain/company-event";
import { peopleEventTypes } from "@/lib/identity/domain/people-event";
import { programmeEventTypes } from "@/lib/programmes/domain/programme-event";

/** Events of a claim that a filter offers, in the order of its life; the trail holds every type. */
const claimEventTypes = [
  "claimSubmitted",
  "claimTaken",
  "lineDecided",
  "clarificationAsked",
  "claimReturned",
  "claimResubmitted",
  "recommendationMade",
  "recommendationSentBack",
  "recommendationSigned",
  "claimApproved",
  "claimRejected",
  "claimWithdrawn",
  "claimLapsed",
  "decisionRevoked",
  "claimCancelled",
] as const;

/** What the filter by kind offers; words in `audit.event.<type>`. */
export const filterableEventTypes = [
  ...claimEventTypes,
  ...budgetEventTypes,
  ...programmeEventTypes,
  ...companyEventTypes,
  ...peopleEventTypes,
] as const;
