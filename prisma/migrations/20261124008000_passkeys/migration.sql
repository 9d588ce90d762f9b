-- Passkeys: challenges that work once, signing in by a passkey alone, and counters that went back.

ALTER TABLE authenticator ADD COLUMN transports text[] NOT NULL DEFAULT '{}';

-- What an authenticator is asked to sign: bound to a session, or (before signing in) to a browser. Gone once it is taken.
CREATE TABLE passkey_challenge (
  challenge text NOT NULL,
  purpose text NOT NULL,
  session_id uuid,
  browser_hash text,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT passkey_challenge_pkey PRIMARY KEY (challenge),
  CONSTRAINT passkey_challenge_session_id_fkey FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX passkey_challenge_expires_at_idx ON passkey_challenge (expires_at);
ALTER TABLE passkey_challenge ADD CONSTRAINT passkey_challenge_holder CHECK (
  purpose IN ('add', 'prove', 'signIn') AND num_nonnulls(session_id, browser_hash) = 1 AND (browser_hash IS NOT NULL) = (purpose = 'signIn'));
GRANT SELECT, INSERT, DELETE ON passkey_challenge TO meridian_engine;

GRANT CREATE ON SCHEMA app TO meridian_engine;

-- The passkeys of whoever is behind a session, live or half-finished. Null when it is over.
CREATE FUNCTION app.own_passkeys(p_token_hash text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('userId', u.id, 'awaitsFactor', s.awaits_factor,
      'official', EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL),
      'passkeys', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'credentialId', a.credential_id, 'publicKey', a.secret, 'transports', a.transports)
          ORDER BY a.created_at), '[]') FROM authenticator a WHERE a.user_id = u.id AND a.kind = 'PASSKEY' AND a.removed_at IS NULL))
    FROM app.proving_session(p_token_hash) s JOIN "user" u ON u.id = s.user_id
$$;

-- p = { purpose: 'add' | 'prove', tokenHash } | { purpose: 'signIn', browserHash }, with { challenge, seconds }. A passkey is added
-- by whoever has just proved themselves: asked before the authenticator makes a key, which nothing could take back.
CREATE FUNCTION app.new_passkey_challenge(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s session;
BEGIN
  IF p->>'purpose' = 'add' THEN PERFORM app.own_person(p->>'tokenHash'); END IF;
  IF p->>'purpose' <> 'signIn' THEN
    s := app.proving_session(p->>'tokenHash');
    IF s.id IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  END IF;
  DELETE FROM passkey_challenge WHERE expires_at <= app.now();
  INSERT INTO passkey_challenge (challenge, purpose, session_id, browser_hash, expires_at)
    VALUES (p->>'challenge', p->>'purpose', s.id, p->>'browserHash', app.now() + make_interval(secs => (p->>'seconds')::int));
  RETURN app.own_passkeys(p->>'tokenHash');
END $$;

-- Whether the challenge was this session's or this browser's, in time; whoever takes it first is the only one.
CREATE FUNCTION app.take_passkey_challenge(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM passkey_challenge c WHERE c.challenge = p->>'challenge' AND c.purpose = p->>'purpose' AND c.expires_at > app.now()
    AND (c.browser_hash = p->>'browserHash' OR c.session_id = (app.proving_session(p->>'tokenHash')).id);
  RETURN FOUND;
END $$;

-- Whose passkey it is, for signing in by it alone. Null for one that is unknown, removed or of somebody who is blocked.
CREATE FUNCTION app.find_passkey(p_credential_id text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('id', a.id, 'credentialId', a.credential_id, 'publicKey', a.secret, 'transports', a.transports, 'userId', u.id,
      'official', EXISTS (SELECT 1 FROM staff_role r WHERE r.user_id = u.id AND r.ended_at IS NULL))
    FROM authenticator a JOIN "user" u ON u.id = a.user_id
    WHERE a.credential_id = p_credential_id AND a.kind = 'PASSKEY' AND a.removed_at IS NULL AND u.blocked_at IS NULL
$$;

-- Takes a signature whose counter goes forward (or stays at 0, where the authenticator counts nothing). One that goes back
-- is a copy's: refused, and said in the trail, which is why these functions answer and raise nothing.
CREATE FUNCTION app.count_passkey(p jsonb, p_user uuid, p_session uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE key authenticator;
BEGIN
  SELECT * INTO key FROM authenticator WHERE id = (p->>'authenticatorId')::uuid AND user_id = p_user AND kind = 'PASSKEY' AND removed_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN 'passkeyRefused'; END IF;
  IF (p->>'counter')::bigint > key.counter OR ((p->>'counter')::bigint = 0 AND key.counter = 0) THEN
    UPDATE authenticator SET counter = (p->>'counter')::bigint, last_used_at = app.now() WHERE id = key.id;
    RETURN 'proved';
  END IF;
  PERFORM app.append_event('house', 'passkeyCounterBack', p_user, p_session, NULL, NULL, 'user', p_user::text,
    jsonb_build_object('authenticatorId', key.id, 'stored', key.counter, 'given', (p->>'counter')::bigint), false);
  RETURN 'passkeyCopied';
END $$;

-- The session of whoever has just proved themselves: finished, where it waited for the factor, and fresh.
CREATE FUNCTION app.finish_proof(s session, p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE session SET proved_at = app.now(), last_seen_at = app.now(), awaits_factor = false, token_hash = coalesce(p->>'newTokenHash', token_hash),
      expires_at = CASE WHEN s.awaits_factor THEN app.now() + make_interval(secs => (p->'lifetime'->>'absoluteSeconds')::int) ELSE expires_at END
    WHERE id = s.id AND revoked_at IS NULL AND token_hash = p_token_hash;
  IF NOT FOUND THEN PERFORM app.refuse('signedOut'); END IF;
  IF s.awaits_factor THEN DELETE FROM sign_in_lock WHERE email = (SELECT email FROM "user" WHERE id = s.user_id); END IF;
END $$;

-- Proves the person anew, once for each code: finishes a sign-in, or makes a live session's proof fresh.
--   p = { authenticatorId, counter } | { recoveryHash } | { } for a password that was checked, with { newTokenHash, lifetime } to finish a sign-in
CREATE OR REPLACE FUNCTION app.prove(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s session := app.proving_session(p_token_hash);
BEGIN
  IF s.id IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  IF p ? 'authenticatorId' THEN
    UPDATE authenticator SET counter = (p->>'counter')::bigint, last_used_at = app.now()
      WHERE id = (p->>'authenticatorId')::uuid AND user_id = s.user_id AND kind = 'TOTP' AND removed_at IS NULL AND counter < (p->>'counter')::bigint;
    IF NOT FOUND THEN PERFORM app.refuse('codeUsed'); END IF;
  ELSIF p ? 'recoveryHash' THEN
    UPDATE recovery_code SET used_at = app.now() WHERE user_id = s.user_id AND hash = p->>'recoveryHash' AND used_at IS NULL AND replaced_at IS NULL;
    IF NOT FOUND THEN PERFORM app.refuse('factorRefused'); END IF;
    PERFORM app.append_event('house', 'recoveryCodeUsed', s.user_id, s.id, NULL, NULL, 'user', s.user_id::text, '{}', false);
  ELSIF s.awaits_factor OR EXISTS (SELECT 1 FROM authenticator WHERE user_id = s.user_id AND removed_at IS NULL) THEN
    PERFORM app.refuse('factorRefused');
  END IF;
  PERFORM app.finish_proof(s, p_token_hash, p);
END $$;

-- The same by a passkey whose signature was checked: p = { authenticatorId, counter }, with { newTokenHash, lifetime } to finish a sign-in.
CREATE FUNCTION app.prove_by_passkey(p_token_hash text, p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s session := app.proving_session(p_token_hash); outcome text;
BEGIN
  IF s.id IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  outcome := app.count_passkey(p, s.user_id, s.id);
  IF outcome = 'proved' THEN PERFORM app.finish_proof(s, p_token_hash, p); END IF;
  RETURN outcome;
END $$;

-- Signs in by a passkey alone: p = { authenticatorId, counter, userId, sessionId, tokenHash, lifetime, userAgent }.
CREATE FUNCTION app.open_passkey_session(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE outcome text := app.count_passkey(p, (p->>'userId')::uuid, NULL);
BEGIN
  IF outcome = 'proved' THEN
    PERFORM app.open_session((p->>'userId')::uuid, (p->>'sessionId')::uuid, p->>'tokenHash', p->'lifetime', p->>'userAgent', false);
  END IF;
  RETURN outcome;
END $$;

-- Adds a passkey that has just been made; answers whether it is the person's first factor.
CREATE FUNCTION app.add_passkey(p_token_hash text, p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE first boolean := app.add_factor(p_token_hash, p || '{"kind": "PASSKEY"}');
BEGIN
  UPDATE authenticator SET transports = ARRAY(SELECT jsonb_array_elements_text(p->'transports')) WHERE id = (p->>'id')::uuid;
  RETURN first;
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.new_passkey_challenge(jsonb), app.take_passkey_challenge(jsonb), app.own_passkeys(text), app.find_passkey(text),
  app.prove_by_passkey(text, jsonb), app.open_passkey_session(jsonb), app.add_passkey(text, jsonb) TO meridian_web;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
