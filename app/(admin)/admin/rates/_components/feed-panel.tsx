import { getTranslations } from "next-intl/server";
import { DateText } from "@/app/_components/domain/date-text";
import { Notice } from "@/app/_components/ui/notice";
import { wordsFor } from "@/app/_server/failure-words";
import type { RatesPage } from "@/lib/programmes/queries/get-rates";

type Feed = RatesPage["feed"];
type State = NonNullable<Feed["state"]>;

/** Whether the bank's feed answers, and what it said last. */
export const FeedPanel = async ({ feed }: { readonly feed: Feed }) => {
  const t = await getTranslations("rates.feed");
  const { kind, state } = feed;
  if (kind !== "asked")
    return (
      <Notice tone="plain" title={t("title")}>
        <p>{t(kind)}</p>
      </Notice>
    );
  if (state?.failure) return <FailedFeed state={state} />;

  return (
    <Notice tone={state ? "good" : "plain"} title={t("title")}>
      <p>{state ? <Answered state={state} /> : t("never")}</p>
      <p className="sm">{t("ask")}</p>
    </Notice>
  );
};

const FailedFeed = async ({ state }: { readonly state: State }) => {
  const t = await getTranslations("rates.feed");
  const why = state.failure ? await wordsFor(state.failure) : "";
  const at = () => <DateText date={state.checkedAt} withTime style="shortYear" />;
  const since = () => <DateText date={state.failedSince ?? state.checkedAt} withTime style="shortYear" />;

  return (
    <Notice tone="turn" title={t("failedTitle")}>
      <p>{t.rich("failed", { why, at, since })}</p>
      <p className="sm">
        <Answered state={state} />
      </p>
    </Notice>
  );
};

const Answered = async ({ state }: { readonly state: State }) => {
  const t = await getTranslations("rates.feed");
  const { answeredAt, statedOn } = state;
  if (!answeredAt || !statedOn) return t("neverAnswered");

  return t.rich("answered", {
    at: () => <DateText date={answeredAt} withTime style="shortYear" />,
    day: () => <DateText date={statedOn} />,
  });
};
