import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/app/_components/domain/date-text";
import { Timeline } from "@/app/_components/ui/timeline";
import { useClaimEventWords } from "@/app/(office)/review/[no]/_components/claim-event-words";
import { eventLooks } from "@/app/(office)/review/[no]/_components/event-looks";
import type { HistoryEvent } from "@/lib/review/queries/get-claim-history";

/** The audit trail in words, the newest on top. */
export const EventList = ({ events }: { readonly events: readonly HistoryEvent[] }) => {
  const words = useTranslations("review.history");
  const sentence = useClaimEventWords();
  const locale = useLocale();

  return (
    <Timeline
      items={events.map((event) => ({
        key: event.id,
        ...lookOf(event),
        title: sentence(event),
        detail: (
          <>
            {event.actor ? event.actor[locale] : words("clock")}
            {event.behalf && ` ${words("behalf", { name: event.behalf[locale] })}`},{" "}
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

const commentOf = ({ facts }: HistoryEvent): string | null => {
  const comment = facts.comment ?? facts.reason;

  return typeof comment === "string" && comment !== "" ? comment : null;
};
