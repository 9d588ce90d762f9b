-- Single sign-on: identities of providers that people have linked to their accounts, and the journeys to the providers.

CREATE TABLE linked_identity (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  side text NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  removed_at timestamptz(3),
  CONSTRAINT linked_identity_pkey PRIMARY KEY (id),
  CONSTRAINT linked_identity_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX linked_identity_user_id_idx ON linked_identity (user_id);
ALTER TABLE linked_identity ADD CONSTRAINT linked_identity_side CHECK (side IN ('office', 'company'));
-- An identity opens one account, and an account has one identity of each side.
CREATE UNIQUE INDEX linked_identity_one_account ON linked_identity (side, issuer, subject) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX linked_identity_one_each ON linked_identity (user_id, side) WHERE removed_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON linked_identity TO meridian_engine;

-- A journey to a provider and back, bound to the browser in which it began; gone once it is back.
CREATE TABLE sso_journey (
  state_hash text NOT NULL,
  browser_hash text NOT NULL,
  side text NOT NULL,
  session_id uuid,
  nonce text NOT NULL,
  verifier text NOT NULL,
  back text,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT sso_journey_pkey PRIMARY KEY (state_hash),
  CONSTRAINT sso_journey_session_id_fkey FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX sso_journey_expires_at_idx ON sso_journey (expires_at);
GRANT SELECT, INSERT, DELETE ON sso_journey TO meridian_engine;

GRANT CREATE ON SCHEMA app TO meridian_engine;

-- The officials' provider speaks for officials and the companies' for everybody else: a provider that vouches for companies
-- opens no official's account, whatever it says.
CREATE FUNCTION app.is_of_side(p_user uuid, p_side text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM staff_role WHERE user_id = p_user AND ended_at IS NULL) = (p_side = 'office')
$$;

-- p = { stateHash, browserHash, side, nonce, verifier, back, seconds }, with { tokenHash } for linking: by whoever has just proved themselves.
CREATE FUNCTION app.begin_sso_journey(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb;
BEGIN
  IF p ? 'tokenHash' THEN
    person := app.own_person(p->>'tokenHash');
    IF NOT app.is_of_side((person->>'userId')::uuid, p->>'side') THEN PERFORM app.refuse('ssoOtherSide'); END IF;
  END IF;
  DELETE FROM sso_journey WHERE expires_at <= app.now();
  INSERT INTO sso_journey (state_hash, browser_hash, side, session_id, nonce, verifier, back, expires_at)
    VALUES (p->>'stateHash', p->>'browserHash', p->>'side', (person->>'sessionId')::uuid, p->>'nonce', p->>'verifier', p->>'back',
      app.now() + make_interval(secs => (p->>'seconds')::int));
END $$;

-- The journey that comes back; null for one of another browser or side, one too old, and one that came back before.
CREATE FUNCTION app.end_sso_journey(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE j sso_journey;
BEGIN
  DELETE FROM sso_journey WHERE state_hash = p->>'stateHash' AND browser_hash = p->>'browserHash' AND side = p->>'side' AND expires_at > app.now() RETURNING * INTO j;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN jsonb_build_object('links', j.session_id IS NOT NULL, 'sessionId', j.session_id, 'nonce', j.nonce, 'verifier', j.verifier, 'back', j.back);
END $$;

-- Links the identity that the provider has just named: in the session in which the journey began, and in no other.
CREATE FUNCTION app.link_identity(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); who uuid := (person->>'userId')::uuid;
BEGIN
  IF person IS NULL OR person->>'sessionId' <> p->>'sessionId' THEN PERFORM app.refuse('signedOut'); END IF;
  IF NOT app.is_of_side(who, p->>'side') THEN PERFORM app.refuse('ssoOtherSide'); END IF;
  INSERT INTO linked_identity (id, user_id, side, issuer, subject, created_at)
    VALUES ((p->>'id')::uuid, who, p->>'side', p->>'issuer', p->>'subject', app.now());
  PERFORM app.note_own(person, 'identityLinked', jsonb_build_object('side', p->>'side', 'issuer', p->>'issuer'));
END $$;

CREATE FUNCTION app.unlink_identity(p_token_hash text, p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.own_person(p_token_hash); gone linked_identity;
BEGIN
  UPDATE linked_identity SET removed_at = app.now() WHERE id = p_id AND user_id = (person->>'userId')::uuid AND removed_at IS NULL RETURNING * INTO gone;
  IF NOT FOUND THEN PERFORM app.refuse('identityNotFound'); END IF;
  PERFORM app.note_own(person, 'identityUnlinked', jsonb_build_object('side', gone.side, 'issuer', gone.issuer));
END $$;

CREATE FUNCTION app.own_identities(p_token_hash text) RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'side', i.side, 'issuer', i.issuer, 'createdAt', i.created_at, 'lastUsedAt', i.last_used_at)
      ORDER BY i.created_at, i.id), '[]')
    FROM linked_identity i WHERE i.user_id = (app.person_of_session(p_token_hash)->>'userId')::uuid AND i.removed_at IS NULL
$$;

-- Signs in whoever has linked the identity: p = { side, issuer, subject, provedFactor, sessionId, tokenHash, lifetime, userAgent }. Where the
-- provider has not proved a second factor, the person's own still follows. Nothing is created for an identity that nobody has linked.
CREATE FUNCTION app.open_sso_session(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE i linked_identity; waits boolean;
BEGIN
  UPDATE linked_identity SET last_used_at = app.now()
    WHERE side = p->>'side' AND issuer = p->>'issuer' AND subject = p->>'subject' AND removed_at IS NULL RETURNING * INTO i;
  IF NOT FOUND THEN PERFORM app.refuse('ssoUnlinked'); END IF;
  IF NOT app.is_of_side(i.user_id, i.side) THEN PERFORM app.refuse('ssoOtherSide'); END IF;
  waits := NOT (p->>'provedFactor')::boolean AND EXISTS (SELECT 1 FROM authenticator WHERE user_id = i.user_id AND removed_at IS NULL);
  PERFORM app.open_session(i.user_id, (p->>'sessionId')::uuid, p->>'tokenHash', p->'lifetime', p->>'userAgent', waits);
  RETURN waits;
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.begin_sso_journey(jsonb), app.end_sso_journey(jsonb), app.link_identity(text, jsonb), app.unlink_identity(text, uuid),
  app.own_identities(text), app.open_sso_session(jsonb) TO meridian_web;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
