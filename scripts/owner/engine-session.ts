// For the few commands that work before anybody can sign in: a transaction of the database's owner, acting as
// the role whose functions write the ledger and the audit trail.
import pg from "pg";

/** A refusal that is meant to be read: one sentence, exit code 1; with `code` another one. */
export class CommandRefusal extends Error {
  constructor(
    sentence: string,
    readonly code: 1 | 2 = 1,
  ) {
    super(sentence);
  }
}

/** One transaction as the engine role: all of it or nothing. */
export const asEngine = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: ownerUrl(), application_name: "meridian command" });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL ROLE meridian_engine");
    const answer = await work(client);
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    await client.end();
  }
};

const ownerUrl = (): string => {
  const url = process.env.MIGRATION_DATABASE_URL || process.env.DATABASE_URL;
  if (!url) throw new CommandRefusal("Set MIGRATION_DATABASE_URL to the address of the database's owner.");
  return url;
};

type Event = {
  readonly chain: string;
  readonly type: string;
  readonly actorId: string | null;
  readonly objectType: string;
  readonly objectId: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Appends to the audit trail; the event says that a command line did it. */
export const appendEvent = async (client: pg.Client, event: Event): Promise<void> => {
  await client.query("SELECT app.append_event($1, $2, $3, NULL, NULL, NULL, $4, $5, $6, false)", [
    event.chain,
    event.type,
    event.actorId,
    event.objectType,
    event.objectId,
    JSON.stringify({ ...event.data, channel: "command" }),
  ]);
};

/** Runs a command to its end; a refusal becomes its sentence and exit code, anything else a sentence and 1. */
export const runOwnerCommand = async (main: () => Promise<void>): Promise<void> => {
  try {
    await main();
  } catch (error) {
    const isRefusal = error instanceof CommandRefusal;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(isRefusal ? `\n${message}\n` : `\nStopped unexpectedly: ${message}\n`);
    if (process.env.MERIDIAN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = isRefusal ? error.code : 1;
  }
};
