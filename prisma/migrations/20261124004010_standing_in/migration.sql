-- Standing in: somebody is away for some days, and a colleague with the same role takes over their claims. It gives
-- nobody a right they do not have; it moves what is open, says for whom in the trail, and brings it back.

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "substitute_id" UUID NOT NULL,
    "programme_id" UUID,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegated_claim" (
    "delegation_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "substitute_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegated_claim_pkey" PRIMARY KEY ("delegation_id","claim_id")
);

-- CreateIndex
CREATE INDEX "delegation_substitute_id_idx" ON "delegation"("substitute_id");

-- CreateIndex
CREATE INDEX "delegated_claim_claim_id_substitute_id_idx" ON "delegated_claim"("claim_id", "substitute_id");

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegated_claim" ADD CONSTRAINT "delegated_claim_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegated_claim" ADD CONSTRAINT "delegated_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE delegation ADD CONSTRAINT delegation_shape CHECK (user_id <> substitute_id AND until_on >= from_on AND length(btrim(reason)) >= 3);
-- One substitute at a time.
ALTER TABLE delegation ADD CONSTRAINT delegation_apart EXCLUDE USING gist (
  user_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (ended_at IS NULL);

GRANT SELECT ON delegation, delegated_claim TO meridian_official, meridian_worker;
GRANT SELECT, INSERT, UPDATE ON delegation, delegated_claim TO meridian_engine;

-- Whether the two hold one role of a claim's steps in common, in the programme or in all.
CREATE FUNCTION app.may_stand_in(p_user uuid, p_substitute uuid, p_programme uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM "user" WHERE id = p_substitute AND blocked_at IS NULL) AND EXISTS (
    SELECT 1 FROM staff_role a JOIN staff_role s ON s.role = a.role AND s.user_id = p_substitute AND s.ended_at IS NULL
        AND (s.programme_id IS NULL OR s.programme_id = coalesce(p_programme, a.programme_id))
      WHERE a.user_id = p_user AND a.ended_at IS NULL AND a.role IN ('reviewer', 'approver', 'commission')
        AND (p_programme IS NULL OR a.programme_id IS NULL OR a.programme_id = p_programme))
$$;
GRANT EXECUTE ON FUNCTION app.may_stand_in(uuid, uuid, uuid) TO meridian_official;

-- Away themselves: of two delegations made at once, the second sees the first.
CREATE FUNCTION app.guard_delegation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person uuid := app.current_person();
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'delegation is never deleted' USING ERRCODE = 'MD010'; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('delegation'), 0);
  IF person IS NOT NULL AND person <> NEW.user_id AND NOT app.holds_role(person, ARRAY['lead', 'admin'], NULL, NEW.programme_id) THEN
    PERFORM app.refuse('roleMissing', '{"roles":["lead","admin"]}');
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_at IS NOT NULL OR (to_jsonb(OLD) - 'ended_at') IS DISTINCT FROM (to_jsonb(NEW) - 'ended_at') THEN
      RAISE EXCEPTION 'delegation is never rewritten' USING ERRCODE = 'MD010';
    END IF;
    NEW.ended_at := app.now();
    RETURN NEW;
  END IF;
  IF NEW.ended_at IS NOT NULL THEN RAISE EXCEPTION 'a delegation begins open' USING ERRCODE = 'MD010'; END IF;
  -- A block of the substitute waits for this row, or this row sees the block.
  PERFORM 1 FROM "user" WHERE id = NEW.substitute_id FOR SHARE;
  IF NOT app.may_stand_in(NEW.user_id, NEW.substitute_id, NEW.programme_id) THEN PERFORM app.refuse('substituteUnfit'); END IF;
  IF EXISTS (SELECT 1 FROM delegation d WHERE d.ended_at IS NULL AND daterange(d.from_on, d.until_on, '[]') && daterange(NEW.from_on, NEW.until_on, '[]')
      AND (d.user_id = NEW.substitute_id OR d.substitute_id = NEW.user_id)) THEN PERFORM app.refuse('substituteAway'); END IF;
  NEW.created_at := app.now();
  RETURN NEW;
END $$;
CREATE TRIGGER delegation_guarded BEFORE INSERT OR UPDATE OR DELETE ON delegation FOR EACH ROW EXECUTE FUNCTION app.guard_delegation();
ALTER TABLE delegation ENABLE ALWAYS TRIGGER delegation_guarded;

-- What is open moves within seconds of the change, and hourly for the days that begin and end by themselves.
CREATE FUNCTION app.move_delegated_soon() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.add_job('standIn');
  RETURN NULL;
END $$;
CREATE TRIGGER delegation_moves AFTER INSERT OR UPDATE ON delegation FOR EACH ROW EXECUTE FUNCTION app.move_delegated_soon();

-- A claim goes to nobody who is being blocked: the block waits for this statement, or is seen by it.
CREATE FUNCTION app.refuse_blocked_assignee() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE blocked timestamptz;
BEGIN
  SELECT blocked_at INTO blocked FROM "user" WHERE id = NEW.assignee_id FOR SHARE;
  IF blocked IS NOT NULL THEN PERFORM app.refuse('assigneeUnfit'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_claim_for_blocked BEFORE UPDATE OF assignee_id ON claim FOR EACH ROW
  WHEN (NEW.assignee_id IS NOT NULL AND OLD.assignee_id IS DISTINCT FROM NEW.assignee_id) EXECUTE FUNCTION app.refuse_blocked_assignee();
ALTER TABLE claim ENABLE ALWAYS TRIGGER no_claim_for_blocked;

GRANT CREATE ON SCHEMA app TO meridian_engine;
ALTER FUNCTION app.may_stand_in(uuid, uuid, uuid) OWNER TO meridian_engine;
ALTER FUNCTION app.guard_delegation() OWNER TO meridian_engine;
ALTER FUNCTION app.move_delegated_soon() OWNER TO meridian_engine;
ALTER FUNCTION app.refuse_blocked_assignee() OWNER TO meridian_engine;
SET ROLE meridian_engine;

-- As before, and now with the person for whom a substitute acts.
CREATE OR REPLACE FUNCTION app.append_event(p_chain text, p_type text, p_actor uuid, p_session uuid, p_company uuid, p_claim uuid,
  p_object_type text, p_object_id text, p_data jsonb, p_visible boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE head audit_head; event_id bigint; event_hash text; at_now timestamptz(3) := app.now(); behalf uuid;
BEGIN
  IF p_claim IS NOT NULL AND p_actor IS NOT NULL THEN
    SELECT d.user_id INTO behalf FROM delegated_claim m JOIN delegation d ON d.id = m.delegation_id
      WHERE m.claim_id = p_claim AND m.substitute_id = p_actor AND m.returned_at IS NULL LIMIT 1;
  END IF;
  INSERT INTO audit_head (chain, seq, hash) VALUES (p_chain, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE chain = p_chain FOR UPDATE;
  event_hash := app.event_hash(head.hash, p_chain, head.seq + 1, at_now, p_type, p_actor, behalf, p_session, p_company, p_claim, p_object_type, p_object_id, p_data, p_visible);
  INSERT INTO audit_event (chain, chain_seq, at, type, actor_id, on_behalf_of_id, session_id, company_id, claim_id, object_type, object_id, data, visible_to_company, prev_hash, hash)
    VALUES (p_chain, head.seq + 1, at_now, p_type, p_actor, behalf, p_session, p_company, p_claim, p_object_type, p_object_id, p_data, p_visible, head.hash, event_hash)
    RETURNING id INTO event_id;
  UPDATE audit_head SET seq = head.seq + 1, hash = event_hash WHERE chain = p_chain;
  RETURN event_id;
END $$;

RESET ROLE;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
