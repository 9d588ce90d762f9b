import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { Tabs } from "@/app/_components/ui/tabs";
import { requireOfficial } from "@/app/_server/actor";
import { wordsFor } from "@/app/_server/failure-words";
import { AssignBar } from "@/app/(office)/review/_components/assign-bar";
import { EmptyQueue } from "@/app/(office)/review/_components/empty-queue";
import { KeyHelp, KeyHints } from "@/app/(office)/review/_components/key-help";
import { QueueFacts } from "@/app/(office)/review/_components/queue-facts";
import { QueueFilterBar } from "@/app/(office)/review/_components/queue-filter-bar";
import { QueueKeys } from "@/app/(office)/review/_components/queue-keys";
import { queueRowOf } from "@/app/(office)/review/_components/queue-row";
import { QueueTable } from "@/app/(office)/review/_components/queue-table";
import { queueTabs } from "@/app/(office)/review/_components/queue-tabs";
import { queueTableWords, queueWords } from "@/app/(office)/review/_components/queue-words";
import { TakeForm } from "@/app/(office)/review/_components/take-form";
import { formatDate } from "@/lib/i18n/format-date";
import { holdsRole, type OfficialActor } from "@/lib/identity/domain/actor";
import { getCategoryWords } from "@/lib/programmes/queries/get-category-words";
import { type QueueView, queueQuery, readQueueFilters } from "@/lib/review/domain/queue-filters";
import { getReviewQueue } from "@/lib/review/queries/get-review-queue";

type QueuePageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("review.queue"))("title"),
});

const takeFormId = "take-claim";
const assignFormId = "assign-claims";

/** What officials work through: saved views, filters in the address, the most urgent first. */
const QueuePage = async ({ searchParams }: QueuePageProps) => {
  const actor = await requireOfficial("review");
  const params = await searchParams;
  const { filters, problems, typed } = readQueueFilters(params, homeView(actor));
  const [queue, locale, t] = await Promise.all([
    getReviewQueue(actor, filters),
    getLocale(),
    getTranslations(),
  ]);
  const errors = Object.fromEntries(
    await Promise.all(problems.map(async ({ field, code }) => [field, await wordsFor({ code })] as const)),
  );
  const query = queueQuery(filters, { after: null });
  const isLead = queue.reviewers.length > 0;
  const words = queueWords(locale, {
    review: await getTranslations("review"),
    category: await getTranslations("common.categoryShort"),
    status: await getTranslations("status"),
    due: await getTranslations("common.due"),
  });
  const shownCount = queue.found ?? queue.tabs[filters.view];

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader
          title={t("review.queue.title")}
          lead={formatDate(queue.today, locale, "weekday")}
          actions={
            <QueueFacts facts={queue.facts} tabs={queue.tabs} isReviewer={holdsRole(actor, "reviewer")} />
          }
        />
        <Tabs label={t("review.queue.views")} items={queueTabs(queue.tabs, filters, words.review)} />
        <QueueFilterBar
          filters={filters}
          typed={typed}
          errors={errors}
          programmes={queue.programmes}
          categories={(await getCategoryWords()).map(({ code }) => code)}
          summary={t("review.queue.found", {
            count: shownCount.count,
            more: shownCount.isMore ? "yes" : "no",
          })}
        />
        <Done params={params} />
        <HandOverFirst count={queue.toRehouse} />
        <TakeForm id={takeFormId} />
        {queue.items.length === 0 ? (
          <EmptyQueue filters={filters} waiting={queue.tabs.waiting.count} />
        ) : (
          <QueueKeys label={t("review.queue.title")}>
            <QueueTable
              rows={queue.items.map(queueRowOf(words, { view: filters.view, isPicked: isLead }))}
              query={query}
              words={queueTableWords(words, filters.view)}
              takeForm={takeFormId}
              assignForm={isLead ? assignFormId : null}
            />
            <div className="queue-foot">
              {isLead && <AssignBar id={assignFormId} reviewers={queue.reviewers} query={query} />}
              <Pagination
                label={t("common.pages")}
                next={
                  queue.next && {
                    href: `/review?${queueQuery(filters, { after: queue.next })}`,
                    label: t("review.queue.next"),
                  }
                }
                previous={filters.after && { href: `/review?${query}`, label: t("review.queue.first") }}
              />
              <span className="grow" />
              <KeyHints names={isLead ? ["row", "select", "open"] : ["row", "take", "open"]} />
              <KeyHelp page="queue" />
            </div>
          </QueueKeys>
        )}
      </div>
    </main>
  );
};

export default QueuePage;

/** Whoever reviews starts with their own claims, a lead with those that nobody has, the others with all. */
const homeView = (actor: OfficialActor): QueueView => {
  if (holdsRole(actor, "reviewer")) return "mine";

  return holdsRole(actor, "lead") ? "waiting" : "open";
};

/** Claims whose officer may not go on stand before all others. */
const HandOverFirst = async ({ count }: { readonly count: number }) => {
  const words = await getTranslations("interests");

  return (
    count > 0 && (
      <Notice tone="turn">
        {words.rich("handOverFirst", { count, link: (text) => <a href="/interests">{text}</a> })}
      </Notice>
    )
  );
};

type Params = Record<string, string | string[] | undefined>;

/** What was done on the page before, said once. */
const Done = async ({ params }: { readonly params: Params }) => {
  const words = await getTranslations("review.queue");
  const text = doneText(params, words as never);

  return (
    text && (
      <Notice tone="good" role="status">
        {text}
      </Notice>
    )
  );
};

const doneText = (
  { assigned, refused, recommended, sent }: Params,
  words: (key: string, values: Record<string, string | number>) => string,
): string | null => {
  const isNumber = (text: unknown): text is string =>
    typeof text === "string" && /^\d{2}-\d{4,9}$/.test(text);
  const isCount = (text: unknown): text is string => typeof text === "string" && /^\d{1,3}$/.test(text);
  if (isNumber(recommended)) return words("done.recommended", { number: recommended });
  if (isNumber(sent)) return words("done.sent", { number: sent });
  if (!isCount(assigned)) return null;

  return words("assign.done", {
    assigned: Number(assigned),
    refused: isCount(refused) ? Number(refused) : 0,
  });
};
