// The job queue's own schema (graphile-worker): installed by the owner after the migrations of the product.
import { withClient } from "./sql.mjs";

// Its tables have row-level security without a policy, so nobody but the owner could queue or run a job.
const QUEUE_ROLES = "meridian_engine, meridian_worker";

const openTables = `
do $$
declare
  tab record;
begin
  for tab in select c.relname from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'p')
  loop
    execute format('drop policy if exists meridian_queue on graphile_worker.%I', tab.relname);
    execute format(
      'create policy meridian_queue on graphile_worker.%I to ${QUEUE_ROLES} using (true) with check (true)',
      tab.relname);
  end loop;
end
$$;
grant usage on schema graphile_worker to ${QUEUE_ROLES};
grant select, insert, update, delete on all tables in schema graphile_worker to ${QUEUE_ROLES};
grant usage, select on all sequences in schema graphile_worker to ${QUEUE_ROLES};
grant execute on all functions in schema graphile_worker to ${QUEUE_ROLES};
`;

const silent = () => undefined;

/** Installs or updates the schema and lets the engine queue jobs and the worker run them. Safe to repeat. */
export const installWorkerSchema = async (ownerUrl) => {
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => silent) });
  await withClient(ownerUrl, (client) => client.query(openTables));
};
