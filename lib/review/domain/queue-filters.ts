import { isCategoryCode } from "@/lib/programmes/domain/rulebook/category-code";
import { parseAmount } from "@/lib/shared/amount-input";
import { isIsoDate } from "@/lib/shared/iso-date";
import { encodeKeyset, type Place, placeOf } from "@/lib/shared/keyset";
import type { Kopecks } from "@/lib/shared/money";
import { cleanText } from "@/lib/shared/text";

/** The saved views of the queue, in the order of their tabs. */
export const queueViews = ["mine", "waiting", "returned", "approval", "overdue", "open"] as const;
export type QueueView = (typeof queueViews)[number];

/** How long ago a claim was submitted, at least, in calendar days. */
export const queueAges = [7, 14, 30] as const;
export type QueueAge = (typeof queueAges)[number];

/** The place of a row in the queue: its day and its id. */
export type QueuePlace = Place;

/** What narrows the queue, as the address carries it. */
export type QueueFilters = {
  readonly view: QueueView;
  readonly category: string | null;
  /** Code of a programme. */
  readonly programme: string | null;
  readonly age: QueueAge | null;
  readonly from: Kopecks | null;
  readonly to: Kopecks | null;
  /** Part of a number, a company's name, an INN or a supplier, as typed. */
  readonly search: string | null;
  readonly after: QueuePlace | null;
};

/** What was typed and could not be read: the field, and the code of the sentence. */
export type QueueProblem = { readonly field: "from" | "to" | "q"; readonly code: string };

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const oneOf = <T extends string>(choices: readonly T[], text: string): T | null =>
  choices.find((choice) => choice === text) ?? null;

/** A search of fewer letters would look at every claim: the index of trigrams needs three. */
const shortestSearch = 3;

/**
 * Reads the filters of the address. What is no choice of ours is left out; an amount or a search that cannot
 * be used comes back as a problem beside its field.
 */
export const readQueueFilters = (params: Params, home: QueueView = "mine") => {
  const text = (name: string): string => {
    const value = params[name];

    return (typeof value === "string" ? value : (value?.[0] ?? "")).trim().slice(0, 200);
  };
  const problems: QueueProblem[] = [];
  const amount = (field: "from" | "to"): Kopecks | null => {
    if (text(field) === "") return null;
    const parsed = parseAmount(text(field), 2);
    if (parsed.ok) return parsed.value;
    problems.push({ field, code: parsed.failure.code });

    return null;
  };
  const search = readSearch(text("q"));
  if (search === null && text("q") !== "") problems.push({ field: "q", code: "searchTooShort" });

  const filters: QueueFilters = {
    view: oneOf(queueViews, text("view")) ?? home,
    category: isCategoryCode(text("category")) ? text("category") : null,
    programme: /^[A-Z][A-Z0-9_]{1,60}$/.test(text("programme")) ? text("programme") : null,
    age: queueAges.find((age) => String(age) === text("age")) ?? null,
    from: amount("from"),
    to: amount("to"),
    search,
    after: placeOf(text("after"), isIsoDate),
  };

  return { filters, problems, typed: { q: text("q"), from: text("from"), to: text("to") } };
};

const readSearch = (typed: string): string | null => {
  const clean = cleanText(typed);

  return clean.ok && clean.value.length >= shortestSearch ? clean.value : null;
};

/** The address of a view: only what differs from no filter, always in the same order. */
export const queueQuery = (filters: QueueFilters, change: Partial<QueueFilters> = {}): string => {
  const { view, category, programme, age, from, to, search, after } = { ...filters, ...change };
  const query = new URLSearchParams({ view });
  const put = (name: string, value: string | null | undefined) => value && query.set(name, value);
  put("category", category);
  put("programme", programme);
  put("age", age?.toString());
  put("from", from === null ? null : roubleText(from));
  put("to", to === null ? null : roubleText(to));
  put("q", search);
  put("after", after && encodeKeyset([after.on, after.id]));

  return query.toString();
};

/** Whether anything but the view narrows the list. */
export const isNarrowed = ({ category, programme, age, from, to, search }: QueueFilters): boolean =>
  [category, programme, age, from, to, search].some((filter) => filter !== null);

const roubleText = (kopecks: Kopecks): string =>
  kopecks % 100n === 0n
    ? (kopecks / 100n).toString()
    : `${kopecks / 100n}.${(kopecks % 100n).toString().padStart(2, "0")}`;
