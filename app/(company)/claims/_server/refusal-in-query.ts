import "server-only";
import { wordsFor } from "@/app/_server/failure-words";
import { readRefusal } from "@/app/_server/refused-query";

/** The sentence for a refusal that a plain form brought back in the address. */
export const refusalInQuery = async (query: Parameters<typeof readRefusal>[0]): Promise<string | null> => {
  const failure = readRefusal(query);
  if (!failure) return null;
  try {
    return await wordsFor(failure);
  } catch {
    // Somebody has typed this address: there is no such refusal.
    return null;
  }
};
