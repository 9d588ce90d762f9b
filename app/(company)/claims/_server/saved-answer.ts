import "server-only";
import { getLocale } from "next-intl/server";
import { wordsFor } from "@/app/_server/failure-words";
import type { FieldRefusal, SavedFields } from "@/lib/claims/domain/saved-fields";
import { typedOfBase } from "@/lib/claims/domain/typed-values";
import { formatDateTime, formatTime } from "@/lib/i18n/format-date";
import type { Locale } from "@/lib/i18n/locale";

/** What the autosave of a page gets back: bases for the next change, and refusals in words. */
export type SavedAnswer = {
  readonly savedAt: string | null;
  readonly saved: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, RefusalAnswer>>;
};

export type RefusalAnswer = {
  readonly message: string;
  /** Of a conflict: what the other person wrote, as a form shows it and as its base, and who and when. */
  readonly theirs?: {
    readonly typed: string;
    readonly base: string;
    readonly who: string | null;
    readonly at: string | null;
  };
};

/** A saved outcome in the reader's words. */
export const savedAnswer = async (outcome: SavedFields): Promise<SavedAnswer> => {
  const locale = await getLocale();
  const refused = await Promise.all(
    Object.entries(outcome.refused).map(
      async ([field, why]): Promise<[string, RefusalAnswer]> => [
        field,
        { message: await wordsFor(why), ...theirsOf(field, why, { currency: outcome.currency, locale }) },
      ],
    ),
  );
  return {
    savedAt: outcome.savedAt && formatTime(outcome.savedAt, locale),
    saved: outcome.saved,
    refused: Object.fromEntries(refused),
  };
};

const theirsOf = (
  field: string,
  { theirs, who, at }: FieldRefusal,
  { currency, locale }: { readonly currency: string; readonly locale: Locale },
): Pick<RefusalAnswer, "theirs"> => {
  if (theirs === undefined) return {};
  return {
    theirs: {
      base: theirs,
      typed: typedOfBase(field, theirs, { currency, locale }),
      who: (locale === "ru" ? who?.nameRu : who?.nameEn) ?? null,
      at: at ? formatDateTime(at, locale) : null,
    },
  };
};
