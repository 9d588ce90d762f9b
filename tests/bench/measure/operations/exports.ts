// O8: approved claims as a table file; what others notice of it, and what it takes of memory.
import type { Context } from "../context";
import { load, type Shot } from "../load";
import type { Server } from "../plan";
import { percentile } from "../probe";
import { memoryOf, processorOf, processorOfTree } from "../processor";
import type { Measured, Remark } from "../rows";
import { anyone, queuePath, reviewerEmail } from "./queue";

type Run = {
  readonly rows: number;
  readonly seconds: number;
  /** Milliseconds for a thousand rows, in the server and in the database. */
  readonly processor: number;
  /** Megabytes above what the server held before, at most. */
  readonly memory: number;
};

const lookEvery = 50;

/** Exports one file and watches the memory of the server meanwhile. */
const exportOnce = async ({ plan }: Context, server: Server, shot: Shot): Promise<Run> => {
  let rows = 0;
  const keep = (body: Buffer) => {
    for (const byte of body) if (byte === 10) rows += 1;
  };
  const before = memoryOf(server.pid);
  const used = () => processorOf(server.pid) + processorOfTree(plan.postgres);
  const usedBefore = used();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(server.pid));
  }, lookEvery);
  const { seconds, hits } = await load({
    workers: 1,
    limit: { requests: 1 },
    next: () => ({ ...shot, keep }),
  });
  clearInterval(watch);
  if (!hits[0]?.isGood) throw new Error("The export failed");
  return { rows, seconds, processor: ((used() - usedBefore) * 1000) / rows, memory: most - before };
};

/** The best of some, since one file is one request and anything may come between. */
const exportSome = async (context: Context, server: Server, shot: Shot): Promise<Run> => {
  const runs: Run[] = [];
  for (let at = 0; at < 3; at += 1) runs.push(await exportOnce(context, server, shot));
  const best = runs.reduce((one, other) => (other.seconds < one.seconds ? other : one));
  return { ...best, memory: Math.max(...runs.map(({ memory }) => memory)) };
};

const othersAtOnce = 2;

/** How long other people wait for the queue: 95 of a hundred at most so many milliseconds. */
const othersWait = async (context: Context, seconds: number): Promise<number> => {
  const { cookie } = await context.signIn(reviewerEmail);
  const { port } = context.plan.servers.product;
  const next = (): Shot => ({ port, path: queuePath(anyone), headers: { cookie } });
  const { hits } = await load({ workers: othersAtOnce, limit: { seconds }, next });
  const times = hits.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  return percentile(times, 0.95);
};

const othersMeanwhile = async (context: Context, shot: Shot): Promise<Remark> => {
  const { seconds } = context.plan;
  const alone = await othersWait(context, seconds);
  const until = performance.now() + seconds * 1000;
  const exporting = (async () => {
    while (performance.now() < until) await load({ workers: 1, limit: { requests: 1 }, next: () => shot });
  })();
  const meanwhile = await othersWait(context, seconds);
  await exporting;
  return {
    what: "O8: p95 of the queue page for two others, without and with an export",
    value: `${alone.toFixed(0)} ms, ${meanwhile.toFixed(0)} ms`,
    aim: "unhindered",
  };
};

const speed = ({ rows, seconds }: Run): string => `${Math.round(rows / seconds).toLocaleString("en")} rows/s`;

export const measureExport = async (context: Context): Promise<Measured> => {
  const { product, statements } = context.plan.servers;
  const { cookie } = await context.signIn("orekhova@agency.example");
  const shot: Shot = { port: product.port, path: "/approved/csv", headers: { cookie } };
  const own = await exportSome(context, product, shot);
  const bare = await exportSome(context, statements, { port: statements.port, path: "/csv" });
  const ratio = own.processor / bare.processor;

  return {
    rows: [],
    remarks: [
      {
        what: `O8: ${own.rows.toLocaleString("en")} approved claims as CSV`,
        value: `${speed(own)}, ${own.processor.toFixed(1)} ms CPU per 1000 rows, +${own.memory.toFixed(0)} MB`,
        aim: "150,000 rows/s, 40 MB",
      },
      {
        what: "O8: the same by COPY from the bare server",
        value: `${speed(bare)}, ${bare.processor.toFixed(1)} ms CPU per 1000 rows (the product takes ${ratio.toFixed(1)} ×)`,
      },
      await othersMeanwhile(context, shot),
    ],
  };
};
