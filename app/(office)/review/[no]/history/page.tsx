import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Pagination } from "@/app/_components/ui/pagination";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { ClaimBar } from "@/app/(office)/review/[no]/_components/claim-bar";
import { EventList } from "@/app/(office)/review/[no]/_components/event-list";
import { workspaceHref } from "@/app/(office)/review/[no]/_components/place";
import { VersionChanges } from "@/app/(office)/review/[no]/_components/version-changes";
import { readWorkspaceAddress, viewQuery } from "@/lib/review/domain/workspace-address";
import { getClaimHistory } from "@/lib/review/queries/get-claim-history";

type HistoryPageProps = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: HistoryPageProps): Promise<Metadata> => ({
  title: (await getTranslations("review.history"))("titleOf", { number: (await params).no }),
});

/** Who did what and when, and what the company changed from version to version. */
const HistoryPage = async ({ params, searchParams }: HistoryPageProps) => {
  const actor = await requireOfficial("review");
  const query = await searchParams;
  const before = typeof query.before === "string" && /^\d{1,18}$/.test(query.before) ? query.before : null;
  const history = await getClaimHistory(actor, (await params).no, before);
  if (!history) return notThere();
  const address = readWorkspaceAddress(query);
  const words = await getTranslations("review");
  const { number } = history.claim;
  const view = viewQuery(address);

  return (
    <main id="main" className="main">
      <div className="main-in claim-page">
        <ClaimBar
          number={number}
          company={history.company}
          title={words("history.title")}
          back={{ href: workspaceHref(number, address), label: words("refused.open", { number }) }}
        />
        <VersionChanges versions={history.versions} />
        <section className="sec" aria-labelledby="events">
          <h2 id="events">{words("history.events")}</h2>
          <EventList events={history.events} />
          <Pagination
            label={words("history.events")}
            next={
              history.older === null
                ? null
                : {
                    href: `/review/${number}/history?${[view, `before=${history.older}`].filter(Boolean).join("&")}`,
                    label: words("history.older"),
                  }
            }
            previous={
              before === null
                ? null
                : { href: `/review/${number}/history${view && `?${view}`}`, label: words("history.newest") }
            }
          />
        </section>
      </div>
    </main>
  );
};

export default HistoryPage;
