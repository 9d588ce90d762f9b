-- A pepper that is replaced: what was made with the former one is made anew when its owner comes and proves who they are.
GRANT CREATE ON SCHEMA app TO meridian_engine;

-- Of the person who has just signed in, half-finished or not, and of no hash that has changed meanwhile.
CREATE FUNCTION app.renew_password_hash(p_token_hash text, p_former text, p_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE "user" SET password_hash = p_hash WHERE password_hash = p_former AND id = (app.proving_session(p_token_hash)).user_id
$$;

-- The secret of an app that has just been used is sealed anew with it.
CREATE OR REPLACE FUNCTION app.prove(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s session := app.proving_session(p_token_hash);
BEGIN
  IF s.id IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  IF p ? 'authenticatorId' THEN
    UPDATE authenticator SET counter = (p->>'counter')::bigint, last_used_at = app.now(), secret = coalesce(p->>'sealed', secret)
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

ALTER FUNCTION app.renew_password_hash(text, text, text) OWNER TO meridian_engine;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
SET ROLE meridian_engine;
REVOKE EXECUTE ON FUNCTION app.renew_password_hash(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.renew_password_hash(text, text, text) TO meridian_web;
RESET ROLE;
