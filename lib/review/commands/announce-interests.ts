import { announceInterestsDue } from "@/lib/review/data/deadline-store";

/**
 * Tells the leads of claims whose officer may not go on because a declaration made earlier begins today. Once per
 * declaration and claim; answers how many were new.
 */
export const announceInterests = (): Promise<number> => announceInterestsDue();
