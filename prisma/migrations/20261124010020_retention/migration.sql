-- Leaving: how long what is kept is kept, legal holds, the erasing of people who left, and a person's own data for
-- themselves. Nothing here touches the audit trail: it knows people by their ids, and so do claims and decisions.

-- Reference data, copied from the product's own table.
CREATE TABLE "retention_class" (
    "class" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "years" INTEGER NOT NULL DEFAULT 0,
    "days" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "retention_class_pkey" PRIMARY KEY ("class")
);

CREATE TABLE "legal_hold" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "company_id" UUID,
    "reason" TEXT NOT NULL,
    "put_at" TIMESTAMPTZ(3) NOT NULL,
    "put_by_id" UUID NOT NULL,
    "lift_asked_at" TIMESTAMPTZ(3),
    "lift_asked_by_id" UUID,
    "lift_reason" TEXT,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE legal_hold ADD CONSTRAINT legal_hold_shape CHECK (num_nonnulls(user_id, company_id) = 1 AND length(btrim(reason)) >= 3
  AND num_nonnulls(lift_asked_at, lift_asked_by_id, lift_reason) IN (0, 3) AND num_nonnulls(lifted_at, lifted_by_id) IN (0, 2));
-- Two people lift a hold.
ALTER TABLE legal_hold ADD CONSTRAINT legal_hold_second_person CHECK (lifted_at IS NULL OR (lift_asked_by_id IS NOT NULL AND lifted_by_id <> lift_asked_by_id));
CREATE UNIQUE INDEX legal_hold_one_live_person ON legal_hold (user_id) WHERE lifted_at IS NULL AND user_id IS NOT NULL;
CREATE UNIQUE INDEX legal_hold_one_live_company ON legal_hold (company_id) WHERE lifted_at IS NULL AND company_id IS NOT NULL;

ALTER TABLE legal_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_hold FORCE ROW LEVEL SECURITY;
CREATE POLICY engine_all ON legal_hold TO meridian_engine USING (true) WITH CHECK (true);
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE ON legal_hold FOR EACH ROW
  EXECUTE FUNCTION app.refuse_rewriting('{lift_asked_at,lift_asked_by_id,lift_reason,lifted_at,lifted_by_id}');
ALTER TABLE legal_hold ENABLE ALWAYS TRIGGER never_rewritten;

ALTER TABLE "user" ADD COLUMN "erased_at" TIMESTAMPTZ(3);
ALTER TABLE "session" ADD COLUMN "data_until" TIMESTAMPTZ(3);

-- Nobody comes back under a row that was erased, and nobody gets rights by it.
CREATE FUNCTION app.refuse_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an erased person stays erased' USING ERRCODE = 'MD010';
END $$;
CREATE TRIGGER erased_is_final BEFORE UPDATE OR DELETE ON "user" FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL) EXECUTE FUNCTION app.refuse_erased();
ALTER TABLE "user" ENABLE ALWAYS TRIGGER erased_is_final;

CREATE INDEX "claim_duty_user_id_idx" ON "claim_duty"("user_id");

GRANT SELECT ON retention_class TO meridian_web, meridian_official, meridian_worker, meridian_engine;
GRANT SELECT, INSERT, UPDATE ON legal_hold TO meridian_engine;
GRANT SELECT (erased_at) ON "user" TO meridian_official, meridian_worker;
GRANT DELETE ON session, authenticator, recovery_code, mail_secret, company_draft TO meridian_engine;

GRANT CREATE ON SCHEMA app TO meridian_engine;

CREATE FUNCTION app.retention_period(p_class text) RETURNS interval LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT make_interval(years => years, days => days) FROM retention_class WHERE class = p_class
$$;

-- A hold on the person, or on a company that they act or acted for.
CREATE FUNCTION app.is_held(p_user uuid, p_company uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM legal_hold h WHERE h.lifted_at IS NULL AND (h.user_id = p_user OR h.company_id = p_company
    OR h.company_id IN (SELECT m.company_id FROM membership m WHERE m.user_id = p_user)))
$$;

-- Who has left: nobody's official, nobody's member, asking to join nobody. What they did on claims and money keeps their
-- name with the records of its year; whoever did nothing of that kind goes soon.
CREATE FUNCTION app.people_who_left() RETURNS TABLE (user_id uuid, class text, left_at timestamptz, due_at timestamptz, held boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT x.id, x.class, x.left_at,
      CASE x.class WHEN 'peopleWhoActed' THEN (date_trunc('year', greatest(x.acted_at, x.left_at) AT TIME ZONE 'Europe/Moscow') + interval '1 year') AT TIME ZONE 'Europe/Moscow'
        ELSE x.left_at END + app.retention_period(x.class), app.is_held(x.id, NULL)
    FROM (SELECT u.id, a.acted_at, greatest(u.created_at, e.ended_at, s.seen_at) AS left_at,
          CASE WHEN a.acted_at IS NOT NULL THEN 'peopleWhoActed' WHEN e.ended_at IS NOT NULL THEN 'peopleWhoLeft' ELSE 'peopleNeverJoined' END AS class
        FROM "user" u
          CROSS JOIN LATERAL (SELECT max(o.ended_at) AS ended_at FROM (SELECT ended_at FROM staff_role r WHERE r.user_id = u.id
            UNION ALL SELECT ended_at FROM membership m WHERE m.user_id = u.id) o) e
          CROSS JOIN LATERAL (SELECT max(last_seen_at) AS seen_at FROM session t WHERE t.user_id = u.id) s
          -- Whoever only wrote in a draft has a duty on the claim and no event.
          CROSS JOIN LATERAL (SELECT greatest((SELECT max(v.at) FROM audit_event v WHERE v.actor_id = u.id AND (v.claim_id IS NOT NULL OR v.chain LIKE 'programme:%')),
            (SELECT max(d.since) FROM claim_duty d WHERE d.user_id = u.id)) AS acted_at) a
        WHERE u.erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM join_request q WHERE q.user_id = u.id AND q.resolved_at IS NULL)) x
$$;

-- Whatever else comes to an end, row by row, and when: what a page lists is what the job takes. Of one class, or (null) of
-- all; holds are looked up for what is due only.
CREATE FUNCTION app.retention_items(p_class text) RETURNS TABLE (class text, id text, due_at timestamptz, held boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH p AS MATERIALIZED (SELECT c.class, app.retention_period(c.class) AS period FROM retention_class c WHERE p_class IS NULL OR c.class = p_class)
  SELECT i.class, i.id, i.due_at, i.due_at <= app.now() AND app.is_held(i.user_id, i.company_id) FROM (
    SELECT p.class, s.id::text AS id, least(s.revoked_at, s.expires_at) + p.period AS due_at, s.user_id, NULL::uuid AS company_id FROM p, session s WHERE p.class = 'endedSessions'
    UNION ALL SELECT p.class, s.id::text, greatest(s.expires_at, s.used_at, s.withdrawn_at) + p.period, coalesce(s.user_id, u.id), s.company_id
      FROM p, mail_secret s LEFT JOIN "user" u ON u.email = s.email WHERE p.class = 'mailSecrets'
    UNION ALL SELECT p.class, d.user_id::text, d.updated_at + p.period, d.user_id, NULL FROM p, company_draft d WHERE p.class = 'companyDrafts'
    UNION ALL SELECT p.class, q.id::text, q.resolved_at + p.period, q.user_id, q.company_id FROM p, join_request q
      WHERE p.class = 'joinRequests' AND q.resolved_at IS NOT NULL AND q.email <> ''
    UNION ALL SELECT p.class, m.id::text, m.sent_at + p.period, NULL, c.company_id FROM p, outbox_message m LEFT JOIN claim c ON c.id = m.claim_id
      WHERE p.class = 'sentLetters' AND m.sent_at IS NOT NULL AND m.payload <> '{}'
    UNION ALL SELECT p.class, a.id::text, a.removed_at + p.period, a.user_id, NULL FROM p, authenticator a
      WHERE p.class = 'formerFactors' AND a.removed_at IS NOT NULL AND a.secret <> ''
    UNION ALL SELECT p.class, r.id::text, coalesce(r.used_at, r.replaced_at) + p.period, r.user_id, NULL FROM p, recovery_code r
      WHERE p.class = 'formerFactors' AND coalesce(r.used_at, r.replaced_at) IS NOT NULL
    UNION ALL SELECT p.class, 'lock:' || l.email, l.updated_at + p.period, NULL, NULL FROM p, sign_in_lock l WHERE p.class = 'signInCounts'
    UNION ALL SELECT p.class, 'rate:' || b.key, b.updated_at + p.period, NULL, NULL FROM p, rate_bucket b WHERE p.class = 'signInCounts') i
$$;

-- Takes away what is due of one class, at most p_limit rows, and answers how many that were.
CREATE FUNCTION app.sweep_class(p_class text, p_limit int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE ids text[]; swept int := 0; n int;
BEGIN
  -- Holds are put under the same lock: a sweep sees one, or comes before it.
  PERFORM pg_advisory_xact_lock(hashtext('retention'));
  SELECT array_agg(i.id) INTO ids FROM (SELECT r.id FROM app.retention_items(p_class) r WHERE r.due_at <= app.now() AND NOT r.held LIMIT p_limit) i;
  IF ids IS NULL THEN RETURN 0; END IF;
  CASE p_class
    WHEN 'endedSessions' THEN
      DELETE FROM passkey_challenge WHERE session_id::text = ANY (ids);
      DELETE FROM session WHERE id::text = ANY (ids);
    WHEN 'mailSecrets' THEN DELETE FROM mail_secret WHERE id::text = ANY (ids);
    WHEN 'companyDrafts' THEN DELETE FROM company_draft WHERE user_id::text = ANY (ids);
    WHEN 'joinRequests' THEN UPDATE join_request SET email = '', name_ru = '', name_en = '', message = NULL WHERE id::text = ANY (ids);
    WHEN 'sentLetters' THEN UPDATE outbox_message SET payload = '{}' WHERE id::text = ANY (ids);
    WHEN 'formerFactors' THEN
      -- The row stays: how many factors a person ever had tells one offer of an app from the next.
      UPDATE authenticator SET secret = '', name = '', credential_id = NULL WHERE id::text = ANY (ids);
      GET DIAGNOSTICS swept = ROW_COUNT;
      DELETE FROM recovery_code WHERE id::text = ANY (ids);
    WHEN 'signInCounts' THEN
      DELETE FROM sign_in_lock WHERE 'lock:' || email = ANY (ids);
      GET DIAGNOSTICS swept = ROW_COUNT;
      DELETE FROM rate_bucket WHERE 'rate:' || key = ANY (ids);
    ELSE RAISE EXCEPTION 'the class % is not swept by rows', p_class;
  END CASE;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN swept + n;
END $$;

CREATE FUNCTION app.note_sweep(p_counts jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT app.append_event('house', 'retentionSwept', NULL, NULL, NULL, NULL, 'retention', NULL, p_counts, false)
$$;

-- Erases a person who has left, if that is due and nothing holds it; false when it is not. All or nothing, and once.
-- Their id stays: claims, decisions, money and the trail refer to it and to nothing else of them.
CREATE FUNCTION app.erase_person(p_user uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE u "user"; due record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('retention'));
  -- A membership or a role given meanwhile waits for this row, or is seen below.
  SELECT * INTO u FROM "user" WHERE id = p_user FOR UPDATE;
  SELECT * INTO due FROM app.people_who_left() l WHERE l.user_id = p_user AND l.due_at <= app.now() AND NOT l.held;
  IF u.id IS NULL OR due IS NULL THEN RETURN false; END IF;

  DELETE FROM passkey_challenge WHERE session_id IN (SELECT id FROM session WHERE user_id = p_user);
  DELETE FROM session WHERE user_id = p_user;
  DELETE FROM authenticator WHERE user_id = p_user;
  DELETE FROM recovery_code WHERE user_id = p_user;
  DELETE FROM company_draft WHERE user_id = p_user;
  DELETE FROM muted_letter WHERE user_id = p_user;
  DELETE FROM mail_secret WHERE user_id = p_user OR email = u.email;
  DELETE FROM sign_in_lock WHERE email = u.email;
  DELETE FROM rate_bucket WHERE strpos(key, u.email) > 0 OR strpos(key, p_user::text) > 0;
  UPDATE join_request SET email = '', name_ru = '', name_en = '', message = NULL WHERE user_id = p_user;
  UPDATE outbox_message SET payload = '{}' WHERE sent_at IS NOT NULL AND (payload->>'userId' = p_user::text OR payload->>'email' = u.email);
  UPDATE "user" SET email = 'erased-' || p_user || '@erased.invalid', name_ru = 'Данные удалены', name_en = 'Data erased', password_hash = 'none',
      must_change_password = false, locale = 'ru', theme = 'system', blocked_at = coalesce(blocked_at, app.now()), erased_at = app.now(), version = version + 1
    WHERE id = p_user;
  PERFORM app.append_event('house', 'personErased', NULL, NULL, NULL, NULL, 'user', p_user::text, jsonb_build_object('class', due.class), false);
  RETURN true;
END $$;

-- ---------------------------------------------------------------- the administrators' page
CREATE FUNCTION app.retention_plan(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office');
BEGIN
  IF person IS NULL OR NOT EXISTS (SELECT 1 FROM staff_role WHERE user_id = (person->>'userId')::uuid AND ended_at IS NULL AND role IN ('admin', 'auditor')) THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'classes', (SELECT jsonb_agg(jsonb_build_object('class', c.class, 'years', c.years, 'days', c.days, 'dueNow', coalesce(i.due_now, 0), 'held', coalesce(i.held, 0), 'nextAt', i.next_at) ORDER BY c.position)
      FROM retention_class c LEFT JOIN (
        SELECT x.class, count(*) FILTER (WHERE due_at <= app.now() AND NOT x.held) AS due_now, count(*) FILTER (WHERE due_at <= app.now() AND x.held) AS held,
            min(due_at) FILTER (WHERE due_at > app.now() AND NOT x.held) AS next_at
          FROM (SELECT r.class, r.due_at, r.held FROM app.retention_items(NULL) r UNION ALL SELECT l.class, l.due_at, l.held FROM app.people_who_left() l) x
          WHERE due_at IS NOT NULL GROUP BY x.class) i USING (class)),
    'people', (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p."dueAt", p.id), '[]') FROM (
      SELECT l.user_id AS id, u.name_ru AS "nameRu", u.name_en AS "nameEn", l.class, l.left_at AS "leftAt", l.due_at AS "dueAt", l.held
        FROM app.people_who_left() l JOIN "user" u ON u.id = l.user_id ORDER BY l.due_at, l.user_id LIMIT 100) p),
    'peopleCount', (SELECT count(*) FROM app.people_who_left()),
    'erased', (SELECT count(*) FROM "user" WHERE erased_at IS NOT NULL),
    'holds', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'reason', h.reason, 'putAt', h.put_at, 'liftAskedAt', h.lift_asked_at, 'liftReason', h.lift_reason,
        'liftAskedById', h.lift_asked_by_id, 'person', CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'ru', u.name_ru, 'en', u.name_en) END,
        'company', CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('inn', c.inn, 'ru', c.name_ru, 'en', c.name_en) END,
        'putBy', jsonb_build_object('ru', b.name_ru, 'en', b.name_en), 'liftAskedBy', CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('ru', a.name_ru, 'en', a.name_en) END)
        ORDER BY h.put_at DESC), '[]')
      FROM legal_hold h LEFT JOIN "user" u ON u.id = h.user_id LEFT JOIN company c ON c.id = h.company_id JOIN "user" b ON b.id = h.put_by_id
        LEFT JOIN "user" a ON a.id = h.lift_asked_by_id WHERE h.lifted_at IS NULL));
END $$;

CREATE FUNCTION app.holding_admin(p_token_hash text, p_action text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office');
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  IF NOT app.holds_role((person->>'userId')::uuid, ARRAY['admin'], NULL, NULL) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  PERFORM app.require_proof(person, p_action);
  PERFORM pg_advisory_xact_lock(hashtext('retention'));
  RETURN person;
END $$;

-- Puts a hold on a person (by e-mail) or a company (by INN): p = { id, whom, reason }.
CREATE FUNCTION app.put_hold(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.holding_admin(p_token_hash, 'putHold'); who uuid; firm uuid;
BEGIN
  SELECT id INTO who FROM "user" WHERE email = lower(p->>'whom') AND erased_at IS NULL;
  SELECT id INTO firm FROM company WHERE inn = p->>'whom';
  IF who IS NULL AND firm IS NULL THEN PERFORM app.refuse('holdSubjectNotFound'); END IF;
  INSERT INTO legal_hold (id, user_id, company_id, reason, put_at, put_by_id)
    VALUES ((p->>'id')::uuid, who, firm, p->>'reason', app.now(), (person->>'userId')::uuid) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN PERFORM app.refuse('alreadyHeld'); END IF;
  PERFORM app.append_event('house', 'holdPut', (person->>'userId')::uuid, (person->>'sessionId')::uuid, NULL, NULL, CASE WHEN who IS NULL THEN 'company' ELSE 'user' END,
    coalesce(who, firm)::text, jsonb_build_object('hold', p->>'id', 'reason', p->>'reason'), false);
END $$;

-- One administrator proposes to lift it, another agrees or declines; p = { hold, reason } or { hold, accept }.
CREATE FUNCTION app.ask_lifting(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.holding_admin(p_token_hash, 'liftHold'); h legal_hold;
BEGIN
  UPDATE legal_hold SET lift_asked_at = app.now(), lift_asked_by_id = (person->>'userId')::uuid, lift_reason = p->>'reason'
    WHERE id = (p->>'hold')::uuid AND lifted_at IS NULL AND lift_asked_at IS NULL RETURNING * INTO h;
  IF NOT FOUND THEN PERFORM app.refuse('holdChanged'); END IF;
  PERFORM app.append_event('house', 'holdLiftAsked', (person->>'userId')::uuid, (person->>'sessionId')::uuid, NULL, NULL, CASE WHEN h.user_id IS NULL THEN 'company' ELSE 'user' END,
    coalesce(h.user_id, h.company_id)::text, jsonb_build_object('hold', h.id, 'reason', p->>'reason'), false);
END $$;

CREATE FUNCTION app.answer_lifting(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE accepted boolean := (p->>'accept')::boolean; person jsonb := app.holding_admin(p_token_hash, 'liftHold'); me uuid := (person->>'userId')::uuid; h legal_hold;
BEGIN
  SELECT * INTO h FROM legal_hold WHERE id = (p->>'hold')::uuid AND lifted_at IS NULL AND lift_asked_at IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.refuse('holdChanged'); END IF;
  IF accepted AND h.lift_asked_by_id = me THEN PERFORM app.refuse('secondPersonNeeded'); END IF;
  IF accepted THEN
    UPDATE legal_hold SET lifted_at = app.now(), lifted_by_id = me WHERE id = h.id;
  ELSE
    UPDATE legal_hold SET lift_asked_at = NULL, lift_asked_by_id = NULL, lift_reason = NULL WHERE id = h.id;
  END IF;
  PERFORM app.append_event('house', CASE WHEN accepted THEN 'holdLifted' ELSE 'holdLiftDeclined' END, me, (person->>'sessionId')::uuid, NULL, NULL,
    CASE WHEN h.user_id IS NULL THEN 'company' ELSE 'user' END, coalesce(h.user_id, h.company_id)::text, jsonb_build_object('hold', h.id), false);
END $$;

-- ---------------------------------------------------------------- what is kept about a person, for themselves
-- Opens the download for ten minutes: a fresh proof, five times a day, noted in the trail.
CREATE FUNCTION app.prepare_own_data(p_token_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  PERFORM app.require_proof(person, 'takeOwnData');
  IF NOT app.take_token('own-data:' || (person->>'userId'), 5, 86400) THEN PERFORM app.refuse('ownDataTooOften'); END IF;
  UPDATE session SET data_until = app.now() + interval '10 minutes' WHERE token_hash = p_token_hash;
  PERFORM app.note_own(person, 'ownDataTaken', '{}');
END $$;

-- Until when the download is open; null when it is not, and for whoever only looks.
CREATE FUNCTION app.own_data_until(p_token_hash text) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  IF person IS NULL OR person ? 'seenBy' THEN RETURN NULL; END IF;
  RETURN (SELECT data_until FROM session WHERE token_hash = p_token_hash AND data_until > app.now());
END $$;

-- One section, p_limit rows after the place p_after: of the person's own and of nobody else's.
CREATE FUNCTION app.own_data(p_token_hash text, p_section text, p_after text, p_limit int) RETURNS TABLE (place text, item jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb; me uuid;
BEGIN
  IF app.own_data_until(p_token_hash) IS NULL THEN PERFORM app.refuse('ownDataClosed'); END IF;
  person := app.person_of_session(p_token_hash);
  me := (person->>'userId')::uuid;
  RETURN QUERY EXECUTE format('SELECT q.place, to_jsonb(q) - ''place'' FROM (%s) q WHERE q.place > $2 ORDER BY q.place LIMIT $3', CASE p_section
    WHEN 'account' THEN 'SELECT u.id::text AS place, u.id, u.email, u.name_ru AS "nameRu", u.name_en AS "nameEn", u.locale, u.theme, u.created_at AS "createdAt" FROM "user" u WHERE u.id = $1'
    WHEN 'roles' THEN 'SELECT r.id::text AS place, r.role, r.granted_at AS since, r.ended_at AS until FROM staff_role r WHERE r.user_id = $1'
    WHEN 'companies' THEN 'SELECT m.id::text AS place, c.name_ru AS company, c.inn, m.role, m.created_at AS since, m.ended_at AS until FROM membership m JOIN company c ON c.id = m.company_id WHERE m.user_id = $1'
    WHEN 'joinRequests' THEN 'SELECT q.id::text AS place, c.inn, q.email, q.name_ru AS "nameRu", q.name_en AS "nameEn", q.message, q.created_at AS "createdAt", q.resolved_at AS until, q.outcome FROM join_request q JOIN company c ON c.id = q.company_id WHERE q.user_id = $1'
    WHEN 'companyDraft' THEN 'SELECT d.inn AS place, d.inn, d.fields, d.updated_at AS at FROM company_draft d WHERE d.user_id = $1'
    WHEN 'devices' THEN 'SELECT s.id::text AS place, s.user_agent AS "userAgent", s.created_at AS since, s.last_seen_at AS "lastSeenAt", s.expires_at AS until, s.revoked_at AS "endedAt" FROM session s WHERE s.user_id = $1'
    WHEN 'factors' THEN 'SELECT a.id::text AS place, a.kind, a.name, a.created_at AS since, a.last_used_at AS "lastSeenAt", a.removed_at AS until FROM authenticator a WHERE a.user_id = $1'
    WHEN 'recoveryCodes' THEN 'SELECT r.id::text AS place, r.created_at AS since, r.used_at AS "usedAt", r.replaced_at AS until FROM recovery_code r WHERE r.user_id = $1'
    WHEN 'letterLinks' THEN 'SELECT s.id::text AS place, s.kind, s.email, s.created_at AS since, s.expires_at AS until, s.used_at AS "usedAt" FROM mail_secret s WHERE s.user_id = $1 OR s.email = (SELECT u.email FROM "user" u WHERE u.id = $1)'
    WHEN 'mutedLetters' THEN 'SELECT l.kind AS place, l.kind, l.since FROM muted_letter l WHERE l.user_id = $1'
    WHEN 'failedSignIns' THEN 'SELECT l.email AS place, l.failures AS count, l.updated_at AS at FROM sign_in_lock l WHERE l.email = (SELECT u.email FROM "user" u WHERE u.id = $1)'
    WHEN 'interests' THEN 'SELECT i.id::text AS place, i.inn, i.reason, i.from_on AS since, i.until_on AS until FROM declared_interest i WHERE i.user_id = $1'
    WHEN 'absences' THEN 'SELECT d.id::text AS place, d.reason, d.from_on AS since, d.until_on AS until, d.ended_at AS "endedAt" FROM delegation d WHERE d.user_id = $1'
    WHEN 'claims' THEN 'SELECT c.number AS place, c.number AS claim, d.duty, d.since FROM claim_duty d JOIN claim c ON c.id = d.claim_id WHERE d.user_id = $1'
    WHEN 'documents' THEN 'SELECT a.id::text AS place, c.number AS claim, d.file_name AS "fileName", a.added_at AS at FROM claim_document a JOIN document d ON d.id = a.document_id JOIN claim c ON c.id = a.claim_id WHERE a.added_by_id = $1'
    WHEN 'readDocuments' THEN 'SELECT v.document_id::text AS place, c.number AS claim, v.first_at AS at FROM document_view v JOIN claim c ON c.id = v.claim_id WHERE v.user_id = $1'
    WHEN 'acts' THEN 'SELECT to_char(e.id, ''FM00000000000000000000'') AS place, e.at, e.type, c.number AS claim FROM audit_event e LEFT JOIN claim c ON c.id = e.claim_id WHERE e.actor_id = $1'
    WHEN 'actsOfOthers' THEN 'SELECT to_char(e.id, ''FM00000000000000000000'') AS place, e.at, e.type FROM audit_event e WHERE e.object_type = ''user'' AND e.object_id = $1::text AND e.actor_id IS DISTINCT FROM $1'
    WHEN 'looks' THEN 'SELECT l.id::text AS place, l.begun_at AS since, least(l.ended_at, l.ends_at) AS until, l.reason, (SELECT count(*) FROM seen_paper p WHERE p.seeing_id = l.id) AS count FROM seeing l WHERE l.subject_id = $1'
    END) USING me, p_after, p_limit;
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
REVOKE EXECUTE ON FUNCTION app.retention_period(text), app.is_held(uuid, uuid), app.people_who_left(), app.retention_items(text), app.sweep_class(text, int), app.note_sweep(jsonb),
  app.erase_person(uuid), app.retention_plan(text), app.holding_admin(text, text), app.put_hold(text, jsonb), app.ask_lifting(text, jsonb), app.answer_lifting(text, jsonb),
  app.prepare_own_data(text), app.own_data_until(text), app.own_data(text, text, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.people_who_left(), app.sweep_class(text, int), app.note_sweep(jsonb), app.erase_person(uuid) TO meridian_worker;
GRANT EXECUTE ON FUNCTION app.retention_plan(text), app.put_hold(text, jsonb), app.ask_lifting(text, jsonb), app.answer_lifting(text, jsonb), app.prepare_own_data(text),
  app.own_data_until(text), app.own_data(text, text, text, int) TO meridian_web;
RESET ROLE;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
