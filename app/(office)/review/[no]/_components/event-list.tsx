import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Timeline } from "@/app/_components/ui/timeline";
import { eventLooks } from "@/app/(office)/review/[no]/_components/event-looks";
import { formatMoney } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { Locale } from "@/lib/i18n/locale";
import { deductionReasons, isDeductionCode } from "@/lib/programmes/domain/deduction-reasons";
import type { HistoryEvent } from "@/lib/review/queries/get-claim-history";

/** The audit trail in words, the newest on top. */
export const EventList = ({ events }: { readonly events: readonly HistoryEvent[] }) => {
  const words = useTranslations("review");
  const items = useTranslations("entitlement.checklist");
  const locale = useLocale();

  return (
    <Timeline
      items={events.map((event) => ({
        key: event.id,
        ...lookOf(event),
        title: words(`event.${event.type}`, {
          ...factsInWords(event.facts, locale),
          item: typeof event.facts.item === "string" ? items(event.facts.item as never) : "",
          line: event.line ?? 0,
          assignee: event.assignee?.[locale] ?? "",
        } as never),
        detail: (
          <>
            {event.actor ? event.actor[locale] : words("history.clock")},{" "}
            <DateText date={event.at} style="shortYear" withTime />
          </>
        ),
        children: commentOf(event) && <p className="why">{commentOf(event)}</p>,
      }))}
    />
  );
};

const lookOf = ({ type, facts }: HistoryEvent) => {
  if (type === "lineDecided" && facts.verdict === "UNDECIDED")
    return { icon: "undo", tone: "neutral" } as const;
  if (type === "recommendationMade" && facts.outcome === "REJECT")
    return { icon: "two", tone: "bad" } as const;

  return eventLooks[type];
};

/** Amounts and days written out, flags as words that a message can choose by. */
const factsInWords = (facts: HistoryEvent["facts"], locale: Locale): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]): [string, string | number] => {
      if (amounts.has(name)) return [name, formatMoney(String(fact), locale)];
      if (name === "dueOn") return [name, formatDate(String(fact), locale, "dayMonth")];
      if (name === "reasonCode") return ["reason", reasonNumber(fact)];

      return [name, typeof fact === "number" ? fact : String(fact)];
    }),
  );

const amounts: ReadonlySet<string> = new Set(["accepted", "support"]);

const reasonNumber = (code: unknown): string =>
  typeof code === "string" && isDeductionCode(code) ? deductionReasons[code].number : "";

const commentOf = ({ facts }: HistoryEvent): string | null => {
  const comment = facts.comment ?? facts.reason;

  return typeof comment === "string" && comment !== "" ? comment : null;
};
