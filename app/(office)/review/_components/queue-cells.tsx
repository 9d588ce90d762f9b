import { claimLabelLooks, claimStatusLooks } from "@/app/_components/domain/status-table";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";
import type { QueueWords } from "@/app/(office)/review/_components/queue-words";
import { moneyParts } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import type { Attention } from "@/lib/review/domain/attention";
import type { QueueItem } from "@/lib/review/queries/get-review-queue";

// Cells as functions of their words: the table has hundreds of them, and a component that looks its words up
// itself would double the cost of the page.

export const moneyCell = (kopecks: string, { locale }: QueueWords) => {
  const { before, kopecks: decimals, after } = moneyParts(kopecks, locale);

  return (
    <span className="money">
      {before}
      <span className="kop">{decimals}</span>
      {after}
    </span>
  );
};

export const statusCell = ({ status, label }: QueueItem, words: QueueWords) => {
  const look = label ? claimLabelLooks[label] : claimStatusLooks[status];

  return (
    <span className={`pill ${look.tone}`}>
      <Icon name={look.icon} />
      {words.status(label ? `label.${label}` : `claim.${status}`)}
    </span>
  );
};

const attentionLooks = {
  answersReceived: { tone: "agency", icon: "msg" },
  questionsOpen: { tone: "turn", icon: "ask" },
  corrected: { tone: "agency", icon: "edit" },
  limitReached: { tone: null, icon: null },
  firstClaim: { tone: null, icon: null },
} as const satisfies Record<
  Attention["code"],
  { readonly tone: Tone | null; readonly icon: IconName | null }
>;

export const attentionCell = (attention: readonly Attention[], words: QueueWords) =>
  attention.map((one) => {
    const { tone, icon } = attentionLooks[one.code];

    return (
      <span key={one.code} className={tone ? `tag ${tone}` : "tag"}>
        {icon && <Icon name={icon} />}
        {words.review(`attention.${one.code}`, "count" in one ? { count: one.count } : undefined)}
      </span>
    );
  });

export const dueCell = (
  { daysLeft, dueOn, isClockStopped }: QueueItem,
  words: QueueWords,
  isReply: boolean,
) => {
  const day = <small>{formatDate(dueOn, words.locale, "short")}</small>;
  if (daysLeft === null) return <span className="due">{day}</span>;
  if (isClockStopped && !isReply)
    return (
      <span className="due">
        <Icon name="pause" />
        {words.due("left", { days: Math.max(0, daysLeft) })}
      </span>
    );
  const { tone, icon, word } = urgencyOf(daysLeft);

  return (
    <span className={tone ? `due ${tone}` : "due"}>
      {icon && <Icon name={icon} />}
      {words.due(word, { days: Math.abs(daysLeft) })}
      {tone === null && day}
    </span>
  );
};

const urgencyOf = (days: number) => {
  if (days < 0) return { tone: "bad", icon: "alert", word: "late" } as const;
  if (days === 0) return { tone: "bad", icon: "alert", word: "today" } as const;
  if (days === 1) return { tone: "turn", icon: "clock", word: "tomorrow" } as const;

  return { tone: null, icon: null, word: "left" } as const;
};
