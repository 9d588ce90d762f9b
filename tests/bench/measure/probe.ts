// Measures a span of work: time, processor of the web process and of the database, statements.
import type pg from "pg";
import { type Hit, type Limit, type Loaded, load, type Shot } from "./load";
import { connections, type Plan, type Server } from "./plan";
import { processorOf, processorOfTree } from "./processor";

export type Figures = {
  readonly requests: number;
  readonly errors: number;
  readonly perSecond: number;
  /** Milliseconds below which half, 95 and 99 of a hundred answers came. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of processor a request took, in the web process and in the database. */
  readonly processor: number;
  readonly ofDatabase: number;
  readonly statements: number;
  readonly kilobytes: number;
};

export type Probe = {
  /** Measures what the work does, whose processor time is that of this process. */
  readonly ofProcess: (pid: number, work: () => Promise<Loaded>) => Promise<Figures>;
  /** Warms a server up with these requests, then measures it with more of them. */
  readonly ofServer: (server: Server, next: (at: number) => Shot | null, limit?: Limit) => Promise<Figures>;
  readonly statementsSoFar: () => Promise<number>;
};

const warmUpShare = 0.5;

export const createProbe = (plan: Plan, owner: pg.Pool): Probe => {
  const statementsSoFar = async (): Promise<number> => {
    // Those of the looking itself are not counted: it comes as the owner from this process.
    const { rows } = await owner.query<{ calls: string }>(countStatements);
    return Number(rows[0]?.calls);
  };

  const ofProcess: Probe["ofProcess"] = async (pid, work) => {
    const before = {
      own: processorOf(pid),
      database: processorOfTree(plan.postgres),
      calls: await statementsSoFar(),
    };
    const { hits, seconds } = await work();
    const own = processorOf(pid) - before.own;
    const database = processorOfTree(plan.postgres) - before.database;
    const statements = (await statementsSoFar()) - before.calls;
    return figuresOf(hits, { seconds, own, database, statements });
  };

  return {
    statementsSoFar,
    ofProcess,
    ofServer: async (server, next, limit = { seconds: plan.seconds }) => {
      const { seconds = 0 } = limit;
      if (seconds > 0) await load({ workers: connections, limit: { seconds: seconds * warmUpShare }, next });
      return ofProcess(server.pid, () => load({ workers: connections, limit, next }));
    },
  };
};

const countStatements = `
  SELECT coalesce(sum(s.calls), 0)::text AS calls FROM pg_stat_statements s
    WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND s.toplevel AND s.query NOT LIKE '%pg_stat_statements%'`;

type Used = {
  readonly seconds: number;
  readonly own: number;
  readonly database: number;
  readonly statements: number;
};

const figuresOf = (hits: readonly Hit[], { seconds, own, database, statements }: Used): Figures => {
  const times = hits.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const requests = hits.length;
  const bytes = hits.reduce((sum, hit) => sum + hit.bytes, 0);
  return {
    requests,
    errors: hits.filter(({ isGood }) => !isGood).length,
    perSecond: requests / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    processor: (own + database) / requests,
    ofDatabase: database / requests,
    statements: statements / requests,
    kilobytes: bytes / requests / 1000,
  };
};

/** Of milliseconds in their order. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
