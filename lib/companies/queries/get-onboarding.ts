import "server-only";
import { findOnboarding, type Onboarding } from "@/lib/companies/data/onboarding-store";

/** Wishes to join, as the page shows them. */
export type JoinWishes = Onboarding["requests"];

/** Where the person stands on the way to a company. */
export const getOnboarding = async (tokenHash: string): Promise<Onboarding> =>
  (await findOnboarding(tokenHash)) ?? {
    inn: null,
    fields: { details: null, account: null },
    isHere: false,
    register: null,
    requests: [],
  };
