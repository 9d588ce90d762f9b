import { useTranslations } from "next-intl";
import { Money } from "@/app/_components/domain/money";
import type { ReviewQueue } from "@/lib/review/queries/get-review-queue";

type QueueFactsProps = Pick<ReviewQueue, "facts" | "tabs"> & {
  /** Whether the reader reviews claims; others see the whole queue. */
  readonly isReviewer: boolean;
};

/** The figures above the queue. */
export const QueueFacts = ({ facts, tabs, isReviewer }: QueueFactsProps) => {
  const words = useTranslations("review.queue.fact");
  const { usualDays, targetDays } = facts;

  return (
    <dl className="facts">
      {isReviewer ? (
        <>
          <div>
            <dt>{words("dueSoon")}</dt>
            <dd>{facts.dueSoon}</dd>
          </div>
          <div>
            <dt>{words("mine")}</dt>
            <dd>
              <Money kopecks={facts.mineRequested} shown="never" />
            </dd>
          </div>
        </>
      ) : (
        <>
          <div>
            <dt>{words("waiting")}</dt>
            <dd>{tabs.waiting.count}</dd>
          </div>
          <div>
            <dt>{words("overdue")}</dt>
            <dd>{tabs.overdue.count}</dd>
          </div>
        </>
      )}
      {usualDays !== null && targetDays !== null && (
        <div>
          <dt>{words("usual")}</dt>
          <dd>
            {usualDays} <small>{words("target", { days: targetDays })}</small>
          </dd>
        </div>
      )}
    </dl>
  );
};
