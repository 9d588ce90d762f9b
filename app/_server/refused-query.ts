import type { Failure } from "@/lib/shared/result";

// A plain form that a route handler refuses comes back to its page with the reason in the address, since there
// is no other place without scripts. The page turns it into a sentence and shows nothing else of it.

const prefix = "refused";

/** Writes the reason and its plain facts into an address. */
export const writeRefusal = (query: URLSearchParams, failure: Failure): void => {
  query.set(prefix, failure.code);
  for (const [name, fact] of Object.entries(failure)) {
    if (name !== "code" && (typeof fact === "string" || typeof fact === "number"))
      query.set(`${prefix}.${name}`, String(fact));
  }
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The reason in an address, or null. Its code is any word: whoever shows it asks whether there is a sentence for it. */
export const readRefusal = (query: Query): Failure | null => {
  const code = query[prefix];
  if (typeof code !== "string" || !/^[a-zA-Z]{1,60}$/.test(code)) return null;

  const facts = Object.entries(query).flatMap(([key, fact]) =>
    key.startsWith(`${prefix}.`) && typeof fact === "string" && fact.length <= 200
      ? [[key.slice(prefix.length + 1), /^\d{1,12}$/.test(fact) ? Number(fact) : fact]]
      : [],
  );
  return { ...Object.fromEntries(facts), code };
};
