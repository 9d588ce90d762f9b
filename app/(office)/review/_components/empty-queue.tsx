import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { LinkButton } from "@/app/_components/ui/link-button";
import { isNarrowed, type QueueFilters, queueQuery } from "@/lib/review/domain/queue-filters";

type EmptyQueueProps = {
  readonly filters: QueueFilters;
  /** Claims that nobody has taken. */
  readonly waiting: number;
};

/** Nothing in this view: because of the filters, or because all is done. */
export const EmptyQueue = ({ filters, waiting }: EmptyQueueProps) => {
  const words = useTranslations("review.queue.empty");
  if (isNarrowed(filters)) {
    return (
      <EmptyState
        icon="search"
        title={words("filtered")}
        action={
          <LinkButton href={`/review?view=${filters.view}`} size="md">
            {words("clear")}
          </LinkButton>
        }
      >
        {words("filteredHint")}
      </EmptyState>
    );
  }
  const href = `/review?${queueQuery(filters, { view: "waiting", after: null })}`;

  return (
    <EmptyState
      icon="ok"
      tone="good"
      title={words(filters.view)}
      action={
        waiting > 0 &&
        filters.view === "mine" && (
          <LinkButton href={href} size="md" variant="primary">
            {words("toWaiting")}
          </LinkButton>
        )
      }
    >
      {words("waitingCount", { count: waiting })}
    </EmptyState>
  );
};
