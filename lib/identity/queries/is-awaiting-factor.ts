import "server-only";
import { findProvingPerson } from "@/lib/identity/data/factor-store";
import { tokenHashOf } from "@/lib/identity/sessions";

/** Whether the secret belongs to a sign-in whose password was right and whose second factor is still to come. */
export const isAwaitingFactor = async (secret: string | null): Promise<boolean> =>
  secret !== null && ((await findProvingPerson(tokenHashOf(secret)))?.awaitsFactor ?? false);
