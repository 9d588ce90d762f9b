-- What an official declares about a company: known by its INN, which need not be registered here yet. A declaration
-- is never edited or deleted; it ends, with a reason, and stays to be read.

-- CreateTable
CREATE TABLE "declared_interest" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "inn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "declared_interest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "declared_interest_inn_idx" ON "declared_interest"("inn");

-- CreateIndex
CREATE INDEX "declared_interest_user_id_idx" ON "declared_interest"("user_id");

-- AddForeignKey
ALTER TABLE "declared_interest" ADD CONSTRAINT "declared_interest_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE declared_interest ADD CONSTRAINT declared_interest_shape CHECK (
  inn ~ '^\d{10}(\d{2})?$' AND length(btrim(reason)) >= 3 AND (until_on IS NULL OR until_on >= from_on)
  AND (ended_at IS NULL) = (end_reason IS NULL));
-- One live declaration of a person on a company at a time.
ALTER TABLE declared_interest ADD CONSTRAINT declared_interest_apart EXCLUDE USING gist (
  user_id WITH =, inn WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (ended_at IS NULL);

-- Reasons are private (a brother, a loan): the official role reads that there is an interest, not why.
GRANT SELECT (id, user_id, inn, from_on, until_on, declared_at, ended_at) ON declared_interest TO meridian_official, meridian_worker;
GRANT SELECT, INSERT, UPDATE ON declared_interest TO meridian_engine;

-- Own declarations with their reasons; all of them for those who keep the register.
CREATE FUNCTION app.read_interests() RETURNS SETOF declared_interest
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT i.* FROM declared_interest i WHERE i.user_id = app.current_person() OR EXISTS (
    SELECT 1 FROM staff_role r WHERE r.user_id = app.current_person() AND r.ended_at IS NULL AND r.role IN ('admin', 'auditor'))
$$;
GRANT EXECUTE ON FUNCTION app.read_interests() TO meridian_official;

-- Acts on a claim share this lock, declaring takes it alone: whoever acts at the same moment has either acted before
-- the declaration, or is refused.
CREATE FUNCTION app.has_interest(p_user uuid, p_company uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('declared_interest'), hashtext(p_user::text));
  RETURN EXISTS (SELECT 1 FROM declared_interest i JOIN company o ON o.inn = i.inn
    WHERE i.user_id = p_user AND o.id = p_company AND i.ended_at IS NULL
      AND app.moscow_today() BETWEEN i.from_on AND coalesce(i.until_on, 'infinity'::date));
END $$;

CREATE FUNCTION app.guard_interest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'declared_interest is never deleted' USING ERRCODE = 'MD010'; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('declared_interest'), hashtext(NEW.user_id::text));
  IF NEW.user_id IS DISTINCT FROM coalesce(app.current_person(), NEW.user_id) THEN
    RAISE EXCEPTION 'an interest is declared and ended by the person themselves' USING ERRCODE = 'MD010';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.ended_at IS NOT NULL THEN RAISE EXCEPTION 'a declaration begins open' USING ERRCODE = 'MD010'; END IF;
    NEW.declared_at := app.now();
  ELSE
    IF OLD.ended_at IS NOT NULL OR (to_jsonb(OLD) - ARRAY['ended_at', 'end_reason']) IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['ended_at', 'end_reason']) THEN
      RAISE EXCEPTION 'declared_interest is never rewritten' USING ERRCODE = 'MD010';
    END IF;
    NEW.ended_at := app.now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interest_is_own BEFORE INSERT OR UPDATE OR DELETE ON declared_interest FOR EACH ROW EXECUTE FUNCTION app.guard_interest();
ALTER TABLE declared_interest ENABLE ALWAYS TRIGGER interest_is_own;

-- ---------------------------------------------------------------- what an interest forbids
-- No duty is taken, and none is repeated: a trigger before the insert runs also where the duty is held already.
-- Preparing is what a company does with its own claim.
CREATE FUNCTION app.refuse_interested_duty() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF app.has_interest(NEW.user_id, (SELECT company_id FROM claim WHERE id = NEW.claim_id)) THEN PERFORM app.refuse('interestDeclared'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_duty_with_interest BEFORE INSERT OR UPDATE ON claim_duty FOR EACH ROW
  WHEN (NEW.duty <> 'PREPARED') EXECUTE FUNCTION app.refuse_interested_duty();
ALTER TABLE claim_duty ENABLE ALWAYS TRIGGER no_duty_with_interest;

-- Nobody gets such a claim, and nobody with an interest chooses who does; an own claim may be given back.
CREATE FUNCTION app.refuse_interested_assignee() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person uuid := app.current_person();
BEGIN
  IF app.current_company() IS NULL AND person IS NOT NULL AND NOT (NEW.assignee_id IS NULL AND OLD.assignee_id IS NOT DISTINCT FROM person)
     AND app.has_interest(person, NEW.company_id) THEN PERFORM app.refuse('interestDeclared'); END IF;
  IF NEW.assignee_id IS NOT NULL AND app.has_interest(NEW.assignee_id, NEW.company_id) THEN PERFORM app.refuse('assigneeInterest'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_claim_with_interest BEFORE UPDATE OF assignee_id ON claim FOR EACH ROW
  WHEN (OLD.assignee_id IS DISTINCT FROM NEW.assignee_id) EXECUTE FUNCTION app.refuse_interested_assignee();
ALTER TABLE claim ENABLE ALWAYS TRIGGER no_claim_with_interest;

-- Neither half of an act of two persons; a company's own wish to withdraw is not the official's.
CREATE FUNCTION app.refuse_interested_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF app.current_company() IS NULL AND app.has_interest(CASE WHEN TG_OP = 'INSERT' THEN NEW.requested_by_id ELSE NEW.resolved_by_id END, NEW.company_id) THEN
    PERFORM app.refuse('interestDeclared');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_request_with_interest BEFORE INSERT OR UPDATE OF resolved_by_id ON two_person_request FOR EACH ROW
  EXECUTE FUNCTION app.refuse_interested_request();
ALTER TABLE two_person_request ENABLE ALWAYS TRIGGER no_request_with_interest;

-- ---------------------------------------------------------------- claims that must change hands
-- Says once per declaration and claim, in the claim's own trail and to the leads, that its officer must change.
CREATE FUNCTION app.announce_interests(p_interest uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE held record; announced int := 0; letter_key text;
BEGIN
  FOR held IN SELECT i.id AS interest_id, i.user_id, c.id, c.company_id, c.number
      FROM declared_interest i JOIN company o ON o.inn = i.inn JOIN claim c ON c.company_id = o.id AND c.assignee_id = i.user_id
      WHERE (p_interest IS NULL OR i.id = p_interest) AND c.status IN ('IN_REVIEW', 'RETURNED') AND i.ended_at IS NULL
        AND app.moscow_today() BETWEEN i.from_on AND coalesce(i.until_on, 'infinity'::date)
      ORDER BY c.company_id, c.id LOOP
    letter_key := 'interest:' || held.interest_id || ':' || held.id;
    CONTINUE WHEN EXISTS (SELECT 1 FROM outbox_message WHERE dedupe_key = letter_key);
    PERFORM app.append_event('company:' || held.company_id, 'officerHasInterest', NULL, NULL, held.company_id, held.id, 'claim', held.number,
      jsonb_build_object('assigneeId', held.user_id), false);
    PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'kind', 'officerMustChange', 'dedupeKey', letter_key,
      'payload', jsonb_build_object('claimId', held.id, 'companyId', held.company_id, 'number', held.number))), held.id);
    announced := announced + 1;
  END LOOP;
  RETURN announced;
END $$;
-- A declaration that begins later is announced by the hourly job.
GRANT EXECUTE ON FUNCTION app.announce_interests(uuid) TO meridian_worker;

CREATE FUNCTION app.announce_new_interest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM app.announce_interests(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER interest_announced AFTER INSERT ON declared_interest FOR EACH ROW EXECUTE FUNCTION app.announce_new_interest();

GRANT CREATE ON SCHEMA app TO meridian_engine;
ALTER FUNCTION app.read_interests() OWNER TO meridian_engine;
ALTER FUNCTION app.has_interest(uuid, uuid) OWNER TO meridian_engine;
ALTER FUNCTION app.guard_interest() OWNER TO meridian_engine;
ALTER FUNCTION app.refuse_interested_duty() OWNER TO meridian_engine;
ALTER FUNCTION app.refuse_interested_assignee() OWNER TO meridian_engine;
ALTER FUNCTION app.refuse_interested_request() OWNER TO meridian_engine;
ALTER FUNCTION app.announce_interests(uuid) OWNER TO meridian_engine;
ALTER FUNCTION app.announce_new_interest() OWNER TO meridian_engine;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
