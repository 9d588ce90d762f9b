-- What lives shortly, what is counted, and what goes with a person.

GRANT DELETE ON linked_identity TO meridian_engine;
GRANT CREATE ON SCHEMA app TO meridian_engine;

-- A password that somebody else was told opens nothing after three days; a link by letter sets a new one.
CREATE OR REPLACE FUNCTION app.find_credentials(p_email text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('userId', id, 'passwordHash', password_hash, 'blocked', blocked_at IS NOT NULL OR (must_change_password AND created_at < app.now() - interval '3 days'), 'locale', locale, 'theme', theme,
      'official', EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL),
      'hasFactor', EXISTS (SELECT 1 FROM authenticator a WHERE a.user_id = u.id AND a.removed_at IS NULL))
    FROM "user" u WHERE email = lower(p_email)
$$;

-- A code of six digits lives for ten minutes.
CREATE OR REPLACE FUNCTION app.request_registration(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE known boolean := EXISTS (SELECT 1 FROM "user" WHERE email = lower(p->>'email'));
BEGIN
  INSERT INTO mail_secret (id, kind, secret_hash, code_hash, email, locale, created_at, expires_at)
    VALUES ((p->>'id')::uuid, 'registration', p->>'secretHash', CASE WHEN known THEN 'none' ELSE p->>'codeHash' END, lower(p->>'email'),
      p->>'locale', app.now(), app.now() + interval '10 minutes');
  PERFORM app.append_event('house', 'registrationRequested', NULL, NULL, NULL, NULL, 'mailSecret', p->>'id', jsonb_build_object('known', known), false);
  PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', CASE WHEN known THEN 'accountExists' ELSE 'registrationCode' END,
    'dedupeKey', NULL, 'payload', jsonb_build_object('secretId', p->>'id'))), NULL);
END $$;

-- Whoever signs decisions all day proves themselves many times: only what fails is limited.
CREATE OR REPLACE FUNCTION app.finish_proof(s session, p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE session SET proved_at = app.now(), last_seen_at = app.now(), awaits_factor = false, token_hash = coalesce(p->>'newTokenHash', token_hash),
      expires_at = CASE WHEN s.awaits_factor THEN app.now() + make_interval(secs => (p->'lifetime'->>'absoluteSeconds')::int) ELSE expires_at END
    WHERE id = s.id AND revoked_at IS NULL AND token_hash = p_token_hash;
  IF NOT FOUND THEN PERFORM app.refuse('signedOut'); END IF;
  -- What succeeds is no guess: its try is given back, and the failed ones stay counted.
  UPDATE rate_bucket SET tokens = tokens + 1 WHERE key = 'proof:' || s.user_id;
  IF s.awaits_factor THEN DELETE FROM sign_in_lock WHERE email = (SELECT email FROM "user" WHERE id = s.user_id); END IF;
END $$;

CREATE OR REPLACE FUNCTION app.guard_access_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a proposal is never deleted'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'PROPOSED' OR NEW.version <> 1 THEN RAISE EXCEPTION 'a proposal begins proposed'; END IF;
    RETURN NEW;
  END IF;
  -- Whom an invitation named is erased with the person, or when nobody came of it; that it was made and answered stays.
  IF OLD.kind = 'INVITE' AND OLD.status <> 'PROPOSED' AND NEW.email = 'erased-' || OLD.id || '@erased.invalid' AND NEW.name_ru = 'Данные удалены' AND NEW.name_en = 'Data erased'
     AND (to_jsonb(NEW) - ARRAY['email', 'name_ru', 'name_en']) = (to_jsonb(OLD) - ARRAY['email', 'name_ru', 'name_en']) THEN
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['status', 'version', 'user_id', 'resolved_by_id', 'resolved_at', 'answer'])
     <> (to_jsonb(OLD) - ARRAY['status', 'version', 'user_id', 'resolved_by_id', 'resolved_at', 'answer']) THEN
    RAISE EXCEPTION 'what was proposed does not change';
  END IF;
  IF OLD.status <> 'PROPOSED' AND (to_jsonb(NEW) - 'user_id' <> to_jsonb(OLD) - 'user_id' OR OLD.user_id IS NOT NULL OR OLD.status <> 'CONFIRMED') THEN
    RAISE EXCEPTION 'an answer does not change';
  END IF;
  IF OLD.status = 'PROPOSED' AND NEW.user_id IS DISTINCT FROM OLD.user_id THEN RAISE EXCEPTION 'what was proposed does not change'; END IF;
  RETURN NEW;
END $$;

-- Erased with the person: the identities of providers, and the name and address in the invitation they came by.
CREATE OR REPLACE FUNCTION app.erase_person(p_user uuid) RETURNS boolean
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
  DELETE FROM linked_identity WHERE user_id = p_user;
  DELETE FROM company_draft WHERE user_id = p_user;
  DELETE FROM muted_letter WHERE user_id = p_user;
  DELETE FROM mail_secret WHERE user_id = p_user OR email = u.email;
  DELETE FROM sign_in_lock WHERE email = u.email;
  DELETE FROM rate_bucket WHERE strpos(key, u.email) > 0 OR strpos(key, p_user::text) > 0;
  UPDATE access_proposal SET email = 'erased-' || id || '@erased.invalid', name_ru = 'Данные удалены', name_en = 'Data erased' WHERE kind = 'INVITE' AND user_id = p_user;
  UPDATE join_request SET email = '', name_ru = '', name_en = '', message = NULL WHERE user_id = p_user;
  UPDATE outbox_message SET payload = '{}' WHERE sent_at IS NOT NULL AND (payload->>'userId' = p_user::text OR payload->>'email' = u.email);
  UPDATE "user" SET email = 'erased-' || p_user || '@erased.invalid', name_ru = 'Данные удалены', name_en = 'Data erased', password_hash = 'none',
      must_change_password = false, locale = 'ru', theme = 'system', blocked_at = coalesce(blocked_at, app.now()), erased_at = app.now(), version = version + 1
    WHERE id = p_user;
  PERFORM app.append_event('house', 'personErased', NULL, NULL, NULL, NULL, 'user', p_user::text, jsonb_build_object('class', due.class), false);
  RETURN true;
END $$;

-- Invitations of officials that nobody has accepted: the name and the address go.
CREATE OR REPLACE FUNCTION app.retention_items(p_class text) RETURNS TABLE (class text, id text, due_at timestamptz, held boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH p AS MATERIALIZED (SELECT c.class, app.retention_period(c.class) AS period FROM retention_class c WHERE p_class IS NULL OR c.class = p_class)
  SELECT i.class, i.id, i.due_at, i.due_at <= app.now() AND app.is_held(i.user_id, i.company_id) FROM (
    SELECT p.class, s.id::text AS id, least(s.revoked_at, s.expires_at) + p.period AS due_at, s.user_id, NULL::uuid AS company_id FROM p, session s WHERE p.class = 'endedSessions'
    UNION ALL SELECT p.class, s.id::text, greatest(s.expires_at, s.used_at, s.withdrawn_at) + p.period, coalesce(s.user_id, u.id), s.company_id
      FROM p, mail_secret s LEFT JOIN "user" u ON u.email = s.email WHERE p.class = 'mailSecrets'
    UNION ALL SELECT p.class, d.user_id::text, d.updated_at + p.period, d.user_id, NULL FROM p, company_draft d WHERE p.class = 'companyDrafts'
    UNION ALL SELECT p.class, q.id::text, q.resolved_at + p.period, q.user_id, q.company_id FROM p, join_request q
      WHERE p.class = 'joinRequests' AND q.resolved_at IS NOT NULL AND q.email <> ''
    -- The letter of a confirmed one works for seven days.
    UNION ALL SELECT p.class, a.id::text, coalesce(a.resolved_at + CASE a.status WHEN 'CONFIRMED' THEN interval '7 days' ELSE interval '0' END, a.expires_at) + p.period, NULL, NULL
      FROM p, access_proposal a WHERE p.class = 'staffInvitations' AND a.kind = 'INVITE' AND a.user_id IS NULL AND a.email NOT LIKE 'erased-%'
    UNION ALL SELECT p.class, m.id::text, m.sent_at + p.period, NULL, c.company_id FROM p, outbox_message m LEFT JOIN claim c ON c.id = m.claim_id
      WHERE p.class = 'sentLetters' AND m.sent_at IS NOT NULL AND m.payload <> '{}'
    UNION ALL SELECT p.class, a.id::text, a.removed_at + p.period, a.user_id, NULL FROM p, authenticator a
      WHERE p.class = 'formerFactors' AND a.removed_at IS NOT NULL AND a.secret <> ''
    UNION ALL SELECT p.class, r.id::text, coalesce(r.used_at, r.replaced_at) + p.period, r.user_id, NULL FROM p, recovery_code r
      WHERE p.class = 'formerFactors' AND coalesce(r.used_at, r.replaced_at) IS NOT NULL
    UNION ALL SELECT p.class, 'lock:' || l.email, l.updated_at + p.period, NULL, NULL FROM p, sign_in_lock l WHERE p.class = 'signInCounts'
    UNION ALL SELECT p.class, 'rate:' || b.key, b.updated_at + p.period, NULL, NULL FROM p, rate_bucket b WHERE p.class = 'signInCounts') i
$$;

CREATE OR REPLACE FUNCTION app.sweep_class(p_class text, p_limit int) RETURNS int
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
    WHEN 'staffInvitations' THEN
      UPDATE access_proposal SET status = 'EXPIRED', version = version + 1, resolved_at = expires_at WHERE status = 'PROPOSED' AND id::text = ANY (ids);
      UPDATE access_proposal SET email = 'erased-' || id || '@erased.invalid', name_ru = 'Данные удалены', name_en = 'Data erased' WHERE id::text = ANY (ids);
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

-- What is kept about a person, with the two kinds of rows that came since.
CREATE OR REPLACE FUNCTION app.own_data(p_token_hash text, p_section text, p_after text, p_limit int) RETURNS TABLE (place text, item jsonb)
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
    WHEN 'linkedIdentities' THEN 'SELECT i.id::text AS place, i.side, i.issuer, i.created_at AS since, i.last_used_at AS "lastSeenAt", i.removed_at AS until FROM linked_identity i WHERE i.user_id = $1'
    WHEN 'proposals' THEN 'SELECT a.id::text AS place, a.kind, a.role, a.reason, a.proposed_at AS at, a.resolved_at AS until, a.status AS outcome FROM access_proposal a WHERE a.user_id = $1'
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

REVOKE CREATE ON SCHEMA app FROM meridian_engine;
