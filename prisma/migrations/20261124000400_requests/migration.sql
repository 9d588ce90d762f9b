-- Signing in and the one call that opens every request.

-- What a live session may do now. Null when it may do nothing: ended, idle too long, revoked, person blocked.
CREATE FUNCTION app.person_of_session(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s record; at_now timestamptz := app.now();
BEGIN
  SELECT se.id, se.user_id, se.last_seen_at, se.active_company_id, u.email, u.name_ru, u.name_en, u.locale, u.theme, u.must_change_password
    -- OFFSET 0 keeps the subquery whole: one index look-up, whatever the statistics say of these small tables.
    INTO s FROM session se CROSS JOIN LATERAL (SELECT * FROM "user" p WHERE p.id = se.user_id OFFSET 0) u
    WHERE se.token_hash = p_token_hash AND se.revoked_at IS NULL AND u.blocked_at IS NULL
      AND se.expires_at > at_now AND se.last_seen_at + make_interval(secs => se.idle_seconds) > at_now;
  IF NOT FOUND THEN RETURN NULL; END IF;

  IF s.last_seen_at < at_now - interval '1 minute' THEN
    UPDATE session SET last_seen_at = at_now WHERE id = s.id AND last_seen_at < at_now;
  END IF;
  RETURN jsonb_build_object(
    'userId', s.user_id, 'sessionId', s.id, 'email', s.email, 'nameRu', s.name_ru, 'nameEn', s.name_en, 'locale', s.locale, 'theme', s.theme,
    'mustChangePassword', s.must_change_password, 'activeCompanyId', s.active_company_id, 'now', at_now,
    'staffRoles', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'programmeId', r.programme_id) ORDER BY r.role), '[]')
      FROM staff_role r WHERE r.user_id = s.user_id AND r.ended_at IS NULL),
    'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object('companyId', m.company_id, 'role', m.role, 'nameRu', c.name_ru, 'nameEn', c.name_en, 'inn', c.inn)
        ORDER BY m.created_at, m.id), '[]')
      FROM membership m JOIN company c ON c.id = m.company_id WHERE m.user_id = s.user_id AND m.ended_at IS NULL));
END $$;

-- Opens a request on one side of the house, for this transaction only, and answers who it is (null: nobody).
CREATE FUNCTION app.begin_request(p_token_hash text, p_side text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); company uuid;
BEGIN
  IF person IS NULL THEN RETURN NULL; END IF;
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
CREATE FUNCTION app.find_credentials(p_email text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('userId', id, 'passwordHash', password_hash, 'blocked', blocked_at IS NOT NULL, 'locale', locale, 'theme', theme,
      'official', EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL))
    FROM "user" u WHERE email = lower(p_email)
$$;

-- A token bucket: true when there was a token. p_capacity tokens refill over p_seconds.
CREATE FUNCTION app.take_token(p_key text, p_capacity double precision, p_seconds double precision) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO rate_bucket AS b (key, tokens, updated_at) VALUES (p_key, p_capacity - 1, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET
      tokens = least(p_capacity, b.tokens + extract(epoch FROM clock_timestamp() - b.updated_at) * p_capacity / p_seconds) - 1,
      updated_at = clock_timestamp()
    WHERE least(p_capacity, b.tokens + extract(epoch FROM clock_timestamp() - b.updated_at) * p_capacity / p_seconds) >= 1;
  RETURN FOUND;
END $$;

-- Null: may try; otherwise the moment until which the account takes no new sign-in.
CREATE FUNCTION app.sign_in_locked_until(p_email text) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT locked_until FROM sign_in_lock WHERE email = lower(p_email) AND locked_until > app.now()
$$;

-- Ten failures lock new sign-ins for ten minutes, doubling with every five more, a day at most.
-- Addresses nobody has are counted alike, so that a lock tells nothing.
CREATE FUNCTION app.note_sign_in_failure(p_email text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO sign_in_lock AS l (email, failures, updated_at) VALUES (lower(p_email), 1, app.now())
    ON CONFLICT (email) DO UPDATE SET
      failures = CASE WHEN l.updated_at < app.now() - interval '1 day' THEN 1 ELSE l.failures + 1 END,
      locked_until = CASE WHEN l.failures + 1 >= 10 AND (l.failures + 1) % 5 = 0
        THEN app.now() + least(interval '10 minutes' * power(2, (l.failures + 1 - 10) / 5), interval '1 day') ELSE l.locked_until END,
      updated_at = app.now()
$$;

CREATE FUNCTION app.open_session(p_user uuid, p_session uuid, p_token_hash text, p_idle_seconds int, p_absolute_seconds int, p_user_agent text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO session (id, token_hash, user_id, created_at, last_seen_at, idle_seconds, expires_at, user_agent)
    SELECT p_session, p_token_hash, u.id, app.now(), app.now(), p_idle_seconds, app.now() + make_interval(secs => p_absolute_seconds), left(p_user_agent, 300)
      FROM "user" u WHERE u.id = p_user AND u.blocked_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'signedOut' USING ERRCODE = 'MD001'; END IF;
  DELETE FROM sign_in_lock WHERE email = (SELECT email FROM "user" WHERE id = p_user);
END $$;

CREATE FUNCTION app.end_session(p_token_hash text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE session SET revoked_at = app.now() WHERE token_hash = p_token_hash AND revoked_at IS NULL
$$;

-- A new password ends every other session of the person.
CREATE FUNCTION app.change_password(p_token_hash text, p_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  PERFORM set_config('app.kept_session', p_token_hash, true);
  UPDATE "user" SET password_hash = p_hash, must_change_password = false, version = version + 1 WHERE id = (person->>'userId')::uuid;
  PERFORM app.append_event('house', 'passwordChanged', (person->>'userId')::uuid, (person->>'sessionId')::uuid, NULL, NULL, 'user', person->>'userId', '{}', false);
END $$;
GRANT EXECUTE ON FUNCTION app.change_password(text, text) TO meridian_web;

-- The person's own choices: language, theme, the company they act for.
CREATE FUNCTION app.set_preference(p_token_hash text, p_locale text, p_theme text, p_company uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  IF person IS NULL THEN RETURN false; END IF;
  UPDATE "user" SET locale = coalesce(p_locale, locale), theme = coalesce(p_theme, theme) WHERE id = (person->>'userId')::uuid
    AND (p_locale IS NULL OR p_locale IN ('ru', 'en')) AND (p_theme IS NULL OR p_theme IN ('system', 'light', 'dark'));
  IF p_company IS NOT NULL THEN
    UPDATE session SET active_company_id = p_company WHERE token_hash = p_token_hash
      AND EXISTS (SELECT 1 FROM membership m WHERE m.user_id = (person->>'userId')::uuid AND m.company_id = p_company AND m.ended_at IS NULL);
    RETURN FOUND;
  END IF;
  RETURN true;
END $$;

-- The next number of a year, when a draft is created: gaps are allowed, reuse is not.
CREATE FUNCTION app.next_claim_number(p_year int) RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO claim_counter AS c (year, last) VALUES (p_year, 1) ON CONFLICT (year) DO UPDATE SET last = c.last + 1
    RETURNING lpad((year % 100)::text, 2, '0') || '-' || lpad(last::text, greatest(4, length(last::text)), '0')
$$;

-- Moves the counter forward (seeding only, so that demo claims have the numbers people talk about).
CREATE FUNCTION app.skip_claim_numbers(p_year int, p_last int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT pg_has_role(session_user, 'meridian_clock', 'MEMBER') THEN RAISE EXCEPTION 'forbidden' USING ERRCODE = 'MD001'; END IF;
  INSERT INTO claim_counter AS c (year, last) VALUES (p_year, p_last) ON CONFLICT (year) DO UPDATE SET last = greatest(c.last, excluded.last);
END $$;

GRANT EXECUTE ON FUNCTION app.person_of_session(text), app.begin_request(text, text), app.find_credentials(text),
  app.take_token(text, double precision, double precision), app.sign_in_locked_until(text), app.note_sign_in_failure(text),
  app.open_session(uuid, uuid, text, int, int, text), app.end_session(text), app.set_preference(text, text, text, uuid),
  app.skip_claim_numbers(int, int) TO meridian_web;
GRANT EXECUTE ON FUNCTION app.next_claim_number(int) TO meridian_company;
