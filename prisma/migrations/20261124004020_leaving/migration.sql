-- Leaving for good: everything open goes to colleagues in one statement, and not while a step would have nobody.

-- Who may do a step of the claim today: the role in its programme, no other duty on it, no interest in its company.
CREATE FUNCTION app.able_people(p_claim uuid, p_role text, p_duty text) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
  SELECT u.id FROM public.claim c JOIN public.company o ON o.id = c.company_id JOIN public."user" u ON u.blocked_at IS NULL
    WHERE c.id = p_claim
      AND EXISTS (SELECT 1 FROM public.staff_role r WHERE r.user_id = u.id AND r.role::text = p_role AND r.ended_at IS NULL
        AND (r.programme_id IS NULL OR r.programme_id = c.programme_id))
      AND NOT EXISTS (SELECT 1 FROM public.claim_duty d WHERE d.claim_id = c.id AND d.user_id = u.id AND d.duty <> p_duty)
      AND NOT EXISTS (SELECT 1 FROM public.declared_interest i WHERE i.user_id = u.id AND i.inn = o.inn AND i.ended_at IS NULL
        AND app.moscow_today() BETWEEN i.from_on AND coalesce(i.until_on, 'infinity'::date))
    ORDER BY u.id
$$;
GRANT EXECUTE ON FUNCTION app.able_people(uuid, text, text) TO meridian_official, meridian_worker, meridian_engine;

-- Steps that somebody's leaving would leave without a person: of a programme (claim_id null), or of open claims, each
-- of whose steps needs a person of its own. Where the chain is not known yet, the longest of the rules counts.
CREATE FUNCTION app.unmanned_without(p_person uuid) RETURNS TABLE (programme_id uuid, claim_id uuid, number text, roles text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH chain AS (
    SELECT v.id, v.programme_id, v.status = 'PUBLISHED' AS published, ARRAY(SELECT l.value->>'role' FROM jsonb_array_elements(
        (SELECT t.value->'levels' FROM jsonb_array_elements(v.rules->'approvalChain') t ORDER BY jsonb_array_length(t.value->'levels') DESC LIMIT 1)) WITH ORDINALITY l
        ORDER BY l.ordinality) AS roles
      FROM programme_version v
  ), own AS (
    SELECT r.role::text AS role, r.programme_id FROM staff_role r JOIN "user" u ON u.id = r.user_id
      WHERE r.user_id = p_person AND r.ended_at IS NULL AND u.blocked_at IS NULL AND r.role IN ('reviewer', 'approver', 'commission')
  ), bare AS (
    SELECT DISTINCT h.programme_id, s.role FROM chain h CROSS JOIN LATERAL (SELECT unnest(ARRAY['reviewer'] || h.roles)) s(role)
      JOIN own ON own.role = s.role AND (own.programme_id IS NULL OR own.programme_id = h.programme_id)
      WHERE h.published AND NOT EXISTS (SELECT 1 FROM staff_role r JOIN "user" u ON u.id = r.user_id WHERE r.role::text = s.role AND r.user_id <> p_person
        AND r.ended_at IS NULL AND u.blocked_at IS NULL AND (r.programme_id IS NULL OR r.programme_id = h.programme_id))
  ), step AS (
    SELECT c.id, c.number, c.programme_id, s.level, s.role,
        ARRAY(SELECT a.id FROM app.able_people(c.id, s.role, CASE s.level WHEN 0 THEN 'REVIEWED' ELSE 'APPROVED_' || s.level END) a(id)) AS people
      FROM claim c JOIN chain h ON h.id = c.programme_version_id
        LEFT JOIN recommendation m ON m.claim_id = c.id AND m.superseded_at IS NULL AND c.status = 'PENDING_APPROVAL'
        CROSS JOIN LATERAL (SELECT 0 AS level, 'reviewer' AS role UNION ALL
          SELECT l.ordinality::int, l.role FROM unnest(coalesce(m.chain, h.roles)) WITH ORDINALITY l(role, ordinality)
            WHERE l.ordinality > (SELECT count(*) FROM approval a WHERE a.recommendation_id = m.id AND a.valid)) s
      WHERE c.status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')
  ), pattern AS (
    -- Most claims ask for the same people: each question is answered once.
    SELECT p.programme_id, p.roles, p.people, array_agg(p.id) AS ids FROM (
        SELECT s.id, s.programme_id, array_agg(s.role ORDER BY s.level) AS roles, array_agg(s.people::text ORDER BY s.level) AS people FROM step s
          GROUP BY s.id, s.programme_id) p GROUP BY p.programme_id, p.roles, p.people
  ), short AS (
    -- Hall's condition: any k steps need at least k people among those who may do one of them.
    SELECT DISTINCT ON (t.programme_id, t.roles, t.people) t.ids, k.roles FROM pattern t
      CROSS JOIN LATERAL generate_series(1, (1 << cardinality(t.roles)) - 1) mask
      CROSS JOIN LATERAL (SELECT array_agg(t.roles[i] ORDER BY i) AS roles, count(*) AS steps FROM generate_subscripts(t.roles, 1) i WHERE mask & (1 << (i - 1)) <> 0) k
      CROSS JOIN LATERAL (SELECT count(DISTINCT x) FILTER (WHERE x <> p_person) AS others, bool_or(x = p_person) AS concerned
        FROM generate_subscripts(t.roles, 1) i, unnest(t.people[i]::uuid[]) x WHERE mask & (1 << (i - 1)) <> 0) w
      WHERE w.concerned AND w.others < k.steps ORDER BY t.programme_id, t.roles, t.people, k.steps
  )
  SELECT b.programme_id, NULL, NULL, array_agg(b.role ORDER BY b.role) FROM bare b GROUP BY b.programme_id
  UNION ALL
  SELECT c.programme_id, c.id, c.number, s.roles FROM short s JOIN claim c ON c.id = ANY (s.ids)
$$;
GRANT EXECUTE ON FUNCTION app.unmanned_without(uuid) TO meridian_official, meridian_engine;

-- Closes an account for good: claims to their new officers, absences to their end, roles and sessions ended.
CREATE FUNCTION app.deactivate_person(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid; leaver uuid := (p->>'userId')::uuid; held record; next_officer uuid; bare record; event_id bigint;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  PERFORM app.require_proof(person, 'deactivatePerson');
  me := (person->>'userId')::uuid;
  IF NOT app.holds_role(me, (SELECT roles FROM office_action WHERE action = 'deactivatePerson'), NULL, NULL) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  IF leaver = me THEN PERFORM app.refuse('notYourself'); END IF;
  IF NOT app.take_key(p, me) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  -- Of two people who leave at once, the second is judged without the first.
  PERFORM pg_advisory_xact_lock(hashtext('leaving'), 0);

  FOR held IN SELECT m.claim_id, m.version, m.assignee_id, m.outbox, c.company_id FROM jsonb_to_recordset(p->'moves') m(claim_id uuid, version int, assignee_id uuid, outbox jsonb)
      LEFT JOIN claim c ON c.id = m.claim_id AND c.assignee_id = leaver ORDER BY c.company_id, m.claim_id LOOP
    IF held.company_id IS NULL THEN PERFORM app.refuse('changedMeanwhile', '{"table":"claim"}'); END IF;
    PERFORM app.change_claim(jsonb_build_object('action', 'handOn', 'claimId', held.claim_id, 'version', held.version,
      'set', jsonb_build_object('assignee_id', held.assignee_id), 'outbox', held.outbox,
      'event', jsonb_build_object('type', 'claimHandedOn', 'data', jsonb_build_object('assigneeId', held.assignee_id, 'fromId', leaver))),
      me, (person->>'sessionId')::uuid, NULL, false);
  END LOOP;
  SELECT * INTO bare FROM app.unmanned_without(leaver) LIMIT 1;
  IF FOUND THEN PERFORM app.refuse('stepUnmanned', jsonb_build_object('role', bare.roles[1])); END IF;

  UPDATE delegation SET ended_at = app.now() WHERE ended_at IS NULL AND until_on >= app.moscow_today() AND leaver IN (user_id, substitute_id);
  -- What colleagues took over from the absent person is theirs from now on.
  UPDATE delegated_claim m SET returned_at = app.now() FROM delegation d WHERE d.id = m.delegation_id AND d.user_id = leaver AND m.returned_at IS NULL;
  event_id := app.append_event('house', 'userDeactivated', me, (person->>'sessionId')::uuid, NULL, NULL, 'user', leaver::text,
    jsonb_build_object('reason', p->>'reason', 'claims', jsonb_array_length(p->'moves'),
      'roles', (SELECT coalesce(jsonb_agg(DISTINCT r.role), '[]') FROM staff_role r WHERE r.user_id = leaver AND r.ended_at IS NULL)), false);
  UPDATE staff_role SET ended_at = app.now() WHERE user_id = leaver AND ended_at IS NULL;
  UPDATE "user" SET blocked_at = app.now(), version = version + 1 WHERE id = leaver AND version = (p->>'version')::int AND blocked_at IS NULL;
  IF NOT FOUND THEN PERFORM app.refuse('changedMeanwhile', '{"table":"user"}'); END IF;
  -- A claim that came to them meanwhile: whoever gave it holds this row until then, or waits and sees the block.
  IF EXISTS (SELECT 1 FROM claim WHERE assignee_id = leaver AND status IN ('IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')) THEN
    PERFORM app.refuse('changedMeanwhile', '{"table":"claim"}');
  END IF;
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', event_id);
END $$;
GRANT EXECUTE ON FUNCTION app.deactivate_person(text, jsonb) TO meridian_web;

-- A claim that changes hands in another way than by coming back is nobody's for the absent person any more.
CREATE FUNCTION app.end_standing_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE delegated_claim SET returned_at = app.now() WHERE claim_id = NEW.id AND substitute_id = OLD.assignee_id AND returned_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER standing_in_ends AFTER UPDATE OF assignee_id ON claim FOR EACH ROW
  WHEN (OLD.assignee_id IS DISTINCT FROM NEW.assignee_id) EXECUTE FUNCTION app.end_standing_in();

GRANT CREATE ON SCHEMA app TO meridian_engine;
ALTER FUNCTION app.unmanned_without(uuid) OWNER TO meridian_engine;
ALTER FUNCTION app.deactivate_person(text, jsonb) OWNER TO meridian_engine;
ALTER FUNCTION app.end_standing_in() OWNER TO meridian_engine;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
