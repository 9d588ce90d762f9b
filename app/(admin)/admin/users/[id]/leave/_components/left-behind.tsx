import { useLocale, useTranslations } from "next-intl";
import { Sheet } from "@/app/_components/ui/sheet";
import { formatDate } from "@/lib/i18n/format-date";
import type { LeavingPage } from "@/lib/review/queries/get-leaving";

/** What ends by itself, and what others go on with. */
export const LeftBehind = ({ left }: Pick<LeavingPage, "left">) => {
  const words = useTranslations("leaving");
  const locale = useLocale();
  const { requests, budgetMoves, absences, keptBySubstitutes } = left;
  if (requests.length + budgetMoves + absences.length + keptBySubstitutes.length === 0) return null;

  return (
    <Sheet title={words("left")}>
      <ul className="stack-s">
        {requests.map(({ number, kind }) => (
          <li key={`${number}-${kind}`}>{words("request", { number, kind })}</li>
        ))}
        {budgetMoves > 0 && <li>{words("budgetMoves", { count: budgetMoves })}</li>}
        {absences.map(({ id, isOwn, other, untilOn }) => (
          <li key={id}>
            {words("absence", {
              own: String(isOwn),
              other: other[locale],
              until: formatDate(untilOn, locale, "numeric"),
            })}
          </li>
        ))}
        {keptBySubstitutes.map(({ number, substitute }) => (
          <li key={number}>{words("kept", { number, substitute: substitute[locale] })}</li>
        ))}
      </ul>
    </Sheet>
  );
};
