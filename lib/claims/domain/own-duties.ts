import type { HeldDuty } from "@/lib/identity/domain/duties";

/** The duties on a claim as its company may know them: that of the person who asks, or none. */
export const ownDuties = (userId: string, duty: string | null): readonly HeldDuty[] =>
  duty === null ? [] : [{ userId, duty }];
