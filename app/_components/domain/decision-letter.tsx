import { getLocale } from "next-intl/server";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { type LetterPart, letterParts } from "@/lib/review/domain/decision-letter";
import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";

type DecisionLetterProps = {
  readonly snapshot: DecisionSnapshot;
  /** The language of the letter; the reader's own unless said otherwise. */
  readonly locale?: Locale;
};

/** The decision in words, as the company reads it: the sum, what was not counted and why, and where the money goes. */
export const DecisionLetter = async ({ snapshot, locale }: DecisionLetterProps) => {
  const language = locale ?? (await getLocale());
  const words = await letterWords(language);
  const parts = letterParts(snapshot);
  const lines = parts.filter((part) => part.kind === "line");

  return (
    <div className="letter" lang={language}>
      {parts
        .filter((part) => part.kind === "intro")
        .map((part) => (
          <p key={part.key}>{words(part)}</p>
        ))}
      {lines.length > 0 && (
        <ul>
          {lines.map((part) => (
            <li key={part.position}>
              <b>{words(part)}</b> {part.note}
            </li>
          ))}
        </ul>
      )}
      {parts
        .filter((part) => part.kind === "limit" || part.kind === "closing")
        .map((part) => (
          <p key={part.key}>{words(part)}</p>
        ))}
      {snapshot.message && <p className="letter-message">{snapshot.message}</p>}
    </div>
  );
};

/** A part of the letter as a sentence of that language. */
const letterWords = async (locale: Locale) => {
  const letter = await translatorFor(locale, "review");
  const reasons = await translatorFor(locale, "deductions");

  return (part: LetterPart): string => {
    const values = Object.fromEntries(
      Object.entries(part.values).map(([name, value]) => [
        name,
        name.endsWith("Kopecks") ? formatMoney(String(value), locale) : value,
      ]),
    );

    return part.kind === "limit"
      ? reasons(`${part.key}.sentence` as never, { amount: values.amountKopecks } as never)
      : letter(`letter.${part.key}` as never, values as never);
  };
};
