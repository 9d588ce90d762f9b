import "server-only";
import { getTranslations } from "next-intl/server";
import type { Failure } from "@/lib/shared/result";

/** The files with sentences for refusals, `<namespace>.failure.<code>`, in the order they are asked. */
const namespaces = [
  "fields",
  "policy",
  "claims",
  "review",
  "budget",
  "identity",
  "companies",
  "evidence",
  "programmes",
  "identifiers",
] as const;

/** The sentence for a refusal in the reader's language; its facts fill the sentence. */
export const wordsFor = async (failure: Failure): Promise<string> => {
  const t = await getTranslations();
  const facts = Object.fromEntries(
    Object.entries(failure).map(([name, fact]) => [name, typeof fact === "number" ? fact : String(fact)]),
  );
  for (const namespace of namespaces) {
    const key = `${namespace}.failure.${failure.code}`;
    if (t.has(key)) return t(key, facts);
  }
  throw new Error(`No words for the refusal ${failure.code}`);
};
