import { useLocale, useTranslations } from "next-intl";
import { Sheet } from "@/app/_components/ui/sheet";
import { Timeline, type TimelineItem } from "@/app/_components/ui/timeline";
import { eventLooks } from "@/app/(company)/claims/[no]/_components/event-looks";
import { formatDate, formatDateTime, styleWithin } from "@/lib/i18n/format-date";
import type { CompanyClaimPage } from "@/lib/review/queries/get-company-claim";

/** What happened so far, and what comes next with its day. */
export const ClaimHistory = ({ claim }: { readonly claim: CompanyClaimPage }) => {
  const t = useTranslations("claimPage.history");
  const locale = useLocale();
  const next = nextStep(claim);
  const past = claim.events.map((event, at): TimelineItem => {
    const look = eventLooks[event.type] ?? { icon: "dot", tone: "neutral" };
    const name = event.actor && (locale === "ru" ? event.actor.nameRu : event.actor.nameEn);

    return {
      // The number of the event in the trail would count what others do.
      key: String(at),
      icon: look.icon,
      tone: look.tone,
      when: at === claim.events.length - 1 && next === null ? "now" : "past",
      title: t(`event.${event.type}`),
      detail: [formatDateTime(event.at, locale, styleWithin(event.at, claim.today)), name]
        .filter(Boolean)
        .join(", "),
    };
  });
  const items =
    next === null
      ? past
      : [
          ...past,
          {
            key: "next",
            icon: "clock",
            when: "todo",
            title: t(`next.${next.key}`),
            detail: next.day
              ? t("by", { date: formatDate(next.day, locale, styleWithin(next.day, claim.today)) })
              : undefined,
          } satisfies TimelineItem,
        ];
  if (items.length === 0) return null;

  return (
    <Sheet title={t("heading")}>
      <Timeline items={items} />
    </Sheet>
  );
};

/** The next thing that will happen, by whoever acts. */
const nextStep = ({ status, label, dueOn, replyDueOn }: CompanyClaimPage) => {
  if (status === "RETURNED") return { key: "correction", day: replyDueOn };
  if (label === "clarificationNeeded") return { key: "answer", day: replyDueOn };
  if (status === "SUBMITTED" || status === "IN_REVIEW" || status === "PENDING_APPROVAL")
    return { key: "decision", day: dueOn };
  if (status === "APPROVED") return { key: "payment", day: null };
  return null;
};
