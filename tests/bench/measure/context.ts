// What every operation of the benchmark needs, made once and when it is first asked for.
import pg from "pg";
import { type Company, draftClaim, findCompanies, type PreparedClaim } from "./companies";
import type { Plan } from "./plan";
import { createProbe, type Probe } from "./probe";
import { type Visitor, signIn as visitorOf } from "./visitors";

export type Running = { readonly programmeId: string; readonly fiscalYear: number };

export type Context = {
  readonly plan: Plan;
  readonly probe: Probe;
  readonly owner: pg.Pool;
  readonly running: Running;
  readonly signIn: (email: string) => Promise<Visitor>;
  /** Companies of the bulk data with their certifiers. */
  readonly companies: () => Promise<readonly Company[]>;
  /** So many drafts of companies that have nothing else, ready to be sent. */
  readonly drafts: (count: number) => Promise<readonly PreparedClaim[]>;
};

const companiesAsked = 60;
/** Commands prepare this many claims at once; the processor is the limit, not the database. */
const preparedAtOnce = 4;

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Does the work for each, a few at a time, and answers in the order of the list. */
export const eachOf = async <T, R>(
  list: readonly T[],
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = new Array(list.length);
  let at = 0;
  const worker = async (): Promise<void> => {
    for (let mine = at++; mine < list.length; mine = at++) results[mine] = await work(list[mine] as T);
  };
  await Promise.all(Array.from({ length: preparedAtOnce }, worker));
  return results;
};

const findRunning = async (owner: pg.Pool): Promise<Running> => {
  const { rows } = await owner.query<Running>(
    `SELECT v.programme_id AS "programmeId", extract(year FROM app.moscow_today())::int AS "fiscalYear" FROM programme_version v
       WHERE v.status = 'PUBLISHED' AND v.filed_from <= app.now() AND app.now() < v.filed_to ORDER BY v.filed_from DESC LIMIT 1`,
  );
  if (!rows[0]) throw new Error("No programme takes claims now");
  return rows[0];
};

export const openContext = async (plan: Plan): Promise<Context> => {
  const owner = new pg.Pool({ connectionString: process.env.MIGRATION_DATABASE_URL, max: 4 });
  const running = await findRunning(owner);
  const visitors = new Map<string, Promise<Visitor>>();

  return {
    plan,
    owner,
    running,
    probe: createProbe(plan, owner),
    signIn: (email) => {
      const known = visitors.get(email) ?? visitorOf(owner, email);
      visitors.set(email, known);
      return known;
    },
    companies: once(() => findCompanies(owner, "withClaims", companiesAsked)),
    drafts: async (count) => {
      const companies = await findCompanies(owner, "actors", count);
      return eachOf(companies, (company) => draftClaim(company, running.programmeId));
    },
  };
};
