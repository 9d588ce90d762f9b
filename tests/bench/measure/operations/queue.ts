// O1: the review queue, as data in this process and as a page, its first page and one deep inside.
import { type QueueFilters, type QueuePlace, queueQuery } from "@/lib/review/domain/queue-filters";
import { getReviewQueue } from "@/lib/review/queries/get-review-queue";
import type { Context } from "../context";
import { keepBusy, type Shot } from "../load";
import { connections } from "../plan";
import type { Figures } from "../probe";
import { type Measured, milliseconds, timesPage } from "../rows";
import { officialActor, type Visitor } from "../visitors";
import { measureLimits } from "./limits";

const category = "TRANSPORT";
const deepAt = 10_000;

export const anyone: QueueFilters = {
  view: "waiting",
  category: null,
  programme: null,
  age: null,
  from: null,
  to: null,
  search: null,
  after: null,
};

const first: QueueFilters = { ...anyone, category };

/** A reviewer with work of their own, as there are many. */
export const reviewerEmail = "reviewer1@bench.example";

const findDeepPlace = async ({ owner }: Context): Promise<QueuePlace & { readonly depth: number }> => {
  const { rows } = await owner.query<{ on: string; id: string; depth: number }>(
    `WITH waiting AS (SELECT due_on, id, row_number() OVER (ORDER BY due_on, id)::int AS depth FROM claim WHERE status = 'SUBMITTED')
     SELECT due_on::text AS on, id, depth FROM waiting
       WHERE depth = least($1, (SELECT greatest(1, count(*) - 60) FROM waiting)::int)`,
    [deepAt],
  );
  if (!rows[0]) throw new Error("Nothing waits in the queue");
  return rows[0];
};

/** A query of the product in this process, whose processor time counts in place of the server's. */
export const measureInProcess = async (
  { probe, plan }: Context,
  ask: (at: number) => Promise<unknown>,
): Promise<Figures> => {
  const busy = (seconds: number) =>
    keepBusy({ workers: connections, limit: { seconds }, next: (at) => at }, async (at) => {
      const begun = performance.now();
      await ask(at);
      return { milliseconds: performance.now() - begun, bytes: 0, isGood: true };
    });
  await busy(plan.seconds / 2);
  return probe.ofProcess(process.pid, () => busy(plan.seconds));
};

export const queuePath = (filters: QueueFilters): string => `/review?${queueQuery(filters)}`;

export const pageOf = (
  { plan, probe }: Context,
  { cookie }: Visitor,
  pathOf: (at: number) => string,
): Promise<Figures> => {
  const { product } = plan.servers;
  const shot = (at: number): Shot => ({ port: product.port, path: pathOf(at), headers: { cookie } });
  return probe.ofServer(product, shot);
};

export const measureQueue = async (context: Context): Promise<Measured> => {
  const reviewer = await context.signIn(reviewerEmail);
  const actor = await officialActor(reviewer);
  const { depth, ...after } = await findDeepPlace(context);
  const deep: QueueFilters = { ...anyone, after };

  const firstLimits = await measureLimits(context, "queue", [{ category }]);
  const deepLimits = await measureLimits(context, "deep", [after]);
  const { statements } = firstLimits;
  return {
    rows: [
      {
        name: "O1 data",
        what: "the query of the queue, in process",
        product: await measureInProcess(context, () => getReviewQueue(actor, first)),
        statements,
        aim: milliseconds(2.5),
      },
      {
        name: "O1 page",
        what: "queue of a category, 50 rows",
        product: await pageOf(context, reviewer, () => queuePath(first)),
        ...firstLimits,
        aim: timesPage(1.3),
      },
      {
        name: "O1 deep",
        what: `queue, ${depth} rows deep`,
        product: await pageOf(context, reviewer, () => queuePath(deep)),
        ...deepLimits,
        aim: timesPage(1.3),
      },
    ],
    remarks: [],
  };
};
