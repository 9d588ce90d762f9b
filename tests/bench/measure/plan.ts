// What the start of the benchmark tells the process that measures.

/** A server under measurement. */
export type Server = { readonly port: number; readonly pid: number };

export type Plan = {
  readonly claims: number;
  readonly seconds: number;
  /** Only operations whose names begin so. */
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
