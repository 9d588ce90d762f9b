import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_components/ui/page-header";
import { Pagination } from "@/app/_components/ui/pagination";
import { requireOfficial } from "@/app/_server/actor";
import { KeyHelp, KeyHints } from "@/app/(office)/review/_components/key-help";
import { QueueKeys } from "@/app/(office)/review/_components/queue-keys";
import { AwaitingTable } from "@/app/(office)/second/_components/awaiting-table";
import { DoneNotice } from "@/app/(office)/second/_components/done-notice";
import { EmptySecond } from "@/app/(office)/second/_components/empty-second";
import { RequestsTable } from "@/app/(office)/second/_components/requests-table";
import { SecondTabs } from "@/app/(office)/second/_components/second-tabs";
import { type Query, readListQuery } from "@/app/(office)/second/query";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import type { AwaitingView } from "@/lib/review/domain/awaiting";
import { listAwaitingSignature } from "@/lib/review/queries/list-awaiting-signature";
import { listOpenRequests } from "@/lib/review/queries/list-open-requests";

type SecondPageProps = { readonly searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approval"))("title"),
});

/** What waits for a signature: the reader's, other people's, and requests for a second person. */
const SecondPage = async ({ searchParams }: SecondPageProps) => {
  const actor = await requireOfficial("signature");
  const { view, after, done, no } = readListQuery(await searchParams);
  const words = await getTranslations("approval");

  return (
    <main id="main" className="main">
      <div className="main-in">
        <PageHeader title={words("title")} lead={words("list.lead")} />
        {done && (
          <div className="mb-4">
            <DoneNotice done={done} number={no} />
          </div>
        )}
        {view === "requests" ? (
          <Requests actor={actor} />
        ) : (
          <Awaiting actor={actor} view={view} after={after} />
        )}
      </div>
    </main>
  );
};

export default SecondPage;

type AwaitingProps = {
  readonly actor: OfficialActor;
  readonly view: AwaitingView;
  readonly after: string | null;
};

const Awaiting = async ({ actor, view, after }: AwaitingProps) => {
  const { rows, next, counts } = await listAwaitingSignature(actor, { view, after });
  const words = await getTranslations("approval.list");
  const common = await getTranslations("common");
  const here = `/second?view=${view}`;

  return (
    <>
      <SecondTabs counts={counts} view={view} />
      <div className="mt-4">
        {rows.length === 0 ? (
          <EmptySecond view={view} counts={counts} />
        ) : (
          <QueueKeys label={words(view)}>
            <AwaitingTable rows={rows} view={view} />
            <div className="queue-foot">
              <Pagination
                label={common("pages")}
                previous={after === null ? null : { href: here, label: words("first") }}
                next={next === null ? null : { href: `${here}&after=${next}`, label: words("next") }}
              />
              <span className="grow" />
              <KeyHints names={["row", "open"]} />
              <KeyHelp page="signatures" />
            </div>
          </QueueKeys>
        )}
      </div>
    </>
  );
};

const Requests = async ({ actor }: { readonly actor: OfficialActor }) => {
  const { rows, counts } = await listOpenRequests(actor);
  const words = await getTranslations("approval.list");

  return (
    <>
      <SecondTabs counts={counts} view="requests" />
      <div className="mt-4">
        {rows.length === 0 ? (
          <EmptySecond view="requests" counts={counts} />
        ) : (
          <QueueKeys label={words("requests")}>
            <RequestsTable rows={rows} />
            <div className="queue-foot">
              <span className="grow" />
              <KeyHints names={["row", "open"]} />
              <KeyHelp page="signatures" />
            </div>
          </QueueKeys>
        )}
      </div>
    </>
  );
};
