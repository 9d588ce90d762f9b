-- What is given and taken by two: officials and their roles, a lifted block, a lost second factor. One administrator
-- proposes, another one confirms; the effect happens in the statement of the second one and in no other.

CREATE TYPE access_proposal_kind AS ENUM ('INVITE', 'GRANT', 'END', 'UNBLOCK', 'RESTORE');
CREATE TYPE access_proposal_status AS ENUM ('PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'EXPIRED');

CREATE TABLE access_proposal (
  id uuid NOT NULL,
  kind access_proposal_kind NOT NULL,
  status access_proposal_status NOT NULL DEFAULT 'PROPOSED',
  version integer NOT NULL DEFAULT 1,
  user_id uuid,
  email text,
  name_ru text,
  name_en text,
  role staff_role_name,
  programme_id uuid,
  staff_role_id uuid,
  reason text NOT NULL,
  proposed_by_id uuid NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  resolved_by_id uuid,
  resolved_at timestamptz(3),
  answer text,
  CONSTRAINT access_proposal_pkey PRIMARY KEY (id),
  CONSTRAINT access_proposal_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX access_proposal_status_idx ON access_proposal (status);
CREATE INDEX access_proposal_user_id_idx ON access_proposal (user_id);
CREATE INDEX audit_event_object_id_id_idx ON audit_event (object_id, id);

ALTER TABLE access_proposal ADD CONSTRAINT access_proposal_shape CHECK (
  length(btrim(reason)) >= 3
  AND (kind = 'INVITE') = (email IS NOT NULL AND name_ru IS NOT NULL AND name_en IS NOT NULL)
  AND (kind = 'INVITE' OR user_id IS NOT NULL)
  AND (kind IN ('INVITE', 'GRANT', 'END')) = (role IS NOT NULL)
  AND (kind = 'END') = (staff_role_id IS NOT NULL)
  AND (email IS NULL OR (email = lower(email) AND length(email) <= 254)));
-- Nobody confirms what they proposed, or what is about themselves; only the proposer takes a proposal back.
ALTER TABLE access_proposal ADD CONSTRAINT access_proposal_second_person CHECK (
  (status = 'PROPOSED') = (resolved_at IS NULL)
  AND (status IN ('PROPOSED', 'EXPIRED')) = (resolved_by_id IS NULL)
  AND (status NOT IN ('CONFIRMED', 'DECLINED') OR (resolved_by_id <> proposed_by_id AND (user_id IS NULL OR resolved_by_id <> user_id)))
  AND (status <> 'WITHDRAWN' OR resolved_by_id = proposed_by_id)
  AND (status NOT IN ('DECLINED', 'WITHDRAWN') OR length(btrim(answer)) >= 3));
CREATE UNIQUE INDEX access_proposal_one_invitation ON access_proposal (email) WHERE status = 'PROPOSED' AND kind = 'INVITE';
CREATE UNIQUE INDEX access_proposal_one_open ON access_proposal (user_id, kind, role, programme_id) NULLS NOT DISTINCT
  WHERE status = 'PROPOSED' AND kind <> 'INVITE';

GRANT SELECT, INSERT, UPDATE ON access_proposal TO meridian_engine;
GRANT SELECT ON access_proposal TO meridian_official, meridian_worker;
-- An administrator sees that somebody has a factor, and nothing of it.
GRANT SELECT (id, user_id, removed_at) ON authenticator TO meridian_official;

-- The letter of an official: its secret belongs to a proposal that two have signed, and to one at a time.
ALTER TABLE mail_secret ADD COLUMN proposal_id uuid;
ALTER TABLE mail_secret DROP CONSTRAINT mail_secret_kind;
ALTER TABLE mail_secret ADD CONSTRAINT mail_secret_kind CHECK (
  kind IN ('recovery', 'registration', 'invitation', 'official')
  AND (kind = 'invitation') = (company_id IS NOT NULL AND role IS NOT NULL AND created_by_id IS NOT NULL)
  AND (kind = 'registration') = (code_hash IS NOT NULL)
  AND (kind = 'official') = (proposal_id IS NOT NULL));
CREATE UNIQUE INDEX mail_secret_proposal_id_key ON mail_secret (proposal_id);
CREATE POLICY official_reads ON mail_secret FOR SELECT TO meridian_official USING (kind = 'official');
GRANT SELECT (id, kind, email, proposal_id, created_at, expires_at, used_at, withdrawn_at) ON mail_secret TO meridian_official;
GRANT SELECT (proposal_id) ON mail_secret TO meridian_worker;

GRANT CREATE ON SCHEMA app TO meridian_engine;

-- ---------------------------------------------------------------- guards
-- A proposal is written once and answered once. Who an invitation has become is added when the letter is used.
CREATE FUNCTION app.guard_access_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a proposal is never deleted'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'PROPOSED' OR NEW.version <> 1 THEN RAISE EXCEPTION 'a proposal begins proposed'; END IF;
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
CREATE TRIGGER proposal_guarded BEFORE INSERT OR UPDATE OR DELETE ON access_proposal FOR EACH ROW EXECUTE FUNCTION app.guard_access_proposal();
ALTER TABLE access_proposal ENABLE ALWAYS TRIGGER proposal_guarded;

-- Whatever road a change takes through the engine: a role comes and goes, and a block is lifted, only as two have signed.
-- The owner of the database, who makes the first administrators from the server's shell, names nobody as giver.
CREATE FUNCTION app.guard_staff_role() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF current_user <> 'meridian_engine' THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.granted_by_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM access_proposal p WHERE p.status = 'CONFIRMED' AND p.kind IN ('INVITE', 'GRANT')
        AND p.user_id = NEW.user_id AND p.role = NEW.role AND p.programme_id IS NOT DISTINCT FROM NEW.programme_id AND p.proposed_by_id = NEW.granted_by_id) THEN
      PERFORM app.refuse('secondPersonNeeded');
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'ended_at') <> (to_jsonb(OLD) - 'ended_at') OR OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a role that was given does not change';
  END IF;
  -- Whoever leaves for good is blocked first, which one may do; their roles end with it.
  IF NOT EXISTS (SELECT 1 FROM access_proposal p WHERE p.status = 'CONFIRMED' AND p.kind = 'END' AND p.staff_role_id = OLD.id)
     AND NOT EXISTS (SELECT 1 FROM "user" WHERE id = OLD.user_id AND blocked_at IS NOT NULL) THEN
    PERFORM app.refuse('secondPersonNeeded');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER roles_by_two BEFORE INSERT OR UPDATE OR DELETE ON staff_role FOR EACH ROW EXECUTE FUNCTION app.guard_staff_role();
ALTER TABLE staff_role ENABLE ALWAYS TRIGGER roles_by_two;

CREATE FUNCTION app.guard_unblocking() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF current_user = 'meridian_engine' AND NOT EXISTS (SELECT 1 FROM access_proposal p WHERE p.status = 'CONFIRMED' AND p.kind = 'UNBLOCK'
      AND p.user_id = OLD.id AND p.proposed_at >= OLD.blocked_at) THEN
    PERFORM app.refuse('secondPersonNeeded');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unblocked_by_two BEFORE UPDATE OF blocked_at ON "user" FOR EACH ROW
  WHEN (OLD.blocked_at IS NOT NULL AND NEW.blocked_at IS NULL) EXECUTE FUNCTION app.guard_unblocking();
ALTER TABLE "user" ENABLE ALWAYS TRIGGER unblocked_by_two;

-- Two administrators who block each other at once: the second one waits here and then finds that nobody would be left.
CREATE FUNCTION app.keep_an_admin() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF current_user <> 'meridian_engine' THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('an administrator stays'));
  PERFORM 1 FROM staff_role r JOIN "user" u ON u.id = r.user_id WHERE r.role = 'admin' AND r.ended_at IS NULL AND u.blocked_at IS NULL;
  IF NOT FOUND THEN PERFORM app.refuse('lastAdmin'); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER admin_stays AFTER UPDATE OF blocked_at ON "user" FOR EACH ROW
  WHEN (OLD.blocked_at IS NULL AND NEW.blocked_at IS NOT NULL) EXECUTE FUNCTION app.keep_an_admin();
CREATE TRIGGER admin_stays AFTER UPDATE OF ended_at ON staff_role FOR EACH ROW
  WHEN (OLD.role = 'admin' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION app.keep_an_admin();
ALTER TABLE "user" ENABLE ALWAYS TRIGGER admin_stays;
ALTER TABLE staff_role ENABLE ALWAYS TRIGGER admin_stays;

-- Leaving for good, as before, but blocked before the roles end.
CREATE OR REPLACE FUNCTION app.deactivate_person(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid; leaver uuid := (p->>'userId')::uuid; held record; next_officer uuid; bare record; event_id bigint;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  PERFORM app.require_proof(person, 'deactivatePerson');
  me := (person->>'userId')::uuid;
  IF NOT app.holds_role(me, (SELECT roles FROM office_action WHERE action = 'deactivatePerson'), NULL, NULL) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  IF leaver = me THEN PERFORM app.refuse('notYourself'); END IF;
  IF NOT app.take_key(p, me) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  -- Of two people who leave at once, the second is judged without the first.
  PERFORM pg_advisory_xact_lock(hashtext('leaving'), 0);

  FOR held IN SELECT m.claim_id, m.version, m.assignee_id, m.outbox, c.company_id FROM jsonb_to_recordset(p->'moves') m(claim_id uuid, version int, assignee_id uuid, outbox jsonb)
      LEFT JOIN claim c ON c.id = m.claim_id AND c.assignee_id = leaver ORDER BY c.company_id, m.claim_id LOOP
    IF held.company_id IS NULL THEN PERFORM app.refuse('changedMeanwhile', '{"table":"claim"}'); END IF;
    PERFORM app.change_claim(jsonb_build_object('action', 'handOn', 'claimId', held.claim_id, 'version', held.version,
      'set', jsonb_build_object('assignee_id', held.assignee_id), 'outbox', held.outbox,
      'event', jsonb_build_object('type', 'claimHandedOn', 'data', jsonb_build_object('assigneeId', held.assignee_id, 'fromId', leaver))),
      me, (person->>'sessionId')::uuid, NULL, false);
  END LOOP;
  SELECT * INTO bare FROM app.unmanned_without(leaver) LIMIT 1;
  IF FOUND THEN PERFORM app.refuse('stepUnmanned', jsonb_build_object('role', bare.roles[1])); END IF;

  UPDATE delegation SET ended_at = app.now() WHERE ended_at IS NULL AND until_on >= app.moscow_today() AND leaver IN (user_id, substitute_id);
  -- What colleagues took over from the absent person is theirs from now on.
  UPDATE delegated_claim m SET returned_at = app.now() FROM delegation d WHERE d.id = m.delegation_id AND d.user_id = leaver AND m.returned_at IS NULL;
  event_id := app.append_event('house', 'userDeactivated', me, (person->>'sessionId')::uuid, NULL, NULL, 'user', leaver::text,
    jsonb_build_object('reason', p->>'reason', 'claims', jsonb_array_length(p->'moves'),
      'roles', (SELECT coalesce(jsonb_agg(DISTINCT r.role), '[]') FROM staff_role r WHERE r.user_id = leaver AND r.ended_at IS NULL)), false);
  UPDATE "user" SET blocked_at = app.now(), version = version + 1 WHERE id = leaver AND version = (p->>'version')::int AND blocked_at IS NULL;
  IF NOT FOUND THEN PERFORM app.refuse('changedMeanwhile', '{"table":"user"}'); END IF;
  UPDATE staff_role SET ended_at = app.now() WHERE user_id = leaver AND ended_at IS NULL;
  -- A claim that came to them meanwhile: whoever gave it holds this row until then, or waits and sees the block.
  IF EXISTS (SELECT 1 FROM claim WHERE assignee_id = leaver AND status IN ('IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')) THEN
    PERFORM app.refuse('changedMeanwhile', '{"table":"claim"}');
  END IF;
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', event_id);
END $$;

-- ---------------------------------------------------------------- proposing
-- The role is locked against a simultaneous end of it.
CREATE FUNCTION app.is_active_admin(p_user uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM staff_role r JOIN "user" u ON u.id = r.user_id
    WHERE r.user_id = p_user AND r.role = 'admin' AND r.ended_at IS NULL AND u.blocked_at IS NULL FOR SHARE OF r;
  RETURN FOUND;
END $$;

-- Why the proposal cannot be carried out as things stand; null when it can. Asked when it is made and when it is confirmed.
CREATE FUNCTION app.access_obstacle(p access_proposal) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE subject "user";
BEGIN
  IF p.programme_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM programme WHERE id = p.programme_id) THEN RETURN 'programmeNotFound'; END IF;
  IF p.kind = 'INVITE' THEN
    IF EXISTS (SELECT 1 FROM "user" WHERE email = p.email) THEN RETURN 'emailTaken'; END IF;
    IF EXISTS (SELECT 1 FROM mail_secret WHERE kind = 'official' AND email = p.email AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > app.now()) THEN
      RETURN 'officialInvitedAlready';
    END IF;
    RETURN NULL;
  END IF;
  SELECT * INTO subject FROM "user" WHERE id = p.user_id;
  -- Of somebody whose data were erased, nothing is left to give anything to.
  IF NOT FOUND OR to_jsonb(subject)->>'erased_at' IS NOT NULL THEN RETURN 'userNotFound'; END IF;
  IF p.kind = 'UNBLOCK' THEN
    RETURN CASE WHEN subject.blocked_at IS NULL THEN 'notBlocked' WHEN subject.blocked_at > p.proposed_at THEN 'changedMeanwhile' END;
  END IF;
  IF p.kind = 'END' THEN
    RETURN CASE WHEN NOT EXISTS (SELECT 1 FROM staff_role WHERE id = p.staff_role_id AND user_id = p.user_id AND ended_at IS NULL) THEN 'staffRoleNotFound' END;
  END IF;
  IF subject.blocked_at IS NOT NULL THEN RETURN 'userBlocked'; END IF;
  IF p.kind = 'GRANT' THEN
    RETURN CASE WHEN EXISTS (SELECT 1 FROM staff_role WHERE user_id = p.user_id AND role = p.role AND programme_id IS NOT DISTINCT FROM p.programme_id AND ended_at IS NULL)
      THEN 'roleAlreadyHeld' END;
  END IF;
  -- Whoever has connected a factor since is not without one.
  IF EXISTS (SELECT 1 FROM authenticator WHERE user_id = p.user_id AND removed_at IS NULL AND created_at > p.proposed_at) THEN RETURN 'changedMeanwhile'; END IF;
  RETURN CASE WHEN NOT EXISTS (SELECT 1 FROM authenticator WHERE user_id = p.user_id AND removed_at IS NULL) THEN 'noFactor' END;
END $$;

CREATE FUNCTION app.note_access(p_person jsonb, p_type text, p access_proposal, p_answer text) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT app.append_event('house', p_type, (p_person->>'userId')::uuid, (p_person->>'sessionId')::uuid, NULL, NULL,
    CASE WHEN p.user_id IS NULL THEN 'accessProposal' ELSE 'user' END, coalesce(p.user_id, p.id)::text,
    jsonb_strip_nulls(jsonb_build_object('proposalId', p.id, 'kind', p.kind, 'role', p.role, 'programmeId', p.programme_id,
      'proposedBy', p.proposed_by_id, 'reason', p.reason, 'answer', p_answer)), false)
$$;

--   p = { id, kind, userId, email, nameRu, nameEn, role, programmeId, staffRoleId, reason, days } with the request's key
CREATE FUNCTION app.propose_access(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid; wanted access_proposal; obstacle text;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  IF NOT app.is_active_admin(me) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  PERFORM app.require_proof(person, 'proposeAccess');
  IF NOT app.take_key(p, me) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  UPDATE access_proposal SET status = 'EXPIRED', version = version + 1, resolved_at = expires_at WHERE status = 'PROPOSED' AND expires_at <= app.now();

  wanted := jsonb_populate_record(null::access_proposal, jsonb_build_object('id', p->'id', 'kind', p->'kind', 'status', 'PROPOSED', 'version', 1, 'user_id', p->'userId',
    'email', lower(p->>'email'), 'name_ru', p->'nameRu', 'name_en', p->'nameEn', 'role', p->'role', 'programme_id', p->'programmeId', 'staff_role_id', p->'staffRoleId',
    'reason', p->'reason', 'proposed_by_id', me, 'proposed_at', app.now(), 'expires_at', app.now() + make_interval(days => 7)));
  IF wanted.kind = 'END' THEN
    SELECT role, programme_id INTO wanted.role, wanted.programme_id FROM staff_role WHERE id = wanted.staff_role_id AND user_id = wanted.user_id AND ended_at IS NULL;
    IF NOT FOUND THEN PERFORM app.refuse('staffRoleNotFound'); END IF;
  END IF;
  -- Of what gives, nothing is asked for oneself; a role of one's own may be given up.
  IF wanted.user_id = me AND wanted.kind <> 'END' THEN PERFORM app.refuse('notYourself'); END IF;
  obstacle := app.access_obstacle(wanted);
  IF obstacle IS NOT NULL THEN PERFORM app.refuse(obstacle); END IF;
  INSERT INTO access_proposal SELECT wanted.* ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN PERFORM app.refuse('alreadyProposed'); END IF;
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', app.note_access(person, 'accessProposed', wanted, NULL));
END $$;

-- ---------------------------------------------------------------- answering
-- The proposal of a request that may still be answered; a page shown before somebody else's answer is refused.
CREATE FUNCTION app.open_proposal(p jsonb) RETURNS access_proposal
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE a access_proposal;
BEGIN
  SELECT * INTO a FROM access_proposal WHERE id = (p->>'proposalId')::uuid FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.refuse('proposalNotFound'); END IF;
  IF a.status <> 'PROPOSED' OR a.version <> (p->>'version')::int THEN PERFORM app.refuse('changedMeanwhile'); END IF;
  IF a.expires_at <= app.now() THEN PERFORM app.refuse('proposalExpired'); END IF;
  RETURN a;
END $$;

CREATE FUNCTION app.carry_out_access(a access_proposal, p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF a.kind = 'INVITE' THEN
    INSERT INTO mail_secret (id, kind, secret_hash, email, locale, proposal_id, created_at, created_by_id, expires_at)
      VALUES ((p->>'secretId')::uuid, 'official', p->>'secretHash', a.email, p->>'locale', a.id, app.now(), a.resolved_by_id, app.now() + interval '7 days');
    PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', 'officialInvitation', 'dedupeKey', NULL,
      'payload', jsonb_build_object('secretId', p->>'secretId', 'role', a.role))), NULL);
  ELSIF a.kind = 'GRANT' THEN
    INSERT INTO staff_role (id, user_id, role, programme_id, granted_at, granted_by_id)
      VALUES ((p->>'staffRoleId')::uuid, a.user_id, a.role, a.programme_id, app.now(), a.proposed_by_id);
  ELSIF a.kind = 'END' THEN
    UPDATE staff_role SET ended_at = app.now() WHERE id = a.staff_role_id AND ended_at IS NULL;
  ELSIF a.kind = 'UNBLOCK' THEN
    UPDATE "user" SET blocked_at = NULL, version = version + 1 WHERE id = a.user_id;
  ELSE
    -- Every factor and code goes, and every session with them, half-finished ones too.
    UPDATE authenticator SET removed_at = app.now() WHERE user_id = a.user_id AND removed_at IS NULL;
    UPDATE recovery_code SET replaced_at = app.now() WHERE user_id = a.user_id AND used_at IS NULL AND replaced_at IS NULL;
    UPDATE session SET revoked_at = app.now() WHERE user_id = a.user_id AND revoked_at IS NULL;
    PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', 'factorsRestored', 'dedupeKey', NULL,
      'payload', jsonb_build_object('userId', a.user_id))), NULL);
  END IF;
END $$;

--   p = { proposalId, version, act: confirm | decline | withdraw, answer, secretId, secretHash, staffRoleId, messageId, locale } with the request's key
CREATE FUNCTION app.resolve_access(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid; a access_proposal; obstacle text; act text := p->>'act'; event_type text;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  IF NOT app.is_active_admin(me) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  IF act = 'confirm' THEN PERFORM app.require_proof(person, 'confirmAccess'); END IF;
  IF NOT app.take_key(p, me) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  a := app.open_proposal(p);
  IF act = 'withdraw' THEN
    IF a.proposed_by_id <> me THEN PERFORM app.refuse('notYourProposal'); END IF;
  ELSIF act IN ('confirm', 'decline') THEN
    IF a.user_id = me THEN PERFORM app.refuse('aboutYourself'); END IF;
    IF a.proposed_by_id = me THEN PERFORM app.refuse('secondPersonNeeded'); END IF;
  ELSE
    RAISE EXCEPTION 'a proposal is confirmed, declined or withdrawn';
  END IF;
  IF act = 'confirm' THEN
    -- What somebody has asked for who may ask for nothing any more, opens nothing.
    IF NOT app.is_active_admin(a.proposed_by_id) THEN PERFORM app.refuse('proposerGone'); END IF;
    PERFORM 1 FROM "user" WHERE id = a.user_id FOR UPDATE;
    obstacle := app.access_obstacle(a);
    IF obstacle IS NOT NULL THEN PERFORM app.refuse(obstacle); END IF;
  END IF;
  UPDATE access_proposal SET status = CASE act WHEN 'confirm' THEN 'CONFIRMED' WHEN 'decline' THEN 'DECLINED' ELSE 'WITHDRAWN' END::access_proposal_status,
      version = version + 1, resolved_by_id = me, resolved_at = app.now(), answer = p->>'answer' WHERE id = a.id RETURNING * INTO a;
  IF act = 'confirm' THEN PERFORM app.carry_out_access(a, p); END IF;
  event_type := CASE act WHEN 'decline' THEN 'accessDeclined' WHEN 'withdraw' THEN 'accessWithdrawn' ELSE CASE a.kind WHEN 'INVITE' THEN 'officialInvited'
    WHEN 'GRANT' THEN 'staffRoleGranted' WHEN 'END' THEN 'staffRoleEnded' WHEN 'UNBLOCK' THEN 'userUnblocked' ELSE 'factorsRestored' END END;
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', app.note_access(person, event_type, a, p->>'answer'));
END $$;

-- ---------------------------------------------------------------- the letter of an official
-- What its bearer may know. Null when it is used, taken back, out of date, or one of the two who signed is no administrator any more.
CREATE FUNCTION app.official_invitation(p_hash text) RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('email', s.email, 'nameRu', a.name_ru, 'nameEn', a.name_en, 'role', a.role, 'expiresAt', s.expires_at,
      'programmeRu', g.name_ru, 'programmeEn', g.name_en, 'hasAccount', EXISTS (SELECT 1 FROM "user" x WHERE x.email = s.email))
    FROM app.live_secret(p_hash, 'official') s JOIN access_proposal a ON a.id = s.proposal_id LEFT JOIN programme g ON g.id = a.programme_id
    WHERE app.is_active_admin(a.proposed_by_id) AND app.is_active_admin(a.resolved_by_id)
$$;

--   p = { secretHash, userId, staffRoleId, passwordHash }
CREATE FUNCTION app.accept_official_invitation(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s mail_secret := app.use_secret(p->>'secretHash', 'official'); a access_proposal; me uuid;
BEGIN
  SELECT * INTO a FROM access_proposal WHERE id = s.proposal_id FOR UPDATE;
  IF NOT app.is_active_admin(a.proposed_by_id) OR NOT app.is_active_admin(a.resolved_by_id) THEN PERFORM app.refuse('linkOver'); END IF;
  me := app.add_person(p || jsonb_build_object('nameRu', a.name_ru, 'nameEn', a.name_en), s.email, s.locale, 'officialInvitation');
  UPDATE access_proposal SET user_id = me WHERE id = a.id;
  INSERT INTO staff_role (id, user_id, role, programme_id, granted_at, granted_by_id)
    VALUES ((p->>'staffRoleId')::uuid, me, a.role, a.programme_id, app.now(), a.proposed_by_id);
  PERFORM app.append_event('house', 'officialJoined', me, NULL, NULL, NULL, 'user', me::text,
    jsonb_strip_nulls(jsonb_build_object('role', a.role, 'programmeId', a.programme_id, 'proposedBy', a.proposed_by_id, 'confirmedBy', a.resolved_by_id)), false);
END $$;

-- A letter that is not used yet stops working: this only takes away, and one is enough.
CREATE FUNCTION app.recall_official_invitation(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); a access_proposal;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  IF NOT app.is_active_admin((person->>'userId')::uuid) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  IF NOT app.take_key(p, (person->>'userId')::uuid) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  UPDATE mail_secret SET withdrawn_at = app.now() WHERE proposal_id = (p->>'proposalId')::uuid AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > app.now();
  IF NOT FOUND THEN PERFORM app.refuse('invitationOver'); END IF;
  SELECT * INTO a FROM access_proposal WHERE id = (p->>'proposalId')::uuid;
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', app.note_access(person, 'officialInvitationRecalled', a, NULL));
END $$;

-- ---------------------------------------------------------------- a link to a new password, sent by an administrator
-- To the person's own address and nowhere else; the second factor is asked for as ever, and the old password works until then.
CREATE FUNCTION app.send_recovery(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); who "user"; event_id bigint;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  IF NOT app.is_active_admin((person->>'userId')::uuid) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  IF NOT app.take_key(p, (person->>'userId')::uuid) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  SELECT * INTO who FROM "user" WHERE id = (p->>'userId')::uuid;
  IF NOT FOUND THEN PERFORM app.refuse('userNotFound'); END IF;
  IF who.blocked_at IS NOT NULL THEN PERFORM app.refuse('userBlocked'); END IF;
  INSERT INTO mail_secret (id, kind, secret_hash, email, locale, user_id, created_at, created_by_id, expires_at)
    VALUES ((p->>'secretId')::uuid, 'recovery', p->>'secretHash', who.email, who.locale, who.id, app.now(), (person->>'userId')::uuid, app.now() + interval '1 hour');
  event_id := app.append_event('house', 'recoverySent', (person->>'userId')::uuid, (person->>'sessionId')::uuid, NULL, NULL, 'user', who.id::text, '{}', false);
  PERFORM app.queue_messages(jsonb_build_array(jsonb_build_object('id', p->>'messageId', 'kind', 'recoverySent', 'dedupeKey', NULL,
    'payload', jsonb_build_object('secretId', p->>'secretId'))), NULL);
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', event_id);
END $$;

-- ---------------------------------------------------------------- what others did with one's account
CREATE FUNCTION app.acts_about_own(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  IF person IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY e.id DESC), '[]') FROM (
    SELECT ae.id, ae.at, ae.type, u.name_ru AS "byRu", u.name_en AS "byEn" FROM audit_event ae JOIN "user" u ON u.id = ae.actor_id
      WHERE ae.object_type = 'user' AND ae.object_id = person->>'userId' AND ae.actor_id <> (person->>'userId')::uuid ORDER BY ae.id DESC LIMIT 10) e);
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.propose_access(text, jsonb), app.resolve_access(text, jsonb), app.official_invitation(text), app.accept_official_invitation(jsonb),
  app.recall_official_invitation(text, jsonb), app.send_recovery(text, jsonb), app.acts_about_own(text) TO meridian_web;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
