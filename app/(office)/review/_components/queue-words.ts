import type { Locale } from "@/lib/i18n/locale";
import type { QueueView } from "@/lib/review/domain/queue-filters";

/** A translator of one namespace, as `getTranslations` gives it. */
export type Words = (key: never, values?: never) => string;

type Loose = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Words of the table, looked up once a page and not once a row: fifty rows say the same ten things, and looking
 * a word up costs more than writing it.
 */
export type QueueWords = {
  readonly locale: Locale;
  readonly review: Loose;
  readonly category: Loose;
  readonly status: Loose;
  readonly due: Loose;
};

const remembering = (words: Words): Loose => {
  const known = new Map<string, string>();

  return (key, values) => {
    const name = values ? `${key} ${JSON.stringify(values)}` : key;
    const text = known.get(name) ?? (words as Loose)(key, values);
    known.set(name, text);

    return text;
  };
};

export const queueWords = (
  locale: Locale,
  words: Readonly<Record<Exclude<keyof QueueWords, "locale">, Words>>,
): QueueWords => ({
  locale,
  review: remembering(words.review),
  category: remembering(words.category),
  status: remembering(words.status),
  due: remembering(words.due),
});

/** What the table itself says, whatever the claims. */
export type QueueTableWords = Readonly<
  Record<
    | "caption"
    | "select"
    | "selectAll"
    | "number"
    | "company"
    | "category"
    | "requested"
    | "lines"
    | "attention"
    | "status"
    | "due"
    | "take",
    string
  >
>;

/** The words of the table's head and buttons. */
export const queueTableWords = ({ review }: QueueWords, view: QueueView): QueueTableWords => ({
  caption: review(`queue.tab.${view}`),
  select: review("queue.column.select"),
  selectAll: review("queue.selectAll"),
  number: review("queue.column.number"),
  company: review("queue.column.company"),
  category: review("queue.column.category"),
  requested: review("queue.column.requested"),
  lines: review("queue.column.lines"),
  attention: review("queue.column.attention"),
  status: review("queue.column.status"),
  due: review(view === "returned" ? "queue.column.replyBy" : "queue.column.decideBy"),
  take: review("queue.take"),
});
