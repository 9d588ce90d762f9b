import { uuidv7 } from "@/lib/shared/ids";

type Subject = { readonly id: string; readonly number: string; readonly companyId: string };

/**
 * A letter about a claim for the outbox: its kind, and what its sentences need (messages `mail.<kind>`). Facts named
 * …Kopecks are digits of kopecks and those named …On ISO days; both are written out in the reader's language.
 */
export const letterAbout = (
  { id, number, companyId }: Subject,
  kind: string,
  facts: Readonly<Record<string, string>> = {},
) => ({ id: uuidv7(), kind, payload: { claimId: id, companyId, number, ...facts } });
