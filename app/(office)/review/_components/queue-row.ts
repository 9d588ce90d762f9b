import { categoryIcons, claimLabelLooks, claimStatusLooks } from "@/app/_components/domain/status-table";
import type { IconName } from "@/app/_components/ui/icon-names";
import type { Tone } from "@/app/_components/ui/tone";
import type { QueueWords } from "@/app/(office)/review/_components/queue-words";
import { type MoneyParts, moneyParts } from "@/lib/i18n/format";
import { formatDate } from "@/lib/i18n/format-date";
import { isCostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { Attention } from "@/lib/review/domain/attention";
import type { QueueView } from "@/lib/review/domain/queue-filters";
import type { QueueItem } from "@/lib/review/queries/get-review-queue";

/** A few words with a picture and a tone, where they have them. */
export type Marked = {
  readonly text: string;
  readonly icon?: IconName | undefined;
  readonly tone?: Tone | undefined;
};

/** A claim of the queue in the reader's words: what the browser gets is this and no more. */
export type QueueRow = {
  readonly id: string;
  readonly number: string;
  readonly company: string;
  readonly inn: string;
  readonly category: Marked;
  readonly money: MoneyParts;
  /** Where claims can be ticked: what is asked for in kopecks, and what the box is called. */
  readonly kopecks?: string | undefined;
  readonly pickLabel?: string | undefined;
  readonly lines: number;
  readonly attention: readonly Marked[];
  readonly status: Marked;
  readonly officer?: string | undefined;
  readonly due: Partial<Marked>;
  /** The day itself, small. */
  readonly day?: string | undefined;
  /** Why the claim is not the reader's to take. */
  readonly interest?: string | undefined;
  readonly mayTake?: true | undefined;
};

type View = { readonly view: QueueView; readonly isPicked: boolean };

export const queueRowOf =
  (words: QueueWords, { view, isPicked }: View) =>
  (item: QueueItem): QueueRow => ({
    id: item.id,
    number: item.number,
    company: words.locale === "ru" ? item.nameRu : item.nameEn,
    inn: item.inn,
    category: {
      text: words.category(item.category),
      icon: isCostCategoryCode(item.category) ? categoryIcons[item.category] : undefined,
    },
    money: moneyParts(item.requested, words.locale),
    ...(isPicked && {
      kopecks: item.requested,
      pickLabel: words.review("queue.select", { number: item.number }),
    }),
    lines: item.lineCount,
    attention: item.attention.map((one) => attentionIn(one, words)),
    status: statusIn(item, words),
    officer: view === "mine" ? undefined : officerOf(item, words),
    ...dueIn(item, words, view === "returned"),
    interest: item.hasInterest ? words.review("queue.interest") : undefined,
    mayTake: item.mayTake || undefined,
  });

const officerOf = ({ assigneeRu, assigneeEn }: QueueItem, { locale }: QueueWords): string | undefined =>
  (locale === "ru" ? assigneeRu : assigneeEn) ?? undefined;

const statusIn = ({ status, label }: QueueItem, words: QueueWords): Marked => ({
  ...(label ? claimLabelLooks[label] : claimStatusLooks[status]),
  text: words.status(label ? `label.${label}` : `claim.${status}`),
});

const attentionLooks: Readonly<Record<Attention["code"], Omit<Marked, "text">>> = {
  answersReceived: { tone: "agency", icon: "msg" },
  questionsOpen: { tone: "turn", icon: "ask" },
  corrected: { tone: "agency", icon: "edit" },
  limitReached: {},
  firstClaim: {},
};

const attentionIn = (one: Attention, words: QueueWords): Marked => ({
  ...attentionLooks[one.code],
  text: words.review(`attention.${one.code}`, "count" in one ? { count: one.count } : undefined),
});

const dueIn = (
  { daysLeft, dueOn, isClockStopped }: QueueItem,
  words: QueueWords,
  isReply: boolean,
): Pick<QueueRow, "due" | "day"> => {
  const day = formatDate(dueOn, words.locale, "short");
  if (daysLeft === null) return { due: {}, day };
  if (isClockStopped && !isReply)
    return { due: { icon: "pause", text: words.due("left", { days: Math.max(0, daysLeft) }) } };
  const { word, ...look } = urgencyOf(daysLeft);
  const due = { ...look, text: words.due(word, { days: Math.abs(daysLeft) }) };

  return look.tone ? { due } : { due, day };
};

type Urgency = Omit<Marked, "text"> & { readonly word: string };

const urgencyOf = (days: number): Urgency => {
  if (days < 0) return { tone: "bad", icon: "alert", word: "late" };
  if (days === 0) return { tone: "bad", icon: "alert", word: "today" };
  if (days === 1) return { tone: "turn", icon: "clock", word: "tomorrow" };

  return { word: "left" };
};
