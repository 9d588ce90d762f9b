-- Rates that are never rewritten: a correction is a further record of the same day, with its reason. The bank's daily
-- feed, files of it that wait to be taken, and the wall before a claim that is filed with another rate than the stored one.

ALTER TABLE "currency_rate" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "reason" TEXT;
ALTER TABLE "currency_rate" DROP CONSTRAINT "currency_rate_pkey", ADD CONSTRAINT "currency_rate_pkey" PRIMARY KEY ("currency", "date", "revision");
-- The Bank of Russia has stated rates since July 1992.
ALTER TABLE currency_rate ADD CONSTRAINT currency_rate_shape CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'RUB' AND nominal > 0 AND value > 0
  AND date BETWEEN '1992-07-01' AND '2099-12-31');
ALTER TABLE currency_rate ADD CONSTRAINT currency_rate_reason CHECK (revision >= 1 AND CASE revision WHEN 1 THEN reason IS NULL ELSE coalesce(length(btrim(reason)), 0) >= 3 END);

CREATE TABLE "rate_load" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "rates" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "taken_at" TIMESTAMPTZ(3),
    "taken_by_id" UUID,

    CONSTRAINT "rate_load_pkey" PRIMARY KEY ("id")
);
ALTER TABLE rate_load ADD CONSTRAINT rate_load_shape CHECK (kind IN ('FEED', 'FILE') AND (kind = 'FEED') = (created_by_id IS NULL)
  AND num_nonnulls(taken_at, taken_by_id) IN (0, 2));
-- What the feed says once waits once.
CREATE UNIQUE INDEX rate_load_one_of_feed ON rate_load (sha256) WHERE kind = 'FEED';
CREATE INDEX "rate_load_taken_at_created_at_idx" ON "rate_load"("taken_at", "created_at");

CREATE TABLE "rate_feed" (
    "name" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "stated_on" DATE,
    "failure" JSONB,
    "failed_since" TIMESTAMPTZ(3),

    CONSTRAINT "rate_feed_pkey" PRIMARY KEY ("name")
);

-- The records of a day follow each other: nobody corrects what they have not seen.
CREATE FUNCTION app.follow_rate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := coalesce(NEW.revision, 1);
  IF NEW.revision > 1 AND NOT EXISTS (SELECT 1 FROM currency_rate WHERE currency = NEW.currency AND date = NEW.date AND revision = NEW.revision - 1) THEN
    PERFORM app.refuse('rateChanged');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows_the_last BEFORE INSERT ON currency_rate FOR EACH ROW EXECUTE FUNCTION app.follow_rate();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON currency_rate FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON currency_rate FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE ON rate_load FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting('{taken_at,taken_by_id}');
ALTER TABLE currency_rate ENABLE ALWAYS TRIGGER follows_the_last;
ALTER TABLE currency_rate ENABLE ALWAYS TRIGGER append_only_rows;
ALTER TABLE currency_rate ENABLE ALWAYS TRIGGER append_only_truncate;
ALTER TABLE rate_load ENABLE ALWAYS TRIGGER never_rewritten;

REVOKE UPDATE ON currency_rate FROM meridian_engine;
GRANT SELECT ON rate_load, rate_feed TO meridian_official, meridian_worker;
GRANT SELECT, INSERT, UPDATE ON rate_load, rate_feed TO meridian_engine;

GRANT CREATE ON SCHEMA app TO meridian_engine;

-- What the feed stated: p = { sha256, date, rates, take, source, waits }. Of the new ones, `take` is stored; what differs
-- from a stored record, or moved further than believable, waits for an administrator. Answers how many were stored.
CREATE FUNCTION app.take_rate_feed(p jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE stored int;
BEGIN
  INSERT INTO currency_rate (date, currency, nominal, value, source, is_demo, created_at, revision)
    SELECT (p->>'date')::date, x.currency, x.nominal, x.value, p->>'source', false, app.now(), 1
      FROM jsonb_to_recordset(p->'take') x(currency text, nominal int, value bigint) ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS stored = ROW_COUNT;
  IF stored > 0 THEN
    PERFORM app.append_event('house', 'currencyRatesLoaded', NULL, NULL, NULL, NULL, 'currencyRate', p->>'date',
      jsonb_build_object('from', p->>'date', 'to', p->>'date', 'count', stored, 'source', p->>'source'), false);
  END IF;
  IF (p->>'waits')::boolean THEN
    INSERT INTO rate_load (id, kind, sha256, date, rates, created_at)
      VALUES (gen_random_uuid(), 'FEED', p->>'sha256', (p->>'date')::date, p->'rates', app.now()) ON CONFLICT DO NOTHING;
  END IF;
  RETURN stored;
END $$;

-- How the feed fared: p = { statedOn } or { failure: { code, … } }. A failure keeps the time since when it lasts.
CREATE FUNCTION app.note_rate_feed(p jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO rate_feed AS f (name, checked_at, answered_at, stated_on, failure, failed_since)
    VALUES ('cbr', app.now(), CASE WHEN p ? 'statedOn' THEN app.now() END, (p->>'statedOn')::date, p->'failure', CASE WHEN p ? 'failure' THEN app.now() END)
    ON CONFLICT (name) DO UPDATE SET checked_at = excluded.checked_at, answered_at = coalesce(excluded.answered_at, f.answered_at),
      stated_on = coalesce(excluded.stated_on, f.stated_on), failure = excluded.failure,
      failed_since = CASE WHEN p ? 'failure' THEN coalesce(f.failed_since, excluded.failed_since) END
$$;

-- A claim is filed with the stored rate of each payment, or not at all: no line in foreign currency without one, none
-- with a figure that nobody stored, none of a later day than the payment. On a first filing it is the latest record up
-- to the payment; a return keeps the record that it was filed with, though a later one has been stored since.
CREATE FUNCTION app.check_filed_rates() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE line record; fx text; oldest int;
BEGIN
  SELECT coalesce(v.rules->'fx'->>'policy', 'CB_RATE_ON_PAYMENT_DATE'), coalesce(v.rules->'currency'->>'maxAgeDays', v.rules->'fx'->>'maxAgeDays', '10')::int
    INTO fx, oldest FROM programme_version v WHERE v.id = (SELECT programme_version_id FROM claim WHERE id = NEW.id);
  SELECT l.currency, l.paid_on INTO line FROM claim_line l
    WHERE l.claim_id = NEW.id AND l.currency <> 'RUB' AND (l.rate_value IS NULL OR l.rate_value <= 0 OR l.rate_nominal IS NULL OR l.rate_nominal <= 0 OR l.rate_date IS NULL
      OR (fx = 'CB_RATE_ON_PAYMENT_DATE' AND (l.paid_on IS NULL OR l.rate_date > l.paid_on OR l.paid_on - l.rate_date > oldest
        OR NOT EXISTS (SELECT 1 FROM currency_rate r WHERE r.currency = l.currency AND r.date = l.rate_date AND r.nominal = l.rate_nominal AND r.value = l.rate_value))))
    ORDER BY l.position LIMIT 1;
  IF FOUND THEN PERFORM app.refuse('rateNotStored', jsonb_build_object('currency', line.currency, 'paidOn', line.paid_on)); END IF;
  IF OLD.status = 'RETURNED' OR fx <> 'CB_RATE_ON_PAYMENT_DATE' THEN RETURN NULL; END IF;
  IF EXISTS (SELECT 1 FROM claim_line l CROSS JOIN LATERAL (SELECT r.date, r.nominal, r.value FROM currency_rate r
      WHERE r.currency = l.currency AND r.date <= l.paid_on ORDER BY r.date DESC, r.revision DESC LIMIT 1) latest
      WHERE l.claim_id = NEW.id AND l.currency <> 'RUB' AND (latest.date, latest.nominal, latest.value) IS DISTINCT FROM (l.rate_date, l.rate_nominal, l.rate_value)) THEN
    PERFORM app.refuse('rateChanged');
  END IF;
  RETURN NULL;
END $$;
-- At the end of the statement that files: the rates are written on the lines after the status.
CREATE CONSTRAINT TRIGGER filed_with_stored_rates AFTER UPDATE OF status ON claim DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status IN ('DRAFT', 'AWAITING_CERTIFICATION', 'RETURNED') AND NEW.status IN ('SUBMITTED', 'IN_REVIEW'))
  EXECUTE FUNCTION app.check_filed_rates();
ALTER TABLE claim ENABLE ALWAYS TRIGGER filed_with_stored_rates;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
SET ROLE meridian_engine;
REVOKE EXECUTE ON FUNCTION app.take_rate_feed(jsonb), app.note_rate_feed(jsonb), app.check_filed_rates() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.take_rate_feed(jsonb), app.note_rate_feed(jsonb) TO meridian_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
