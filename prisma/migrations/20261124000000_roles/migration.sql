-- Group roles. They belong to the cluster, not to one database, so that creating them must bear being repeated.
--   meridian_web       may sign people in and open a request; every login of the web process inherits it
--   meridian_company   reads and drafts as a company, seen through row-level security
--   meridian_official  reads as an official
--   meridian_worker    jobs: outbox, reminders, lapsing
--   meridian_engine    owns the SECURITY DEFINER functions, and nothing else; nobody logs in as it
--   meridian_clock     may set the clock (seeding and tests only)
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['meridian_web', 'meridian_company', 'meridian_official', 'meridian_worker', 'meridian_engine', 'meridian_clock'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END $$;

-- The owner hands its functions to the engine, which needs membership but no inherited rights.
DO $$ BEGIN EXECUTE format('GRANT meridian_engine TO %I WITH INHERIT FALSE, SET TRUE', current_user); EXCEPTION WHEN OTHERS THEN NULL; END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO meridian_web, meridian_company, meridian_official, meridian_worker, meridian_engine;

CREATE SCHEMA IF NOT EXISTS app;
REVOKE ALL ON SCHEMA app FROM PUBLIC;
GRANT USAGE ON SCHEMA app TO meridian_web, meridian_company, meridian_official, meridian_worker, meridian_engine;
GRANT CREATE ON SCHEMA app TO meridian_engine;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The one clock. Only a login that belongs to meridian_clock can move it, with app.now (a fixed
-- instant) or app.clock_offset (an interval that runs on); anybody else's settings are ignored.
CREATE FUNCTION app.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN pg_has_role(session_user, 'meridian_clock', 'MEMBER')
    THEN coalesce(
      nullif(current_setting('app.now', true), '')::timestamptz,
      transaction_timestamp() + coalesce(nullif(current_setting('app.clock_offset', true), '')::interval, interval '0'))
    ELSE transaction_timestamp() END
$$;
GRANT EXECUTE ON FUNCTION app.now() TO PUBLIC;

CREATE FUNCTION app.moscow_today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (app.now() AT TIME ZONE 'Europe/Moscow')::date
$$;
GRANT EXECUTE ON FUNCTION app.moscow_today() TO PUBLIC;
