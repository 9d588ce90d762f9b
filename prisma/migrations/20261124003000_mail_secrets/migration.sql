-- What is proved by a letter: a link of 256 bits, or a short code beside a browser's own 256 bits. Only digests
-- stand here; the letter itself derives the secret from the row's id and a key that the database never sees.
CREATE TABLE "mail_secret" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "code_hash" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'ru',
    "user_id" UUID,
    "company_id" UUID,
    "role" "company_role",
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "proved_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_secret_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mail_secret_secret_hash_key" ON "mail_secret"("secret_hash");
CREATE INDEX "mail_secret_email_idx" ON "mail_secret"("email");
CREATE INDEX "mail_secret_company_id_idx" ON "mail_secret"("company_id");

ALTER TABLE mail_secret ADD CONSTRAINT mail_secret_email_lower CHECK (email = lower(email) AND length(email) <= 254);
ALTER TABLE mail_secret ADD CONSTRAINT mail_secret_kind CHECK (
  kind IN ('recovery', 'registration', 'invitation')
  AND (kind = 'invitation') = (company_id IS NOT NULL AND role IS NOT NULL AND created_by_id IS NOT NULL)
  AND (kind = 'registration') = (code_hash IS NOT NULL));

ALTER TABLE mail_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY engine_all ON mail_secret TO meridian_engine USING (true) WITH CHECK (true);
CREATE POLICY worker_reads ON mail_secret FOR SELECT TO meridian_worker USING (true);
CREATE POLICY company_own ON mail_secret FOR SELECT TO meridian_company
  USING (company_id = (SELECT app.current_company()) AND kind = 'invitation');
GRANT SELECT, INSERT, UPDATE ON mail_secret TO meridian_engine;
GRANT SELECT (id, kind, email, locale, user_id, company_id, role, created_by_id, expires_at, used_at, withdrawn_at) ON mail_secret TO meridian_worker;
GRANT SELECT (id, kind, email, company_id, role, created_at, created_by_id, expires_at, used_at, withdrawn_at) ON mail_secret TO meridian_company;

-- A link works until it is used, withdrawn or out of date. Null: it does not.
CREATE FUNCTION app.live_secret(p_hash text, p_kind text) RETURNS mail_secret
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT * FROM mail_secret WHERE secret_hash = p_hash AND kind = p_kind
    AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > app.now()
$$;

-- Takes it: of two that come with the same link, one.
CREATE FUNCTION app.use_secret(p_hash text, p_kind text) RETURNS mail_secret
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s mail_secret;
BEGIN
  UPDATE mail_secret SET used_at = app.now() WHERE secret_hash = p_hash AND kind = p_kind
    AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > app.now() RETURNING * INTO s;
  IF NOT FOUND THEN PERFORM app.refuse('linkOver'); END IF;
  RETURN s;
END $$;
GRANT EXECUTE ON FUNCTION app.live_secret(text, text), app.use_secret(text, text) TO meridian_engine;

-- ---------------------------------------------------------------- a forgotten password
-- The same statement for addresses that nobody has and for people who are blocked: only the letter is missing.
CREATE FUNCTION app.request_recovery(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person record;
BEGIN
  SELECT id, locale INTO person FROM "user" WHERE email = lower(p->>'email') AND blocked_at IS NULL;
  INSERT INTO mail_secret (id, kind, secret_hash, email, locale, user_id, created_at, expires_at)
    VALUES ((p->>'id')::uuid, 'recovery', p->>'secretHash', lower(p->>'email'), coalesce(person.locale, p->>'locale'), person.id, app.now(),
      app.now() + interval '15 minutes');
  PERFORM app.append_event('house', 'recoveryRequested', NULL, NULL, NULL, NULL, 'user', person.id::text,
    jsonb_build_object('known', person.id IS NOT NULL), false);
  PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', 'passwordRecovery', 'dedupeKey', NULL,
    'payload', jsonb_build_object('secretId', p->>'id'))), NULL);
END $$;

CREATE FUNCTION app.recovery_is_open(p_hash text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce((app.live_secret(p_hash, 'recovery')).user_id IS NOT NULL, false)
$$;

-- A new password by the link of a letter: ends every session (trigger), every other such link and the lock on
-- signing in, and opens nothing: whoever has a second factor is asked for it as ever.
CREATE FUNCTION app.complete_recovery(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s mail_secret := app.use_secret(p->>'secretHash', 'recovery');
BEGIN
  UPDATE "user" SET password_hash = p->>'passwordHash', must_change_password = false, version = version + 1
    WHERE id = s.user_id AND blocked_at IS NULL;
  IF NOT FOUND THEN PERFORM app.refuse('linkOver'); END IF;
  UPDATE mail_secret SET withdrawn_at = app.now() WHERE kind = 'recovery' AND user_id = s.user_id AND used_at IS NULL AND withdrawn_at IS NULL;
  DELETE FROM sign_in_lock WHERE email = s.email;
  PERFORM app.append_event('house', 'passwordRecovered', s.user_id, NULL, NULL, NULL, 'user', s.user_id::text, '{}', false);
  PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', 'passwordChanged', 'dedupeKey', NULL,
    'payload', jsonb_build_object('userId', s.user_id))), NULL);
END $$;
GRANT EXECUTE ON FUNCTION app.request_recovery(jsonb), app.recovery_is_open(text), app.complete_recovery(jsonb) TO meridian_web;

GRANT CREATE ON SCHEMA app TO meridian_engine;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
