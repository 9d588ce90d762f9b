import "server-only";
import type { QueueFilters, QueuePlace, QueueView } from "@/lib/review/domain/queue-filters";
import { Prisma } from "@/prisma/generated/client";

const { sql, empty } = Prisma;

/** Who looks, and when: part of what a view means. */
export type QueueReader = { readonly userId: string; readonly now: string; readonly today: string };

/** The day a view is sorted by: until when the company answers, or until when the agency decides. */
const sortColumns = {
  mine: sql`c.due_on`,
  waiting: sql`c.due_on`,
  returned: sql`c.reply_due_on`,
  approval: sql`c.due_on`,
  overdue: sql`c.due_on`,
  open: sql`c.due_on`,
} as const satisfies Record<QueueView, Prisma.Sql>;

const inStatus = (status: string): Prisma.Sql => sql`c.status = ${status}::claim_status`;
const lateInStatus = (status: string, { today }: QueueReader): Prisma.Sql =>
  sql`c.status = ${status}::claim_status AND c.due_on < ${today}::date AND c.clock_stopped_on IS NULL`;

/**
 * The parts of a view. Each part is one run through an index that is sorted already, so that a page costs the
 * rows it shows however many there are; parts are merged afterwards.
 */
const partsOf = (view: QueueView, reader: QueueReader): readonly Prisma.Sql[] => {
  switch (view) {
    case "mine":
      return [sql`c.assignee_id = ${reader.userId}::uuid AND c.status = 'IN_REVIEW'`];
    case "waiting":
      return [inStatus("SUBMITTED")];
    case "returned":
      return [sql`c.reply_due_on IS NOT NULL AND c.status IN ('RETURNED', 'IN_REVIEW')`];
    case "approval":
      return [inStatus("PENDING_APPROVAL")];
    case "overdue":
      return ["SUBMITTED", "IN_REVIEW", "PENDING_APPROVAL"].map((status) => lateInStatus(status, reader));
    case "open":
      return ["SUBMITTED", "IN_REVIEW", "RETURNED", "PENDING_APPROVAL"].map(inStatus);
  }
};

/** `%` and `_` mean themselves in what people type. */
const matches = (typed: string): Prisma.Sql =>
  sql`c.search_text LIKE ${`%${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`}`;

/** Every filter but the search. */
const narrowing = (filters: QueueFilters, { now }: QueueReader): Prisma.Sql => {
  const { category, programme, age, from, to } = filters;

  return sql`${category ? sql` AND c.category = ${category}` : empty}${
    programme ? sql` AND c.programme_id = (SELECT id FROM programme WHERE code = ${programme})` : empty
  }${age ? sql` AND c.submitted_at <= ${now}::timestamptz - make_interval(days => ${age}::int)` : empty}${
    from !== null ? sql` AND c.requested >= ${from}::bigint` : empty
  }${to !== null ? sql` AND c.requested <= ${to}::bigint` : empty}`;
};

/** Which side of a place, and in which order: onwards, or back from it. */
type Direction = "on" | "back";

const beyond = (column: Prisma.Sql, place: QueuePlace | null, direction: Direction): Prisma.Sql => {
  if (!place) return empty;

  return direction === "on"
    ? sql` AND (${column}, c.id) > (${place.on}::date, ${place.id}::uuid)`
    : sql` AND (${column}, c.id) < (${place.on}::date, ${place.id}::uuid)`;
};

type Slice = {
  readonly filters: QueueFilters;
  readonly reader: QueueReader;
  readonly place: QueuePlace | null;
  readonly direction?: Direction;
  readonly limit: number;
};

/** Ids and sort days of the rows of a view from a place on. */
export const queueSlice = (slice: Slice): Prisma.Sql => {
  const { filters } = slice;

  return filters.search === null ? walk(slice) : searchedSlice(slice, matches(filters.search));
};

/** The rows in their order, merged from the parts of the view. */
const walk = (slice: Slice): Prisma.Sql => merged(slice, { alongside: empty, condition: empty });

type Extra = { readonly alongside: Prisma.Sql; readonly condition: Prisma.Sql };

const merged = (
  { filters, reader, place, direction = "on", limit }: Slice,
  { alongside, condition }: Extra,
): Prisma.Sql => {
  const column = sortColumns[filters.view];
  const order = orderOf(direction);
  // Row-level security keeps the planner from concluding that rows of one status are in the index's order
  // already (an enum's equality is not "leakproof"), so the order names the status first.
  const first = filters.view === "returned" ? empty : sql`c.status ${order}, `;
  const parts = partsOf(filters.view, reader).map(
    (part) => sql`(SELECT c.id, ${column} AS sort_on${alongside} FROM claim c
      WHERE ${part}${condition}${narrowing(filters, reader)}${beyond(column, place, direction)}
      ORDER BY ${first}${column} ${order}, c.id ${order} LIMIT ${limit})`,
  );

  return sql`SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) merged
    ORDER BY sort_on ${order}, id ${order} LIMIT ${limit}`;
};

const orderOf = (direction: Direction): Prisma.Sql => (direction === "on" ? sql`ASC` : sql`DESC`);

/** How many rows tell whether a word is common at all, and how many are read in their order when it is. */
const glancedRows = 100;
const walkedRows = 2_000;

/**
 * A common word is found among the first rows of the view, where the search index would list half of all
 * claims; a rare one only through the index. The planner cannot know which (row-level security hides its
 * statistics), so the statement glances at some rows, walks on where the word occurs among them, and asks the
 * index when that was not enough.
 */
const searchedSlice = (slice: Slice, matching: Prisma.Sql): Prisma.Sql => {
  const { filters, reader, place, direction = "on", limit } = slice;
  const column = sortColumns[filters.view];
  const order = orderOf(direction);
  const alongside = sql`, (${matching}) AS hit`;
  const anyPart = Prisma.join(
    partsOf(filters.view, reader).map((part) => sql`(${part})`),
    " OR ",
  );

  return sql`
    WITH glanced AS MATERIALIZED (${merged({ ...slice, limit: glancedRows }, { alongside, condition: empty })}),
    glance AS MATERIALIZED (SELECT count(*) < ${glancedRows} AS is_all, coalesce(bool_or(hit), false) AS is_common FROM glanced),
    walked AS MATERIALIZED (${merged(
      { ...slice, limit: walkedRows },
      { alongside, condition: sql` AND (SELECT is_common AND NOT is_all FROM glance)` },
    )}),
    seen AS MATERIALIZED (SELECT id, sort_on FROM glanced WHERE hit AND (SELECT is_all FROM glance)
      UNION ALL SELECT id, sort_on FROM walked WHERE hit),
    enough AS MATERIALIZED (SELECT (SELECT is_all FROM glance) OR (SELECT count(*) FROM seen) >= ${limit}
      OR (SELECT count(*) BETWEEN 1 AND ${walkedRows - 1} FROM walked) AS is_so)
    SELECT id, sort_on FROM (
      SELECT id, sort_on FROM seen WHERE (SELECT is_so FROM enough)
      UNION ALL
      (SELECT c.id, ${column} AS sort_on FROM claim c WHERE NOT (SELECT is_so FROM enough) AND ${matching} AND (${anyPart})
        ${narrowing(filters, reader)}${beyond(column, place, direction)} ORDER BY ${column} ${order}, c.id ${order} LIMIT ${limit})
    ) merged ORDER BY sort_on ${order}, id ${order} LIMIT ${limit}`;
};

/** The same rows without their order, for counting at most so many. */
export const queueCount = (filters: QueueFilters, reader: QueueReader, most: number): Prisma.Sql => {
  if (filters.search !== null)
    return sql`SELECT count(*)::int AS count FROM (${queueSlice({ filters, reader, place: null, limit: most })}) counted`;

  const parts = partsOf(filters.view, reader).map(
    (part) => sql`(SELECT 1 FROM claim c WHERE ${part}${narrowing(filters, reader)} LIMIT ${most})`,
  );

  return sql`SELECT count(*)::int AS count FROM (SELECT 1 FROM (${Prisma.join(parts, " UNION ALL ")}) merged LIMIT ${most}) counted`;
};
