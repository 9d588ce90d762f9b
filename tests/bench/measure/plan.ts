// What the start of the benchmark tells the process that measures.

/** A server under measurement. */
export type Server = { readonly port: number; readonly pid: number };

export type Plan = {
  readonly claims: number;
  readonly seconds: number;
  /** Only these operations, with commas between; empty for all. */
  readonly only: string;
  /** The process of the database server. */
  readonly postgres: number;
  readonly servers: { readonly product: Server; readonly page: Server; readonly statements: Server };
};

export const readPlan = (): Plan => {
  const text = process.env.MERIDIAN_BENCH;
  if (!text) throw new Error("Run `npm run bench`: it starts what is to be measured.");
  return JSON.parse(text) as Plan;
};

/** Requests that are under way at once. */
export const connections = 8;

/** Acts that are measured one by one: a claim is good for one. Short runs measure fewer. */
export const actsOf = ({ seconds }: Plan): number => Math.min(150, 30 * seconds);
