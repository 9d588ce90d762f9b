-- Every state of a year of the working calendar, whole: by whom, when, why, and what changed. The year in force names its
-- version, and a claim keeps the versions that its deadline was counted by.

CREATE TABLE "calendar_version" (
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "days" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("year", "number")
);
CREATE UNIQUE INDEX "calendar_version_version_key" ON "calendar_version"("version");
ALTER TABLE calendar_version ADD CONSTRAINT calendar_version_shape CHECK (number >= 1 AND year BETWEEN 1990 AND 2099 AND kind IN ('SHIPPED', 'IMPORT', 'EDIT')
  AND (kind = 'SHIPPED') = (created_by_id IS NULL) AND jsonb_typeof(days) = 'array' AND jsonb_typeof(changes) = 'array'
  AND CASE kind WHEN 'EDIT' THEN coalesce(length(btrim(reason)), 0) >= 3 AND number > 1 ELSE true END);

-- What is stored so far is the first state that is known. Who imported it stands in the trail.
INSERT INTO calendar_version (year, number, version, kind, source, days, changes, created_at)
  SELECT y.year, 1, y.version, 'SHIPPED', y.source, (SELECT coalesce(jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind, 'title', d.title) ORDER BY d.date), '[]')
    FROM calendar_day d WHERE d.year = y.year), '[]', y.imported_at FROM calendar_year y;

ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_version_fkey" FOREIGN KEY ("version") REFERENCES "calendar_version"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- States of a year follow each other without gaps: nobody changes what they have not seen.
CREATE FUNCTION app.follow_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM calendar_version WHERE year = NEW.year) THEN PERFORM app.refuse('calendarChanged'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows_the_last BEFORE INSERT ON calendar_version FOR EACH ROW EXECUTE FUNCTION app.follow_calendar();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON calendar_version FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON calendar_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
ALTER TABLE calendar_version ENABLE ALWAYS TRIGGER follows_the_last;
ALTER TABLE calendar_version ENABLE ALWAYS TRIGGER append_only_rows;
ALTER TABLE calendar_version ENABLE ALWAYS TRIGGER append_only_truncate;

-- The days in force are those of the version that the year names, at the end of every change: no day is moved behind the
-- back of the history, and a day lies in its own year.
ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_in_year CHECK (extract(year FROM date) = year);
CREATE FUNCTION app.check_calendar() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE changed int := coalesce(NEW.year, OLD.year);
BEGIN
  IF EXISTS (SELECT 1 FROM calendar_year y JOIN calendar_version v ON v.version = y.version WHERE y.year = changed AND (v.year <> y.year
      OR v.number <> (SELECT max(l.number) FROM calendar_version l WHERE l.year = y.year)
      OR (SELECT coalesce(jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind) ORDER BY d.date), '[]') FROM calendar_day d WHERE d.year = y.year)
        IS DISTINCT FROM (SELECT coalesce(jsonb_agg(jsonb_build_object('date', s->>'date', 'kind', s->>'kind') ORDER BY s->>'date'), '[]') FROM jsonb_array_elements(v.days) s))) THEN
    RAISE EXCEPTION 'the calendar of % is not what its version says', changed USING ERRCODE = 'MD010';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER as_its_version_says AFTER INSERT OR UPDATE OR DELETE ON calendar_day DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.check_calendar();
CREATE CONSTRAINT TRIGGER as_its_version_says AFTER INSERT OR UPDATE ON calendar_year DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.check_calendar();
ALTER TABLE calendar_day ENABLE ALWAYS TRIGGER as_its_version_says;
ALTER TABLE calendar_year ENABLE ALWAYS TRIGGER as_its_version_says;

GRANT SELECT ON calendar_version TO meridian_official, meridian_worker;
GRANT SELECT, INSERT ON calendar_version TO meridian_engine;

GRANT CREATE ON SCHEMA app TO meridian_engine;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
SET ROLE meridian_engine;
REVOKE EXECUTE ON FUNCTION app.check_calendar() FROM PUBLIC;
RESET ROLE;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
