import "server-only";
import { findProvingPerson } from "@/lib/identity/data/factor-store";
import type { Person } from "@/lib/identity/domain/actor";
import { tokenHashOf } from "@/lib/identity/sessions";

/** What can finish a sign-in whose password was right; null where the secret belongs to no such sign-in. */
export const getAwaitedFactors = async (secret: string | null): Promise<Person["factors"] | null> => {
  const person = secret === null ? null : await findProvingPerson(tokenHashOf(secret));
  if (!person?.awaitsFactor) return null;
  return person.authenticators.map(({ kind }) => kind);
};
