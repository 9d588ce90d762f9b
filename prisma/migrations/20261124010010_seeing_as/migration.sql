-- Seeing as: for support an administrator sees the product as another person does, for some minutes and with a reason.
-- The session stays the administrator's own; while it looks, every transaction that asks whose it is becomes
-- read-only, so that nothing can be written whatever a page or a function would do.

CREATE TABLE "seeing" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "admin_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "papers_at" TIMESTAMPTZ(3),

    CONSTRAINT "seeing_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "seeing_subject_id_begun_at_idx" ON "seeing"("subject_id", "begun_at");
ALTER TABLE "seeing" ADD CONSTRAINT "seeing_admin_id_fkey" FOREIGN KEY ("admin_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "seeing" ADD CONSTRAINT "seeing_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE seeing ADD CONSTRAINT seeing_shape CHECK (admin_id <> subject_id AND length(btrim(reason)) >= 3
  AND ends_at > begun_at AND ends_at <= begun_at + interval '15 minutes');

-- What was read beyond the pages: each file and export once per look.
CREATE TABLE "seen_paper" (
    "seeing_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seen_paper_pkey" PRIMARY KEY ("seeing_id","path")
);
ALTER TABLE "seen_paper" ADD CONSTRAINT "seen_paper_seeing_id_fkey" FOREIGN KEY ("seeing_id") REFERENCES "seeing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "session" ADD COLUMN "seeing_id" UUID;

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE ON seeing FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting('{ended_at,papers_at}');
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE ON seen_paper FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting('{}');
ALTER TABLE seeing ENABLE ALWAYS TRIGGER never_rewritten;
ALTER TABLE seen_paper ENABLE ALWAYS TRIGGER never_rewritten;

GRANT SELECT, INSERT, UPDATE ON seeing TO meridian_engine;
GRANT SELECT, INSERT ON seen_paper TO meridian_engine;

GRANT CREATE ON SCHEMA app TO meridian_engine;

-- Why the administrator may not see as that person; null when they may. Other administrators are never seen as.
CREATE FUNCTION app.seeing_refusal(p_admin uuid, p_subject uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM staff_role WHERE user_id = p_admin AND role = 'admin' AND ended_at IS NULL) THEN 'roleMissing'
    WHEN p_admin = p_subject THEN 'notYourself'
    WHEN NOT EXISTS (SELECT 1 FROM "user" WHERE id = p_subject) THEN 'userNotFound'
    WHEN EXISTS (SELECT 1 FROM "user" WHERE id = p_subject AND blocked_at IS NOT NULL) THEN 'blockedNotSeen'
    WHEN EXISTS (SELECT 1 FROM staff_role WHERE user_id = p_subject AND role = 'admin' AND ended_at IS NULL) THEN 'adminNotSeen'
  END
$$;

-- What a live session may do now. Null when it may do nothing: ended, idle too long, revoked, half-finished, person blocked.
-- One that looks as somebody else answers that person, says who looks, and can change nothing in its transaction.
CREATE OR REPLACE FUNCTION app.person_of_session(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s record; v record; at_now timestamptz := app.now(); roles jsonb; factors jsonb; looker jsonb;
BEGIN
  SELECT se.id, se.user_id, se.last_seen_at, se.active_company_id, se.seeing_id, se.proved_at + make_interval(secs => se.proof_seconds) AS proved_until,
      u.email, u.name_ru, u.name_en, u.locale, u.theme, u.must_change_password
    -- OFFSET 0 keeps the subquery whole: one index look-up, whatever the statistics say of these small tables.
    INTO s FROM session se CROSS JOIN LATERAL (SELECT * FROM "user" p WHERE p.id = se.user_id OFFSET 0) u
    WHERE se.token_hash = p_token_hash AND se.revoked_at IS NULL AND NOT se.awaits_factor AND u.blocked_at IS NULL
      AND se.expires_at > at_now AND se.last_seen_at + make_interval(secs => se.idle_seconds) > at_now;
  IF NOT FOUND THEN RETURN NULL; END IF;

  IF s.last_seen_at < at_now - interval '1 minute' THEN
    UPDATE session SET last_seen_at = at_now WHERE id = s.id AND last_seen_at < at_now;
  END IF;
  IF s.seeing_id IS NOT NULL THEN
    SELECT l.ends_at, l.papers_at, l.reason, l.subject_id, u.email, u.name_ru, u.name_en INTO v FROM seeing l JOIN "user" u ON u.id = l.subject_id
      WHERE l.id = s.seeing_id AND l.ended_at IS NULL AND l.ends_at > at_now AND app.seeing_refusal(l.admin_id, l.subject_id) IS NULL;
    IF FOUND THEN
      SELECT coalesce(jsonb_agg(DISTINCT a.kind), '[]') INTO factors FROM authenticator a WHERE a.user_id = s.user_id AND a.removed_at IS NULL;
      looker := jsonb_build_object('userId', s.user_id, 'nameRu', s.name_ru, 'nameEn', s.name_en, 'factors', factors, 'until', v.ends_at,
        'reason', v.reason, 'papersOpen', v.papers_at IS NOT NULL);
      s.user_id := v.subject_id;
      s.email := v.email;
      s.name_ru := v.name_ru;
      s.name_en := v.name_en;
      s.must_change_password := false;
      s.proved_until := to_timestamp(0);
      s.active_company_id := (SELECT o.active_company_id FROM session o WHERE o.user_id = v.subject_id AND o.active_company_id IS NOT NULL
        ORDER BY o.last_seen_at DESC LIMIT 1);
      PERFORM set_config('transaction_read_only', 'on', true);
    END IF;
  END IF;
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'programmeId', r.programme_id) ORDER BY r.role), '[]') INTO roles
    FROM staff_role r WHERE r.user_id = s.user_id AND r.ended_at IS NULL;
  SELECT coalesce(jsonb_agg(DISTINCT a.kind), '[]') INTO factors FROM authenticator a WHERE a.user_id = s.user_id AND a.removed_at IS NULL;
  RETURN jsonb_build_object(
    'userId', s.user_id, 'sessionId', s.id, 'email', s.email, 'nameRu', s.name_ru, 'nameEn', s.name_en, 'locale', s.locale, 'theme', s.theme,
    'mustChangePassword', s.must_change_password, 'activeCompanyId', s.active_company_id, 'now', at_now, 'staffRoles', roles,
    'provedUntil', s.proved_until, 'factors', factors, 'mustSetFactor', looker IS NULL AND roles <> '[]' AND factors = '[]' AND NOT app.is_demo(),
    'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object('companyId', m.company_id, 'role', m.role, 'nameRu', c.name_ru, 'nameEn', c.name_en, 'inn', c.inn)
        ORDER BY m.created_at, m.id), '[]')
      FROM membership m JOIN company c ON c.id = m.company_id WHERE m.user_id = s.user_id AND m.ended_at IS NULL))
    || CASE WHEN looker IS NULL THEN '{}' ELSE jsonb_build_object('seenBy', looker) END;
END $$;

-- Begins to look: p = { id, subjectId, reason, minutes, messageId }.
CREATE FUNCTION app.begin_seeing(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid; subject uuid := (p->>'subjectId')::uuid; why text; minutes int := (p->>'minutes')::int;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  IF NOT app.holds_role(me, ARRAY['admin'], NULL, NULL) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  why := app.seeing_refusal(me, subject);
  IF why IS NOT NULL THEN PERFORM app.refuse(why); END IF;
  PERFORM app.require_proof(person, 'seeAs');
  INSERT INTO seeing (id, session_id, admin_id, subject_id, reason, begun_at, ends_at)
    VALUES ((p->>'id')::uuid, (person->>'sessionId')::uuid, me, subject, p->>'reason', app.now(), app.now() + make_interval(mins => minutes));
  UPDATE session SET seeing_id = (p->>'id')::uuid WHERE id = (person->>'sessionId')::uuid;
  PERFORM app.append_event('house', 'seeingBegun', me, (person->>'sessionId')::uuid, NULL, NULL, 'user', subject::text,
    jsonb_build_object('reason', p->>'reason', 'minutes', minutes), false);
  PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', 'pagesSeen', 'dedupeKey', NULL,
    'payload', jsonb_build_object('userId', subject, 'byRu', person->>'nameRu', 'byEn', person->>'nameEn', 'reason', p->>'reason', 'minutes', minutes))), NULL);
END $$;

-- The look of a live session, whoever it shows; a row of nulls when it looks at nobody.
CREATE FUNCTION app.live_seeing(p_token_hash text) RETURNS seeing
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l FROM app.proving_session(p_token_hash) s JOIN seeing l ON l.id = s.seeing_id
    WHERE NOT s.awaits_factor AND l.ended_at IS NULL AND l.ends_at > app.now() AND app.seeing_refusal(l.admin_id, l.subject_id) IS NULL
$$;

-- The way back; answers whose pages were seen. A look that has run out by itself has nothing to end.
CREATE FUNCTION app.end_seeing(p_token_hash text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE l seeing := app.live_seeing(p_token_hash);
BEGIN
  UPDATE session SET seeing_id = NULL WHERE token_hash = p_token_hash AND seeing_id IS NOT NULL;
  IF l.id IS NULL THEN RETURN NULL; END IF;
  UPDATE seeing SET ended_at = app.now() WHERE id = l.id AND ended_at IS NULL;
  IF FOUND THEN
    PERFORM app.append_event('house', 'seeingEnded', l.admin_id, l.session_id, NULL, NULL, 'user', l.subject_id::text, '{}', false);
  END IF;
  RETURN l.subject_id;
END $$;

-- Opens files and exports for the rest of the look: asks for a fresh proof and tells the certifiers of the person's companies.
CREATE FUNCTION app.open_seen_papers(p_token_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s session := app.proving_session(p_token_hash); l seeing := app.live_seeing(p_token_hash); looker record; m record;
BEGIN
  IF l.id IS NULL THEN PERFORM app.refuse('seeingOver'); END IF;
  IF s.proved_at + make_interval(secs => s.proof_seconds) < app.now() THEN PERFORM app.refuse('proofNeeded'); END IF;
  UPDATE seeing SET papers_at = app.now() WHERE id = l.id AND papers_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM app.append_event('house', 'seenPapersOpened', l.admin_id, l.session_id, NULL, NULL, 'user', l.subject_id::text, '{}', false);
  SELECT name_ru, name_en INTO looker FROM "user" WHERE id = l.admin_id;
  FOR m IN SELECT company_id FROM membership WHERE user_id = l.subject_id AND ended_at IS NULL LOOP
    PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'kind', 'papersSeen', 'dedupeKey', NULL,
      'payload', jsonb_build_object('companyId', m.company_id, 'byRu', looker.name_ru, 'byEn', looker.name_en, 'reason', l.reason))), NULL);
  END LOOP;
END $$;

-- Notes a file or an export that is about to be read; false when the look has not opened them.
CREATE FUNCTION app.note_seen_paper(p_token_hash text, p_path text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE l seeing := app.live_seeing(p_token_hash);
BEGIN
  IF l.papers_at IS NULL THEN RETURN false; END IF;
  INSERT INTO seen_paper (seeing_id, path, first_at) VALUES (l.id, left(p_path, 300), app.now()) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM app.append_event('house', 'seenPaperRead', l.admin_id, l.session_id, NULL, NULL, 'user', l.subject_id::text, jsonb_build_object('path', left(p_path, 300)), false);
  END IF;
  RETURN true;
END $$;

-- Who looked at the person's pages, the latest first: for themselves.
CREATE FUNCTION app.own_seeings(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'begunAt', l.begun_at, 'endedAt', least(l.ended_at, l.ends_at), 'reason', l.reason,
      'byRu', a.name_ru, 'byEn', a.name_en, 'papers', (SELECT count(*) FROM seen_paper p WHERE p.seeing_id = l.id)) ORDER BY l.begun_at DESC), '[]')
    FROM (SELECT * FROM seeing WHERE subject_id = (person->>'userId')::uuid ORDER BY begun_at DESC LIMIT 20) l JOIN "user" a ON a.id = l.admin_id);
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
SET ROLE meridian_engine;
REVOKE EXECUTE ON FUNCTION app.seeing_refusal(uuid, uuid), app.begin_seeing(text, jsonb), app.live_seeing(text), app.end_seeing(text),
  app.open_seen_papers(text), app.note_seen_paper(text, text), app.own_seeings(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.begin_seeing(text, jsonb), app.end_seeing(text), app.open_seen_papers(text), app.note_seen_paper(text, text),
  app.own_seeings(text) TO meridian_web;
RESET ROLE;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
