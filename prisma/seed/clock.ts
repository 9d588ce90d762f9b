// The clock of the past. It stands in the one connection of the pool, which only the seeding login may set.
import { pool } from "@/lib/platform/db/pool";

export type DemoClock = {
  /** ISO, as the database would answer. */
  readonly now: () => string;
  /** Moves forward to this instant; never back, and never beyond the end. */
  readonly moveTo: (instant: Date) => Promise<void>;
  /** Lets that many seconds pass. */
  readonly tick: (seconds: number) => Promise<void>;
};

/** A clock that begins at the first instant and never passes the last one. */
export const startClock = async (first: Date, last: Date): Promise<DemoClock> => {
  // A connection closed for being idle would take the clock with it.
  pool().options.idleTimeoutMillis = 0;
  let instant = first;

  const moveTo = async (wished: Date): Promise<void> => {
    instant = new Date(Math.min(last.getTime(), Math.max(instant.getTime(), wished.getTime())));
    await setClock(instant);
  };

  await setClock(instant);
  return {
    now: () => instant.toISOString(),
    moveTo,
    tick: (seconds) => moveTo(new Date(instant.getTime() + seconds * 1000)),
  };
};

const setClock = async (instant: Date): Promise<void> => {
  const { rows } = await pool().query<{ now: Date }>(
    "SELECT set_config('app.now', $1, false), app.now() AS now",
    [instant.toISOString()],
  );
  if (rows[0]?.now.getTime() !== instant.getTime()) throw new Error("This login may not move the clock");
};
