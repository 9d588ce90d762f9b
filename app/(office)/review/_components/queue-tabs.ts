import type { Tab } from "@/app/_components/ui/tabs";
import type { QueueWords } from "@/app/(office)/review/_components/queue-words";
import { type QueueFilters, queueQuery, queueViews } from "@/lib/review/domain/queue-filters";
import type { ReviewQueue } from "@/lib/review/queries/get-review-queue";

/** The saved views with what is in them. Filters stay on while the view changes. */
export const queueTabs = (
  tabs: ReviewQueue["tabs"],
  filters: QueueFilters,
  words: QueueWords["review"],
): readonly Tab[] =>
  queueViews.map((view) => {
    const { count, isMore } = tabs[view];

    return {
      href: `/review?${queueQuery(filters, { view, after: null })}`,
      label: words(`queue.tab.${view}`),
      count: isMore ? words("queue.thousand") : count,
      heat: view === "overdue" && count > 0 ? "hot" : undefined,
      current: view === filters.view,
    };
  });
