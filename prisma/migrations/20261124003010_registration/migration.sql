-- Joining: a person by a code in a letter, a company by its INN, colleagues by invitation or by asking.

-- ---------------------------------------------------------------- what is known about companies
-- An importable copy of the state register; it proposes, the person confirms.
CREATE TABLE "company_register" (
    "inn" TEXT NOT NULL,
    "kpp" TEXT,
    "ogrn" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT,
    "address" TEXT NOT NULL,
    "registered_on" DATE NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_register_pkey" PRIMARY KEY ("inn")
);
GRANT SELECT, INSERT, UPDATE ON company_register TO meridian_engine;
GRANT SELECT ON company_register TO meridian_official;

-- What somebody has typed about a company that is not here yet; theirs alone.
CREATE TABLE "company_draft" (
    "user_id" UUID NOT NULL,
    "inn" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_draft_pkey" PRIMARY KEY ("user_id")
);
GRANT SELECT, INSERT, UPDATE, DELETE ON company_draft TO meridian_engine;

-- A person who wants to act for a company that is here already.
CREATE TABLE "join_request" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "message" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "join_request_company_id_idx" ON "join_request"("company_id");
CREATE INDEX "join_request_user_id_idx" ON "join_request"("user_id");
CREATE UNIQUE INDEX join_request_one_open ON join_request (company_id, user_id) WHERE resolved_at IS NULL;
ALTER TABLE join_request ADD CONSTRAINT join_request_outcome CHECK (
  (resolved_at IS NULL) = (outcome IS NULL) AND (outcome IS NULL OR outcome IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN')));
ALTER TABLE join_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE join_request FORCE ROW LEVEL SECURITY;
CREATE POLICY engine_all ON join_request TO meridian_engine USING (true) WITH CHECK (true);
CREATE POLICY official_reads ON join_request FOR SELECT TO meridian_official USING (true);
CREATE POLICY company_own ON join_request FOR SELECT TO meridian_company USING (company_id = (SELECT app.current_company()));
GRANT SELECT, INSERT, UPDATE ON join_request TO meridian_engine;
GRANT SELECT ON join_request TO meridian_official, meridian_company;

-- ---------------------------------------------------------------- never without a certifier
-- The company's row is taken first, so that of two certifiers who leave at once the second one sees the first.
CREATE FUNCTION app.keep_a_certifier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM company WHERE id = OLD.company_id FOR UPDATE;
  PERFORM 1 FROM membership m JOIN "user" u ON u.id = m.user_id
    WHERE m.company_id = OLD.company_id AND m.role = 'certifier' AND m.ended_at IS NULL AND u.blocked_at IS NULL;
  IF NOT FOUND THEN PERFORM app.refuse('lastCertifier'); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER certifier_stays AFTER UPDATE ON membership FOR EACH ROW
  WHEN (OLD.role = 'certifier' AND OLD.ended_at IS NULL AND (NEW.role <> 'certifier' OR NEW.ended_at IS NOT NULL))
  EXECUTE FUNCTION app.keep_a_certifier();
CREATE TRIGGER certifier_not_deleted AFTER DELETE ON membership FOR EACH ROW
  WHEN (OLD.role = 'certifier' AND OLD.ended_at IS NULL) EXECUTE FUNCTION app.keep_a_certifier();
ALTER TABLE membership ENABLE ALWAYS TRIGGER certifier_stays;
ALTER TABLE membership ENABLE ALWAYS TRIGGER certifier_not_deleted;

-- ---------------------------------------------------------------- a person
-- The code goes to the address, or, to somebody who has an account, a letter that says so; the row and the answer
-- are the same, and the code of such a row is in no letter.
CREATE FUNCTION app.request_registration(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE known boolean := EXISTS (SELECT 1 FROM "user" WHERE email = lower(p->>'email'));
BEGIN
  INSERT INTO mail_secret (id, kind, secret_hash, code_hash, email, locale, created_at, expires_at)
    VALUES ((p->>'id')::uuid, 'registration', p->>'secretHash', CASE WHEN known THEN 'none' ELSE p->>'codeHash' END, lower(p->>'email'),
      p->>'locale', app.now(), app.now() + interval '15 minutes');
  PERFORM app.append_event('house', 'registrationRequested', NULL, NULL, NULL, NULL, 'mailSecret', p->>'id', jsonb_build_object('known', known), false);
  PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', CASE WHEN known THEN 'accountExists' ELSE 'registrationCode' END,
    'dedupeKey', NULL, 'payload', jsonb_build_object('secretId', p->>'id'))), NULL);
END $$;

-- Where a registration stands: null (over), the address and whether it is proved.
CREATE FUNCTION app.registration_state(p_hash text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('id', s.id, 'email', s.email, 'proved', s.proved_at IS NOT NULL)
    FROM mail_secret s WHERE s.secret_hash = p_hash AND s.kind = 'registration' AND s.used_at IS NULL AND s.withdrawn_at IS NULL
      AND s.expires_at > app.now() AND s.attempts < 5
$$;

-- Five attempts a code, counted whatever comes of them. Once proved there is half an hour for name and password.
CREATE FUNCTION app.prove_registration(p_hash text, p_code_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s mail_secret;
BEGIN
  UPDATE mail_secret SET attempts = attempts + 1 WHERE secret_hash = p_hash AND kind = 'registration' AND used_at IS NULL
    AND proved_at IS NULL AND expires_at > app.now() AND attempts < 5 RETURNING * INTO s;
  IF NOT FOUND OR s.code_hash IS DISTINCT FROM p_code_hash THEN RETURN false; END IF;
  UPDATE mail_secret SET proved_at = app.now(), attempts = 0, expires_at = app.now() + interval '30 minutes' WHERE id = s.id;
  RETURN true;
END $$;

CREATE FUNCTION app.add_person(p jsonb, p_email text, p_locale text, p_how text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person uuid := (p->>'userId')::uuid;
BEGIN
  INSERT INTO "user" (id, email, name_ru, name_en, password_hash, must_change_password, locale, created_at)
    VALUES (person, p_email, p->>'nameRu', p->>'nameEn', p->>'passwordHash', false, p_locale, app.now()) ON CONFLICT (email) DO NOTHING;
  IF NOT FOUND THEN PERFORM app.refuse('linkOver'); END IF;
  PERFORM app.append_event('house', 'personRegistered', person, NULL, NULL, NULL, 'user', person::text, jsonb_build_object('by', p_how), false);
  RETURN person;
END $$;
GRANT EXECUTE ON FUNCTION app.add_person(jsonb, text, text, text) TO meridian_engine;

CREATE FUNCTION app.complete_registration(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s mail_secret := app.use_secret(p->>'secretHash', 'registration');
BEGIN
  IF s.proved_at IS NULL THEN PERFORM app.refuse('linkOver'); END IF;
  PERFORM app.add_person(p, s.email, s.locale, 'registration');
END $$;
GRANT EXECUTE ON FUNCTION app.request_registration(jsonb), app.registration_state(text), app.prove_registration(text, text),
  app.complete_registration(jsonb) TO meridian_web;

-- ---------------------------------------------------------------- a company
-- What the page of a person without a company shows: the draft, what the register says, the wishes that wait.
CREATE FUNCTION app.onboarding_of(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); d company_draft;
BEGIN
  IF person IS NULL THEN RETURN NULL; END IF;
  SELECT * INTO d FROM company_draft WHERE user_id = (person->>'userId')::uuid;
  RETURN jsonb_build_object('inn', d.inn, 'fields', coalesce(d.fields, '{}'),
    'isHere', EXISTS (SELECT 1 FROM company WHERE inn = d.inn),
    'register', (SELECT jsonb_build_object('kpp', r.kpp, 'ogrn', r.ogrn, 'nameRu', r.name_ru, 'nameEn', r.name_en, 'address', r.address,
      'registeredOn', r.registered_on) FROM company_register r WHERE r.inn = d.inn),
    'requests', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'inn', c.inn, 'at', q.created_at, 'outcome', q.outcome) ORDER BY q.created_at DESC), '[]')
      FROM join_request q JOIN company c ON c.id = q.company_id WHERE q.user_id = (person->>'userId')::uuid
        AND (q.outcome IS NULL OR q.outcome = 'DECLINED')));
END $$;

-- Keeps what was typed. Another INN begins anew; the fields of an earlier step stay.
CREATE FUNCTION app.save_onboarding(p_token_hash text, p_inn text, p_fields jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  INSERT INTO company_draft AS d (user_id, inn, fields, updated_at) VALUES ((person->>'userId')::uuid, p_inn, p_fields, app.now())
    ON CONFLICT (user_id) DO UPDATE SET inn = excluded.inn, updated_at = app.now(),
      fields = CASE WHEN d.inn = excluded.inn THEN d.fields || excluded.fields ELSE excluded.fields END;
END $$;

-- The company, its first person as certifier and its account: all or nothing.
CREATE FUNCTION app.found_company(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); me uuid; founded uuid := (p->'company'->>'id')::uuid;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  -- Officials decide over companies and found none.
  IF jsonb_array_length(person->'staffRoles') > 0 OR (person->>'mustChangePassword')::boolean THEN PERFORM app.refuse('roleMissing'); END IF;
  INSERT INTO company SELECT * FROM jsonb_populate_record(null::company, p->'company' || jsonb_build_object('created_at', app.now(), 'version', 1))
    ON CONFLICT (inn) DO NOTHING;
  IF NOT FOUND THEN PERFORM app.refuse('companyIsHere'); END IF;
  INSERT INTO membership (id, user_id, company_id, role, created_at) VALUES ((p->>'membershipId')::uuid, me, founded, 'certifier', app.now());
  INSERT INTO bank_account SELECT * FROM jsonb_populate_record(null::bank_account, p->'account' || jsonb_build_object('company_id', founded,
    'created_at', app.now(), 'created_by_id', me));
  PERFORM app.append_event('company:' || founded, 'companyFounded', me, (person->>'sessionId')::uuid, founded, NULL, 'company', founded::text,
    jsonb_build_object('inn', p->'company'->>'inn', 'name', p->'company'->>'name_ru', 'fromRegister', p->'fromRegister'), false);
  DELETE FROM company_draft WHERE user_id = me;
  UPDATE session SET active_company_id = founded WHERE token_hash = p_token_hash;
END $$;

-- ---------------------------------------------------------------- asking to join
CREATE FUNCTION app.request_joining(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); me uuid; wanted company;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  IF jsonb_array_length(person->'staffRoles') > 0 OR (person->>'mustChangePassword')::boolean THEN PERFORM app.refuse('roleMissing'); END IF;
  SELECT * INTO wanted FROM company WHERE inn = p->>'inn';
  IF NOT FOUND THEN PERFORM app.refuse('companyNotFound'); END IF;
  IF EXISTS (SELECT 1 FROM membership m WHERE m.user_id = me AND m.company_id = wanted.id AND m.ended_at IS NULL) THEN PERFORM app.refuse('alreadyMember'); END IF;
  INSERT INTO join_request (id, company_id, user_id, email, name_ru, name_en, message, created_at)
    VALUES ((p->>'id')::uuid, wanted.id, me, person->>'email', person->>'nameRu', person->>'nameEn', p->>'message', app.now()) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN PERFORM app.refuse('alreadyAsked'); END IF;
  PERFORM app.append_event('company:' || wanted.id, 'joiningRequested', me, (person->>'sessionId')::uuid, wanted.id, NULL, 'user', me::text, '{}', false);
  PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', 'joinRequested', 'dedupeKey', NULL,
    'payload', jsonb_build_object('companyId', wanted.id, 'personRu', person->>'nameRu', 'email', person->>'email'))), NULL);
  DELETE FROM company_draft WHERE user_id = me;
END $$;

CREATE FUNCTION app.withdraw_joining(p_token_hash text, p_request uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); q join_request;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  UPDATE join_request SET resolved_at = app.now(), outcome = 'WITHDRAWN' WHERE id = p_request AND user_id = (person->>'userId')::uuid
    AND resolved_at IS NULL RETURNING * INTO q;
  IF NOT FOUND THEN PERFORM app.refuse('requestOver'); END IF;
  PERFORM app.append_event('company:' || q.company_id, 'joiningWithdrawn', q.user_id, (person->>'sessionId')::uuid, q.company_id, NULL, 'user', q.user_id::text, '{}', false);
END $$;
GRANT EXECUTE ON FUNCTION app.onboarding_of(text), app.save_onboarding(text, text, jsonb), app.found_company(text, jsonb),
  app.request_joining(text, jsonb), app.withdraw_joining(text, uuid) TO meridian_web;

-- ---------------------------------------------------------------- invitations
-- What the bearer of an invitation may know, and whether the address has an account.
CREATE FUNCTION app.invitation_state(p_hash text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('email', s.email, 'role', s.role, 'nameRu', c.name_ru, 'nameEn', c.name_en, 'expiresAt', s.expires_at,
      'invitedByRu', u.name_ru, 'invitedByEn', u.name_en, 'hasAccount', EXISTS (SELECT 1 FROM "user" x WHERE x.email = s.email))
    FROM mail_secret s JOIN company c ON c.id = s.company_id JOIN "user" u ON u.id = s.created_by_id
    WHERE s.secret_hash = p_hash AND s.kind = 'invitation' AND s.used_at IS NULL AND s.withdrawn_at IS NULL AND s.expires_at > app.now()
$$;

-- Accepts: as the person who is signed in, whose address must be the invited one, or as somebody new.
CREATE FUNCTION app.accept_invitation(p_token_hash text, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s mail_secret := app.use_secret(p->>'secretHash', 'invitation'); person jsonb := app.person_of_session(p_token_hash); me uuid;
BEGIN
  -- Whoever invited must still be a certifier: what somebody removed has written opens nothing.
  IF NOT app.holds_role(s.created_by_id, ARRAY['certifier'], s.company_id, NULL) THEN PERFORM app.refuse('linkOver'); END IF;
  IF p ? 'userId' THEN
    me := app.add_person(p, s.email, s.locale, 'invitation');
  ELSE
    IF person IS NULL OR (person->>'mustChangePassword')::boolean THEN PERFORM app.refuse('signedOut'); END IF;
    IF person->>'email' <> s.email THEN PERFORM app.refuse('otherAddress'); END IF;
    IF jsonb_array_length(person->'staffRoles') > 0 THEN PERFORM app.refuse('roleMissing'); END IF;
    me := (person->>'userId')::uuid;
  END IF;
  INSERT INTO membership (id, user_id, company_id, role, created_at) VALUES ((p->>'membershipId')::uuid, me, s.company_id, s.role, app.now())
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN PERFORM app.refuse('alreadyMember'); END IF;
  UPDATE join_request SET resolved_at = app.now(), resolved_by_id = s.created_by_id, outcome = 'ACCEPTED'
    WHERE company_id = s.company_id AND user_id = me AND resolved_at IS NULL;
  PERFORM app.append_event('company:' || s.company_id, 'invitationAccepted', me, (person->>'sessionId')::uuid, s.company_id, NULL, 'user', me::text,
    jsonb_build_object('role', s.role, 'invitedBy', s.created_by_id), false);
  UPDATE session SET active_company_id = s.company_id WHERE token_hash = p_token_hash;
END $$;
GRANT EXECUTE ON FUNCTION app.invitation_state(text), app.accept_invitation(text, jsonb) TO meridian_web;

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
