import { z } from "zod";
import { claimNumberField } from "@/lib/claims/domain/claim-number";
import { awaitingViews } from "@/lib/review/domain/awaiting";

/** Query parameters as Next hands them over. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A claim number in an address; anything else is a page that is not there. */
export const claimNumber = claimNumberField();

/** What a form of these pages has just done, said once on the page after it. */
const doneWords = [
  "sign",
  "approve",
  "reject",
  "returned",
  "asked",
  "revoked",
  "withdrawn",
  "cancelled",
  "declined",
] as const;

export type DoneWord = (typeof doneWords)[number];

/** Anything that is none of ours falls back to the beginning of the list. */
const listQuery = z.object({
  view: z.enum([...awaitingViews, "requests"]).catch("mine"),
  after: z.string().max(200).nullable().catch(null).default(null),
  done: z.enum(doneWords).nullable().catch(null).default(null),
  no: claimNumber.catch("").default(""),
});

export const readListQuery = (query: Query) => listQuery.parse(query);
