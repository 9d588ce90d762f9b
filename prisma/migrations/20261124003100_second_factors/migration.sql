-- Second factors, the half-finished sign-in that waits for one, and the fresh proof that serious acts ask for.

CREATE TYPE authenticator_kind AS ENUM ('TOTP', 'PASSKEY');

CREATE TABLE authenticator (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind authenticator_kind NOT NULL,
  name text NOT NULL,
  secret text NOT NULL,
  credential_id text,
  counter bigint NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  removed_at timestamptz(3),
  CONSTRAINT authenticator_pkey PRIMARY KEY (id),
  CONSTRAINT authenticator_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX authenticator_credential_id_key ON authenticator (credential_id);
CREATE INDEX authenticator_user_id_idx ON authenticator (user_id);

CREATE TABLE recovery_code (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  hash text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  replaced_at timestamptz(3),
  CONSTRAINT recovery_code_pkey PRIMARY KEY (id),
  CONSTRAINT recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX recovery_code_user_id_idx ON recovery_code (user_id);

-- Acts that ask for a fresh proof: reference data, copied from the policy.
CREATE TABLE proof_action (action text NOT NULL, CONSTRAINT proof_action_pkey PRIMARY KEY (action));

ALTER TABLE session
  ADD COLUMN awaits_factor boolean NOT NULL DEFAULT false,
  ADD COLUMN proved_at timestamptz(3),
  ADD COLUMN proof_seconds integer NOT NULL DEFAULT 120;
UPDATE session SET proved_at = created_at;
ALTER TABLE session ALTER COLUMN proved_at SET NOT NULL;

CREATE INDEX audit_event_actor_id_id_idx ON audit_event (actor_id, id);

GRANT SELECT, INSERT, UPDATE ON authenticator, recovery_code TO meridian_engine;
GRANT SELECT ON proof_action TO meridian_engine;

GRANT CREATE ON SCHEMA app TO meridian_engine;

-- ---------------------------------------------------------------- who the session belongs to
CREATE FUNCTION app.is_demo() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM app_setting WHERE key IN ('demo', 'demoBegun'))
$$;

-- What a live session may do now. Null when it may do nothing: ended, idle too long, revoked, half-finished, person blocked.
CREATE OR REPLACE FUNCTION app.person_of_session(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s record; at_now timestamptz := app.now(); roles jsonb; factors jsonb;
BEGIN
  SELECT se.id, se.user_id, se.last_seen_at, se.active_company_id, se.proved_at + make_interval(secs => se.proof_seconds) AS proved_until,
      u.email, u.name_ru, u.name_en, u.locale, u.theme, u.must_change_password
    -- OFFSET 0 keeps the subquery whole: one index look-up, whatever the statistics say of these small tables.
    INTO s FROM session se CROSS JOIN LATERAL (SELECT * FROM "user" p WHERE p.id = se.user_id OFFSET 0) u
    WHERE se.token_hash = p_token_hash AND se.revoked_at IS NULL AND NOT se.awaits_factor AND u.blocked_at IS NULL
      AND se.expires_at > at_now AND se.last_seen_at + make_interval(secs => se.idle_seconds) > at_now;
  IF NOT FOUND THEN RETURN NULL; END IF;

  IF s.last_seen_at < at_now - interval '1 minute' THEN
    UPDATE session SET last_seen_at = at_now WHERE id = s.id AND last_seen_at < at_now;
  END IF;
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'programmeId', r.programme_id) ORDER BY r.role), '[]') INTO roles
    FROM staff_role r WHERE r.user_id = s.user_id AND r.ended_at IS NULL;
  SELECT coalesce(jsonb_agg(DISTINCT a.kind), '[]') INTO factors FROM authenticator a WHERE a.user_id = s.user_id AND a.removed_at IS NULL;
  RETURN jsonb_build_object(
    'userId', s.user_id, 'sessionId', s.id, 'email', s.email, 'nameRu', s.name_ru, 'nameEn', s.name_en, 'locale', s.locale, 'theme', s.theme,
    'mustChangePassword', s.must_change_password, 'activeCompanyId', s.active_company_id, 'now', at_now, 'staffRoles', roles,
    'provedUntil', s.proved_until, 'factors', factors, 'mustSetFactor', roles <> '[]' AND factors = '[]' AND NOT app.is_demo(),
    'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object('companyId', m.company_id, 'role', m.role, 'nameRu', c.name_ru, 'nameEn', c.name_en, 'inn', c.inn)
        ORDER BY m.created_at, m.id), '[]')
      FROM membership m JOIN company c ON c.id = m.company_id WHERE m.user_id = s.user_id AND m.ended_at IS NULL));
END $$;

-- An official without a second factor has no side of the house yet.
CREATE OR REPLACE FUNCTION app.begin_request(p_token_hash text, p_side text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); company uuid;
BEGIN
  IF person IS NULL OR (person->>'mustSetFactor')::boolean THEN RETURN NULL; END IF;
  IF p_side = 'company' THEN
    SELECT m.company_id INTO company FROM membership m
      WHERE m.user_id = (person->>'userId')::uuid AND m.ended_at IS NULL
      ORDER BY (m.company_id = (person->>'activeCompanyId')::uuid) IS TRUE DESC, m.created_at, m.id LIMIT 1;
    IF company IS NULL THEN RETURN NULL; END IF;
  ELSIF p_side <> 'office' OR jsonb_array_length(person->'staffRoles') = 0 THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('app.user_id', person->>'userId', true), set_config('app.company_id', coalesce(company::text, ''), true);
  RETURN person || jsonb_build_object('companyId', company);
END $$;

-- ---------------------------------------------------------------- signing in
CREATE OR REPLACE FUNCTION app.find_credentials(p_email text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('userId', id, 'passwordHash', password_hash, 'blocked', blocked_at IS NOT NULL, 'locale', locale, 'theme', theme,
      'official', EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL),
      'hasFactor', EXISTS (SELECT 1 FROM authenticator a WHERE a.user_id = u.id AND a.removed_at IS NULL))
    FROM "user" u WHERE email = lower(p_email)
$$;

-- Whoever has a second factor gets a half-finished session: it opens nothing and lasts ten minutes.
DROP FUNCTION app.open_session(uuid, uuid, text, int, int, text);
CREATE FUNCTION app.open_session(p_user uuid, p_session uuid, p_token_hash text, p_lifetime jsonb, p_user_agent text, p_awaits_factor boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO session (id, token_hash, user_id, created_at, last_seen_at, proved_at, idle_seconds, proof_seconds, expires_at, user_agent, awaits_factor)
    SELECT p_session, p_token_hash, u.id, app.now(), app.now(), app.now(), (p_lifetime->>'idleSeconds')::int, (p_lifetime->>'proofSeconds')::int,
        app.now() + make_interval(secs => CASE WHEN p_awaits_factor THEN 600 ELSE (p_lifetime->>'absoluteSeconds')::int END), left(p_user_agent, 300), p_awaits_factor
      FROM "user" u WHERE u.id = p_user AND u.blocked_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'signedOut' USING ERRCODE = 'MD001'; END IF;
  IF NOT p_awaits_factor THEN DELETE FROM sign_in_lock WHERE email = (SELECT email FROM "user" WHERE id = p_user); END IF;
END $$;

-- The session that proves something: live or half-finished. Null when it is over.
CREATE FUNCTION app.proving_session(p_token_hash text) RETURNS session
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s FROM session s JOIN "user" u ON u.id = s.user_id
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > app.now() AND u.blocked_at IS NULL
      AND (s.awaits_factor OR s.last_seen_at + make_interval(secs => s.idle_seconds) > app.now())
$$;

-- What the person behind a session can prove themselves with.
CREATE FUNCTION app.find_factors(p_token_hash text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('userId', u.id, 'email', u.email, 'passwordHash', u.password_hash, 'awaitsFactor', s.awaits_factor, 'now', app.now(),
      'official', EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL),
      'authenticators', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'secret', a.secret, 'credentialId', a.credential_id, 'counter', a.counter)
          ORDER BY a.created_at), '[]') FROM authenticator a WHERE a.user_id = u.id AND a.removed_at IS NULL))
    FROM app.proving_session(p_token_hash) s JOIN "user" u ON u.id = s.user_id
$$;

-- Proves the person anew, once for each code: finishes a sign-in, or makes a live session's proof fresh.
--   p = { authenticatorId, counter } | { recoveryHash } | { } for a password that was checked, with { newTokenHash, lifetime } to finish a sign-in
CREATE FUNCTION app.prove(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s session := app.proving_session(p_token_hash);
BEGIN
  IF s.id IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  IF p ? 'authenticatorId' THEN
    -- A passkey that counts nothing stays at 0; every other counter, and every code of an app, only goes forward.
    UPDATE authenticator SET counter = (p->>'counter')::bigint, last_used_at = app.now()
      WHERE id = (p->>'authenticatorId')::uuid AND user_id = s.user_id AND removed_at IS NULL
        AND (counter < (p->>'counter')::bigint OR (kind = 'PASSKEY' AND counter = 0 AND (p->>'counter')::bigint = 0));
    IF NOT FOUND THEN PERFORM app.refuse('codeUsed'); END IF;
  ELSIF p ? 'recoveryHash' THEN
    UPDATE recovery_code SET used_at = app.now() WHERE user_id = s.user_id AND hash = p->>'recoveryHash' AND used_at IS NULL AND replaced_at IS NULL;
    IF NOT FOUND THEN PERFORM app.refuse('factorRefused'); END IF;
    PERFORM app.append_event('house', 'recoveryCodeUsed', s.user_id, s.id, NULL, NULL, 'user', s.user_id::text, '{}', false);
  ELSIF s.awaits_factor OR EXISTS (SELECT 1 FROM authenticator WHERE user_id = s.user_id AND removed_at IS NULL) THEN
    PERFORM app.refuse('factorRefused');
  END IF;
  UPDATE session SET proved_at = app.now(), last_seen_at = app.now(), awaits_factor = false, token_hash = coalesce(p->>'newTokenHash', token_hash),
      expires_at = CASE WHEN s.awaits_factor THEN app.now() + make_interval(secs => (p->'lifetime'->>'absoluteSeconds')::int) ELSE expires_at END
    WHERE id = s.id AND revoked_at IS NULL AND token_hash = p_token_hash;
  IF NOT FOUND THEN PERFORM app.refuse('signedOut'); END IF;
  IF s.awaits_factor THEN DELETE FROM sign_in_lock WHERE email = (SELECT email FROM "user" WHERE id = s.user_id); END IF;
END $$;

-- Refuses a serious act when the last proof is too old.
CREATE FUNCTION app.require_proof(p_person jsonb, p_action text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF (p_person->>'provedUntil')::timestamptz < app.now() AND EXISTS (SELECT 1 FROM proof_action WHERE action = p_action) THEN
    PERFORM app.refuse('proofNeeded');
  END IF;
END $$;

-- ---------------------------------------------------------------- a person's own factors and devices
CREATE FUNCTION app.own_person(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  PERFORM app.require_proof(person, 'changeFactors');
  RETURN person;
END $$;

CREATE FUNCTION app.note_own(p_person jsonb, p_type text, p_data jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT app.append_event('house', p_type, (p_person->>'userId')::uuid, (p_person->>'sessionId')::uuid, NULL, NULL, 'user', p_person->>'userId', p_data, false)
$$;

CREATE FUNCTION app.replace_recovery_codes(p_user uuid, p_hashes text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE recovery_code SET replaced_at = app.now() WHERE user_id = p_user AND used_at IS NULL AND replaced_at IS NULL;
  INSERT INTO recovery_code (id, user_id, hash, created_at) SELECT gen_random_uuid(), p_user, h, app.now() FROM unnest(p_hashes) h;
END $$;

-- Adds a factor that has just been proved; the first one comes with recovery codes.
CREATE FUNCTION app.add_factor(p_token_hash text, p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.own_person(p_token_hash); who uuid := (person->>'userId')::uuid; first boolean;
BEGIN
  PERFORM 1 FROM "user" WHERE id = who FOR UPDATE;
  first := NOT EXISTS (SELECT 1 FROM authenticator WHERE user_id = who AND removed_at IS NULL);
  IF (SELECT count(*) FROM authenticator WHERE user_id = who AND removed_at IS NULL) >= 10 THEN PERFORM app.refuse('tooManyFactors'); END IF;
  INSERT INTO authenticator (id, user_id, kind, name, secret, credential_id, counter, created_at, last_used_at)
    VALUES ((p->>'id')::uuid, who, (p->>'kind')::authenticator_kind, left(p->>'name', 100), p->>'secret', p->>'credentialId', (p->>'counter')::bigint, app.now(), app.now());
  IF first THEN PERFORM app.replace_recovery_codes(who, ARRAY(SELECT jsonb_array_elements_text(p->'recoveryHashes'))); END IF;
  PERFORM app.note_own(person, 'factorAdded', jsonb_build_object('kind', p->>'kind'));
  RETURN first;
END $$;

-- How many factors the person ever had: tells one offer of a session from the next.
CREATE FUNCTION app.count_own_factors(p_token_hash text) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM authenticator a JOIN session s ON s.user_id = a.user_id WHERE s.token_hash = p_token_hash
$$;

CREATE FUNCTION app.remove_factor(p_token_hash text, p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.own_person(p_token_hash); who uuid := (person->>'userId')::uuid; gone authenticator;
BEGIN
  PERFORM 1 FROM "user" WHERE id = who FOR UPDATE;
  UPDATE authenticator SET removed_at = app.now() WHERE id = p_id AND user_id = who AND removed_at IS NULL RETURNING * INTO gone;
  IF NOT FOUND THEN PERFORM app.refuse('factorNotFound'); END IF;
  IF NOT EXISTS (SELECT 1 FROM authenticator WHERE user_id = who AND removed_at IS NULL) THEN
    IF person->'staffRoles' <> '[]' AND NOT app.is_demo() THEN PERFORM app.refuse('lastFactor'); END IF;
    PERFORM app.replace_recovery_codes(who, '{}');
  END IF;
  PERFORM app.note_own(person, 'factorRemoved', jsonb_build_object('kind', gone.kind));
END $$;

CREATE FUNCTION app.renew_recovery_codes(p_token_hash text, p_hashes text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.own_person(p_token_hash);
BEGIN
  IF person->'factors' = '[]' THEN PERFORM app.refuse('factorNotFound'); END IF;
  PERFORM app.replace_recovery_codes((person->>'userId')::uuid, p_hashes);
  PERFORM app.note_own(person, 'recoveryCodesRenewed', '{}');
END $$;

-- Signs one device out, or (null) every other one; answers how many.
CREATE FUNCTION app.end_own_sessions(p_token_hash text, p_session uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); ended int;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  UPDATE session SET revoked_at = app.now() WHERE user_id = (person->>'userId')::uuid AND revoked_at IS NULL
    AND id <> (person->>'sessionId')::uuid AND (p_session IS NULL OR id = p_session);
  GET DIAGNOSTICS ended = ROW_COUNT;
  IF ended > 0 THEN PERFORM app.note_own(person, 'sessionsEnded', jsonb_build_object('count', ended)); END IF;
  RETURN ended;
END $$;

CREATE FUNCTION app.rename_own(p_token_hash text, p_name_ru text, p_name_en text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  UPDATE "user" SET name_ru = p_name_ru, name_en = p_name_en, version = version + 1 WHERE id = (person->>'userId')::uuid;
  PERFORM app.note_own(person, 'nameChanged', '{}');
END $$;

CREATE FUNCTION app.own_account(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); who uuid := (person->>'userId')::uuid;
BEGIN
  IF person IS NULL THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'sessions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'userAgent', s.user_agent, 'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at)
        ORDER BY s.last_seen_at DESC, s.id), '[]') FROM session s WHERE s.user_id = who AND s.revoked_at IS NULL AND NOT s.awaits_factor
        AND s.expires_at > app.now() AND s.last_seen_at + make_interval(secs => s.idle_seconds) > app.now()),
    'factors', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'createdAt', a.created_at, 'lastUsedAt', a.last_used_at)
        ORDER BY a.created_at, a.id), '[]') FROM authenticator a WHERE a.user_id = who AND a.removed_at IS NULL),
    'recoveryCodes', (SELECT count(*) FROM recovery_code WHERE user_id = who AND used_at IS NULL AND replaced_at IS NULL),
    'acts', (SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY e.id DESC), '[]') FROM (SELECT ae.id, ae.at, ae.type, c.number AS claim
        FROM audit_event ae LEFT JOIN claim c ON c.id = ae.claim_id WHERE ae.actor_id = who ORDER BY ae.id DESC LIMIT 10) e));
END $$;

-- Whose link of a recovery letter still works; what is known of them must not be in their new password.
DROP FUNCTION app.recovery_is_open(text);
CREATE FUNCTION app.recovery_owner(p_hash text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('email', u.email, 'nameRu', u.name_ru, 'nameEn', u.name_en)
    FROM app.live_secret(p_hash, 'recovery') s JOIN "user" u ON u.id = s.user_id
$$;

-- ---------------------------------------------------------------- the roads of a change ask for the proof
CREATE OR REPLACE FUNCTION app.apply_change(p_token_hash text, p_side text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, p_side);
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  PERFORM app.require_proof(person, p->>'action');
  RETURN app.change_claim(p, (person->>'userId')::uuid, (person->>'sessionId')::uuid,
    CASE WHEN p_side = 'company' THEN (person->>'companyId')::uuid END, false);
END $$;

CREATE OR REPLACE FUNCTION app.apply_office_change(p_token_hash text, p_side text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, p_side); rule office_action; company uuid; event_id bigint;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  company := CASE WHEN p_side = 'company' THEN (person->>'companyId')::uuid ELSE (p->>'companyId')::uuid END;
  SELECT * INTO rule FROM office_action WHERE action = p->>'action';
  IF NOT FOUND OR NOT app.holds_role((person->>'userId')::uuid, rule.roles, CASE WHEN p_side = 'company' THEN company END, NULL) THEN
    PERFORM app.refuse('roleMissing', jsonb_build_object('roles', to_jsonb(rule.roles)));
  END IF;
  PERFORM app.require_proof(person, p->>'action');
  IF NOT app.take_key(p, (person->>'userId')::uuid) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  event_id := app.append_event(coalesce('company:' || company, 'programme:' || (p->>'programmeId'), 'house'), p->'event'->>'type', (person->>'userId')::uuid,
    (person->>'sessionId')::uuid, company, NULL, p->'event'->>'objectType', p->'event'->>'objectId', coalesce(p->'event'->'data', '{}'), coalesce((p->'event'->>'visible')::boolean, false));
  PERFORM app.write_records(p->'records', rule.tables, CASE WHEN company IS NULL THEN '{}' ELSE jsonb_build_object('company_id', company) END, (person->>'userId')::uuid);
  PERFORM app.queue_messages(p->'outbox', NULL);
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', event_id);
END $$;

CREATE OR REPLACE FUNCTION app.resolve_budget_move(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid; m budget_move; target budget_line; event_id bigint; accepted boolean := (p->>'accept')::boolean;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  IF NOT app.holds_role(me, ARRAY['admin'], NULL, NULL) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  SELECT * INTO m FROM budget_move WHERE id = (p->>'moveId')::uuid FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.refuse('moveNotFound'); END IF;
  IF accepted THEN PERFORM app.require_proof(person, 'confirmBudgetMove'); END IF;
  IF NOT app.take_key(p, me) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  IF m.status <> 'PROPOSED' THEN PERFORM app.refuse('changedMeanwhile'); END IF;
  IF accepted AND m.proposed_by_id = me THEN PERFORM app.refuse('secondPersonNeeded'); END IF;
  SELECT * INTO target FROM budget_line WHERE id = m.to_line_id;

  event_id := app.append_event('programme:' || target.programme_id, CASE WHEN accepted THEN 'budgetMoveConfirmed' ELSE 'budgetMoveDeclined' END, me,
    (person->>'sessionId')::uuid, NULL, NULL, 'budgetMove', m.id::text,
    jsonb_build_object('kind', m.kind, 'amount', m.amount::text, 'from', m.from_line_id, 'to', m.to_line_id, 'reason', m.reason, 'answer', p->>'answer'), false);
  UPDATE budget_move SET status = CASE WHEN accepted THEN 'CONFIRMED' ELSE 'DECLINED' END::budget_move_status, resolved_by_id = me, resolved_at = app.now(), answer = p->>'answer' WHERE id = m.id;
  IF accepted THEN PERFORM app.apply_budget_move(m, me, event_id); END IF;
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', event_id);
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.open_session(uuid, uuid, text, jsonb, text, boolean), app.find_factors(text), app.prove(text, jsonb), app.add_factor(text, jsonb), app.count_own_factors(text),
  app.remove_factor(text, uuid), app.renew_recovery_codes(text, text[]), app.end_own_sessions(text, uuid), app.rename_own(text, text, text), app.own_account(text),
  app.recovery_owner(text) TO meridian_web;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
