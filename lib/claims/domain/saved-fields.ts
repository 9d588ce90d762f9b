import type { Failure } from "@/lib/shared/result";

/** Whoever wrote in a line or a claim last; null when nobody has since it was begun. */
export type Editor = { readonly nameRu: string; readonly nameEn: string } | null;

/** Why a field was not saved; of a conflict also who wrote the other value, and when. */
export type FieldRefusal = Failure & {
  readonly theirs?: string;
  readonly who?: Editor;
  readonly at?: string | null;
};

/** What became of fields that were sent to be saved. */
export type SavedFields = {
  /** Of the claim, after this. */
  readonly version: number;
  /** When something was last saved; null when nothing had changed. */
  readonly savedAt: string | null;
  /** What each accepted field holds now, as the base of the next change. */
  readonly saved: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, FieldRefusal>>;
  /** Of the line, in which its amounts are stated now. */
  readonly currency: string;
};
