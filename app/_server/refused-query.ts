import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { wordsFor } from "@/app/_server/failure-words";
import { env } from "@/lib/platform/env";
import { canonicalJson } from "@/lib/shared/canonical-json";
import type { Failure } from "@/lib/shared/result";

// A plain form that a route handler refuses comes back to its page with the reason in the address, since there
// is no other place without scripts. It is sealed: a link made by somebody else puts no words into our mouth.

const prefix = "refused";
const sealName = `${prefix}.seal`;

/** Writes the reason and its plain facts into an address. */
export const writeRefusal = (query: URLSearchParams, failure: Failure): void => {
  const facts = Object.entries(failure).flatMap(([name, fact]): [string, string][] =>
    name !== "code" && (typeof fact === "string" || typeof fact === "number")
      ? [[`${prefix}.${name}`, String(fact)]]
      : [],
  );
  for (const [name, fact] of facts) query.set(name, fact);
  query.set(prefix, failure.code);
  query.set(sealName, sealOf([[prefix, failure.code], ...facts]));
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The reason that a form was refused for, as it stands in the address of its page; null without one of ours. */
export const readRefusal = (query: Query): Failure | null => {
  const { [sealName]: seal, ...entries } = Object.fromEntries(
    Object.entries(query).filter(([name]) => name === prefix || name.startsWith(`${prefix}.`)),
  );
  const { [prefix]: code } = entries;
  if (typeof code !== "string" || typeof seal !== "string") return null;
  if (!isEqual(seal, sealOf(Object.entries(entries)))) return null;

  const facts = Object.entries(entries).flatMap(([name, fact]) => {
    if (name === prefix || typeof fact !== "string") return [];
    return [[name.slice(prefix.length + 1), /^\d{1,12}$/.test(fact) ? Number(fact) : fact]];
  });
  return { ...Object.fromEntries(facts), code };
};

/** The same in words, for the page to show. */
export const refusalIn = async (query: Query): Promise<string | null> => {
  const failure = readRefusal(query);
  return failure && wordsFor(failure);
};

const sealOf = (entries: readonly (readonly [string, unknown])[]): string =>
  createHmac("sha256", env().AUTH_SECRET)
    .update(`refused ${canonicalJson(Object.fromEntries(entries))}`)
    .digest("base64url")
    .slice(0, 22);

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
