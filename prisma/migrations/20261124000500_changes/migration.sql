-- One statement applies a change: the claim's new state, its audit event, the ledger entries, the outbox and
-- the idempotency key. TypeScript decides what should happen; these functions check what must hold whatever
-- it decided, and take the locks in one order: claim, audit head, caps, budget line last.
--
-- A refusal is an exception with ERRCODE MD001, its code as the message and JSON in DETAIL: the whole
-- statement is undone, and the caller turns the code into words.

CREATE FUNCTION app.refuse(p_code text, p_detail jsonb DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', p_code USING ERRCODE = 'MD001', DETAIL = p_detail::text;
END $$;
GRANT EXECUTE ON FUNCTION app.refuse(text, jsonb) TO meridian_engine;

-- Appends to a hash chain: hash = sha256(previous hash, canonical text of the row).
CREATE FUNCTION app.append_event(p_chain text, p_type text, p_actor uuid, p_session uuid, p_company uuid, p_claim uuid,
  p_object_type text, p_object_id text, p_data jsonb, p_visible boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE head audit_head; event_id bigint; event_hash text; at_now timestamptz(3) := app.now();
BEGIN
  INSERT INTO audit_head (chain, seq, hash) VALUES (p_chain, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE chain = p_chain FOR UPDATE;
  event_hash := app.event_hash(head.hash, p_chain, head.seq + 1, at_now, p_type, p_actor, NULL, p_session, p_company, p_claim, p_object_type, p_object_id, p_data, p_visible);
  INSERT INTO audit_event (chain, chain_seq, at, type, actor_id, session_id, company_id, claim_id, object_type, object_id, data, visible_to_company, prev_hash, hash)
    VALUES (p_chain, head.seq + 1, at_now, p_type, p_actor, p_session, p_company, p_claim, p_object_type, p_object_id, p_data, p_visible, head.hash, event_hash)
    RETURNING id INTO event_id;
  UPDATE audit_head SET seq = head.seq + 1, hash = event_hash WHERE chain = p_chain;
  RETURN event_id;
END $$;

CREATE FUNCTION app.event_hash(p_prev text, p_chain text, p_seq bigint, p_at timestamptz, p_type text, p_actor uuid, p_behalf uuid, p_session uuid,
  p_company uuid, p_claim uuid, p_object_type text, p_object_id text, p_data jsonb, p_visible boolean) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(p_prev || jsonb_build_object('chain', p_chain, 'seq', p_seq,
    'at', to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'type', p_type, 'actor', p_actor, 'behalf', p_behalf, 'session', p_session,
    'company', p_company, 'claim', p_claim, 'objectType', p_object_type, 'objectId', p_object_id, 'data', p_data, 'visible', p_visible)::text, 'UTF8')), 'hex')
$$;
GRANT EXECUTE ON FUNCTION app.event_hash(text, text, bigint, timestamptz, text, uuid, uuid, uuid, uuid, uuid, text, text, jsonb, boolean)
  TO meridian_engine, meridian_official, meridian_worker;

-- Does the person hold one of these roles now? The row is locked against a simultaneous revocation.
CREATE FUNCTION app.holds_role(p_user uuid, p_roles text[], p_company uuid, p_programme uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM staff_role WHERE user_id = p_user AND ended_at IS NULL AND role::text = ANY (p_roles)
    AND (programme_id IS NULL OR p_programme IS NULL OR programme_id = p_programme) FOR SHARE;
  IF FOUND THEN RETURN true; END IF;
  PERFORM 1 FROM membership WHERE user_id = p_user AND company_id = p_company AND ended_at IS NULL AND role::text = ANY (p_roles) FOR SHARE;
  RETURN FOUND;
END $$;

-- Remembers the key. True: this request is the first; false: the same request was applied before.
CREATE FUNCTION app.take_key(p jsonb, p_user uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE earlier text;
BEGIN
  IF p->>'key' IS NULL THEN RETURN true; END IF;
  INSERT INTO idempotency_key (user_id, key, action, request_hash, result, created_at)
    VALUES (p_user, p->>'key', p->>'action', p->>'requestHash', coalesce(p->'result', '{}'), app.now()) ON CONFLICT DO NOTHING;
  IF FOUND THEN RETURN true; END IF;
  SELECT request_hash INTO earlier FROM idempotency_key WHERE user_id = p_user AND key = p->>'key';
  IF earlier IS DISTINCT FROM p->>'requestHash' THEN PERFORM app.refuse('keyReused'); END IF;
  RETURN false;
END $$;

-- What an earlier request with this key did, for the person who sent it.
CREATE FUNCTION app.find_answer(p_token_hash text, p_key text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('requestHash', k.request_hash, 'result', k.result)
    FROM idempotency_key k JOIN session s ON s.user_id = k.user_id WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND k.key = p_key
$$;
GRANT EXECUTE ON FUNCTION app.find_answer(text, text) TO meridian_web;

-- Inserts, upserts and updates rows of the tables that the action may touch.
CREATE FUNCTION app.write_records(p_records jsonb, p_tables text[], p_forced jsonb, p_author uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE item jsonb; name text; columns text; touched bigint; content jsonb;
  -- Who did it is never what the change says, but who the session belongs to.
  author CONSTANT jsonb := CASE WHEN p_author IS NULL THEN '{}' ELSE (SELECT jsonb_object_agg(k, p_author) FROM unnest(ARRAY['created_by_id',
    'proposed_by_id', 'granted_by_id', 'published_by_id', 'actor_id', 'made_by_id', 'asked_by_id', 'submitted_by_id', 'requested_by_id']) k) END;
BEGIN
  FOR item IN SELECT value FROM jsonb_array_elements(coalesce(p_records, '[]')) LOOP
    name := item->>'table';
    IF NOT name = ANY (p_tables) THEN RAISE EXCEPTION 'this action may not write %', name; END IF;
    SELECT coalesce(jsonb_object_agg(f.key, f.value), '{}') INTO content FROM jsonb_each(p_forced || CASE WHEN item ? 'row' THEN author ELSE '{}' END) f
      WHERE EXISTS (SELECT 1 FROM pg_attribute c WHERE c.attrelid = to_regclass('public.' || quote_ident(name)) AND c.attname = f.key AND NOT c.attisdropped);
    IF item ? 'row' THEN
      content := (item->'row') || content;
      IF item->'conflict' IS NULL THEN
        EXECUTE format('INSERT INTO %I SELECT * FROM jsonb_populate_record(null::%I, $1)', name, name) USING content;
      ELSE
        SELECT string_agg(format('%I = excluded.%I', k, k), ', ') INTO columns FROM jsonb_object_keys(item->'row') k WHERE k <> 'id';
        EXECUTE format('INSERT INTO %I SELECT * FROM jsonb_populate_record(null::%I, $1) ON CONFLICT (%s) DO UPDATE SET %s', name, name,
          (SELECT string_agg(format('%I', v), ', ') FROM jsonb_array_elements_text(item->'conflict') v), columns) USING content;
      END IF;
    ELSE
      -- A company may edit itself only; a planned budget line may only change its planner.
      IF name = 'company' AND p_forced ? 'company_id' THEN content := content || jsonb_build_object('id', p_forced->'company_id'); END IF;
      IF name = 'budget_line' AND (item->'set') - ARRAY['created_by_id', 'created_at'] <> '{}' THEN RAISE EXCEPTION 'balances move only with ledger entries'; END IF;
      SELECT string_agg(format('%I', k), ', ') INTO columns FROM jsonb_object_keys(item->'set') k;
      EXECUTE format('UPDATE %I t SET (%s) = (SELECT %s FROM jsonb_populate_record(t, $1) x) WHERE to_jsonb(t) @> $2', name, columns,
        (SELECT string_agg(format('x.%I', k), ', ') FROM jsonb_object_keys(item->'set') k))
        USING item->'set', (item->'where') || content;
      GET DIAGNOSTICS touched = ROW_COUNT;
      IF touched <> 1 THEN PERFORM app.refuse('changedMeanwhile', jsonb_build_object('table', name)); END IF;
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION app.queue_messages(p_outbox jsonb, p_claim uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE item jsonb;
BEGIN
  FOR item IN SELECT value FROM jsonb_array_elements(coalesce(p_outbox, '[]')) LOOP
    INSERT INTO outbox_message (id, kind, dedupe_key, payload, claim_id, created_at)
      VALUES ((item->>'id')::uuid, item->>'kind', item->>'dedupeKey', item->'payload', p_claim, app.now()) ON CONFLICT (dedupe_key) DO NOTHING;
    IF FOUND THEN PERFORM graphile_worker.add_job('deliver', json_build_object('id', item->>'id')); END IF;
  END LOOP;
END $$;

-- A reminder by its key, once.
CREATE FUNCTION app.queue_reminder(p_message jsonb, p_claim uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM outbox_message WHERE dedupe_key = p_message->>'dedupeKey') THEN RETURN false; END IF;
  PERFORM app.queue_messages(jsonb_build_array(p_message), p_claim);
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION app.queue_reminder(jsonb, uuid) TO meridian_worker;

-- Takes or gives back what the claim uses of each cap. Never beyond the limit.
CREATE FUNCTION app.move_caps(c claim, p_caps jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE item record; step bigint;
BEGIN
  FOR item IN SELECT x.cap, x.amount, x."limit", coalesce(u.amount, 0) AS before
      FROM jsonb_to_recordset(p_caps) x(cap text, amount bigint, "limit" bigint)
      LEFT JOIN claim_cap_use u ON u.claim_id = c.id AND u.cap = x.cap ORDER BY x.cap LOOP
    step := item.amount - item.before;
    IF step <> 0 THEN
      INSERT INTO cap_use (company_id, programme_id, fiscal_year, cap, used) VALUES (c.company_id, c.programme_id, c.fiscal_year, item.cap, 0)
        ON CONFLICT DO NOTHING;
      UPDATE cap_use u SET used = u.used + step
        WHERE u.company_id = c.company_id AND u.programme_id = c.programme_id AND u.fiscal_year = c.fiscal_year AND u.cap = item.cap
          AND (step < 0 OR u.used + step <= item."limit");
      IF NOT FOUND THEN PERFORM app.refuse('capExceeded', jsonb_build_object('cap', item.cap)); END IF;
      INSERT INTO claim_cap_use (claim_id, cap, company_id, amount) VALUES (c.id, item.cap, c.company_id, item.amount)
        ON CONFLICT (claim_id, cap) DO UPDATE SET amount = excluded.amount;
    END IF;
  END LOOP;
END $$;

-- One movement between two buckets of a line.
CREATE FUNCTION app.post_entry(p_kind ledger_kind, p_line uuid, p_from ledger_bucket, p_to ledger_bucket, p_amount bigint,
  p_actor uuid, p_claim uuid, p_move uuid, p_event bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE tx bigint;
BEGIN
  IF p_amount = 0 THEN RETURN; END IF;
  INSERT INTO ledger_transaction (kind, at, actor_id, claim_id, move_id, event_id) VALUES (p_kind, app.now(), p_actor, p_claim, p_move, p_event) RETURNING id INTO tx;
  INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount) VALUES (tx, p_line, p_from, -p_amount), (tx, p_line, p_to, p_amount);
END $$;

-- Brings the claim's reservation and commitment to their new amounts. The budget row is taken last.
CREATE FUNCTION app.move_money(c claim, p_reserved bigint, p_committed bigint, p_actor uuid, p_event bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE reserve bigint := p_reserved - c.reserved; pledge bigint := p_committed - c.committed; free bigint;
BEGIN
  IF reserve = 0 AND pledge = 0 THEN RETURN; END IF;
  IF reserve < 0 THEN PERFORM app.post_entry('RELEASE', c.budget_line_id, 'reserved', 'available', -reserve, p_actor, c.id, NULL, p_event); END IF;
  IF pledge < 0 THEN PERFORM app.post_entry('DECOMMIT', c.budget_line_id, 'committed', 'available', -pledge, p_actor, c.id, NULL, p_event); END IF;
  IF reserve > 0 THEN PERFORM app.post_entry('RESERVE', c.budget_line_id, 'available', 'reserved', reserve, p_actor, c.id, NULL, p_event); END IF;
  IF pledge > 0 THEN PERFORM app.post_entry('COMMIT', c.budget_line_id, 'available', 'committed', pledge, p_actor, c.id, NULL, p_event); END IF;

  UPDATE budget_line l SET reserved = l.reserved + reserve, committed = l.committed + pledge
    WHERE l.id = c.budget_line_id AND (reserve + pledge <= 0 OR (l.status = 'OPEN' AND l.allocated - l.reserved - l.committed - l.paid >= reserve + pledge));
  IF NOT FOUND THEN
    SELECT allocated - reserved - committed - paid INTO free FROM budget_line WHERE id = c.budget_line_id AND status = 'OPEN';
    PERFORM app.refuse('budgetExhausted', jsonb_build_object('available', coalesce(free, 0)::text, 'wanted', (reserve + pledge)::text));
  END IF;
END $$;

-- The duty that the act is, and whether the person may hold it: at most one duty on a claim, for ever.
CREATE FUNCTION app.take_duty(c claim, p_user uuid, p_duty text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE held text;
BEGIN
  INSERT INTO claim_duty (claim_id, user_id, duty, since) VALUES (c.id, p_user, p_duty, app.now()) ON CONFLICT DO NOTHING;
  SELECT duty INTO held FROM claim_duty WHERE claim_id = c.id AND user_id = p_user;
  IF held <> p_duty THEN PERFORM app.refuse('dutyConflict', jsonb_build_object('duty', held)); END IF;
END $$;

-- Taking back, or confirming a withdrawal, belongs to those who sign: at the level already held, or else at
-- the first level whose role the person holds. It is never done by somebody with another duty.
CREATE FUNCTION app.signing_duty(c claim, p_user uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE held text; signing_chain text[]; lvl int;
BEGIN
  SELECT duty INTO held FROM claim_duty WHERE claim_id = c.id AND user_id = p_user;
  IF held IS NOT NULL THEN
    IF held NOT LIKE 'APPROVED\_%' THEN PERFORM app.refuse('dutyConflict', jsonb_build_object('duty', held)); END IF;
    RETURN held;
  END IF;
  SELECT chain INTO signing_chain FROM recommendation WHERE claim_id = c.id AND superseded_at IS NULL;
  FOR lvl IN 1 .. coalesce(array_length(signing_chain, 1), 0) LOOP
    IF app.holds_role(p_user, ARRAY[signing_chain[lvl]], NULL, c.programme_id) THEN RETURN 'APPROVED_' || lvl; END IF;
  END LOOP;
  PERFORM app.refuse('roleMissing');
  RETURN NULL;
END $$;

-- The next signature in the recommendation's chain: right role, right content, right kind of act.
CREATE FUNCTION app.take_signature(c claim, p jsonb, p_user uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE r recommendation; lvl int; last_level int;
BEGIN
  SELECT * INTO r FROM recommendation WHERE claim_id = c.id AND superseded_at IS NULL;
  IF NOT FOUND OR r.hash IS DISTINCT FROM p->>'snapshotHash' THEN PERFORM app.refuse('changedMeanwhile', '{"table":"recommendation"}'); END IF;
  SELECT count(*) + 1 INTO lvl FROM approval WHERE recommendation_id = r.id AND valid;
  last_level := array_length(r.chain, 1);
  IF lvl > last_level OR (p->>'action' = 'sign') <> (lvl < last_level)
     OR (p->>'action' = 'approve' AND r.outcome <> 'APPROVE') OR (p->>'action' = 'reject' AND r.outcome <> 'REJECT') THEN
    PERFORM app.refuse('changedMeanwhile', '{"table":"approval"}');
  END IF;
  -- What is signed is the sum that was hashed, and nothing else can be committed in its name.
  IF p->>'action' = 'approve' AND ((p->'set'->>'support')::bigint IS DISTINCT FROM r.support
      OR (p->'set'->>'committed')::bigint IS DISTINCT FROM r.support OR (p->'set'->>'reserved')::bigint IS DISTINCT FROM 0) THEN
    PERFORM app.refuse('changedMeanwhile', '{"table":"claim"}');
  END IF;
  IF p->>'action' = 'reject' AND ((p->'set'->>'reserved')::bigint IS DISTINCT FROM 0 OR (p->'set'->>'support')::bigint IS DISTINCT FROM 0) THEN
    PERFORM app.refuse('changedMeanwhile', '{"table":"claim"}');
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(p->'records', '[]')) d WHERE d->>'table' = 'decision'
      AND (d->'row'->>'hash' IS DISTINCT FROM r.hash OR d->'row'->>'recommendation_id' IS DISTINCT FROM r.id::text
        OR (d->'row'->>'support')::bigint IS DISTINCT FROM r.support)) THEN
    PERFORM app.refuse('changedMeanwhile', '{"table":"decision"}');
  END IF;
  IF NOT app.holds_role(p_user, ARRAY[r.chain[lvl]], NULL, c.programme_id) THEN PERFORM app.refuse('roleMissing', jsonb_build_object('role', r.chain[lvl])); END IF;
  INSERT INTO approval (id, claim_id, company_id, recommendation_id, level, role, actor_id, snapshot_hash, at, valid)
    VALUES ((p->>'approvalId')::uuid, c.id, c.company_id, r.id, lvl, r.chain[lvl], p_user, r.hash, app.now(), true);
  RETURN 'APPROVED_' || lvl;
END $$;

-- What follows from leaving or entering a status, whoever asked for it.
CREATE FUNCTION app.follow_status(c claim, p_to claim_status) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF c.status = 'PENDING_APPROVAL' AND p_to NOT IN ('PENDING_APPROVAL', 'APPROVED', 'REJECTED') THEN
    UPDATE approval SET valid = false WHERE claim_id = c.id AND valid;
    UPDATE recommendation SET superseded_at = app.now() WHERE claim_id = c.id AND superseded_at IS NULL;
  END IF;
  IF p_to IN ('APPROVED', 'REJECTED') THEN
    UPDATE line_decision SET published = true WHERE claim_id = c.id AND round = c.round;
  END IF;
  IF c.status = 'APPROVED' AND p_to IN ('PENDING_APPROVAL', 'WITHDRAWN', 'CANCELLED') THEN
    UPDATE decision SET revoked_at = app.now() WHERE claim_id = c.id AND revoked_at IS NULL;
    UPDATE approval SET valid = false WHERE claim_id = c.id AND valid;
  END IF;
  IF p_to IN ('REJECTED', 'WITHDRAWN', 'LAPSED', 'CANCELLED') THEN
    PERFORM app.move_caps(c, (SELECT jsonb_agg(jsonb_build_object('cap', cap, 'amount', 0, 'limit', 0)) FROM claim_cap_use WHERE claim_id = c.id AND amount > 0));
    UPDATE clarification SET status = 'CANCELLED' WHERE claim_id = c.id AND status = 'OPEN';
  END IF;
END $$;

-- The second of two persons: somebody else must have asked for this.
CREATE FUNCTION app.confirm_request(c claim, p_kind text, p_user uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE two_person_request SET resolved_by_id = p_user, resolved_at = app.now(), resolution = 'confirmed'
    WHERE claim_id = c.id AND kind = p_kind AND resolved_at IS NULL AND requested_by_id <> p_user;
  IF NOT FOUND THEN PERFORM app.refuse('secondPersonNeeded'); END IF;
END $$;

-- Whoever is to review must be a reviewer of this programme and hold no other duty on the claim.
CREATE FUNCTION app.check_assignee(c claim, p_assignee uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT app.holds_role(p_assignee, ARRAY['reviewer'], NULL, c.programme_id)
     OR EXISTS (SELECT 1 FROM "user" WHERE id = p_assignee AND blocked_at IS NOT NULL) THEN PERFORM app.refuse('assigneeUnfit'); END IF;
  IF EXISTS (SELECT 1 FROM claim_duty WHERE claim_id = c.id AND user_id = p_assignee AND duty <> 'REVIEWED') THEN PERFORM app.refuse('dutyConflict'); END IF;
END $$;

CREATE FUNCTION app.change_claim(p jsonb, p_user uuid, p_session uuid, p_company uuid, p_system boolean) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE c claim; n claim; rule claim_transition; duty text; event_id bigint; stray text;
  settable CONSTANT text[] := ARRAY['programme_version_id', 'round', 'submitted_at', 'fiscal_year', 'budget_line_id', 'assignee_id', 'due_on',
    'clock_stopped_on', 'reply_due_on', 'calendar_version', 'returns', 'decided_at', 'claimed', 'eligible', 'accepted', 'support', 'requested',
    'reserved', 'committed', 'line_count', 'open_questions', 'answered_questions', 'search_text'];
BEGIN
  SELECT * INTO c FROM claim WHERE id = (p->>'claimId')::uuid FOR UPDATE;
  IF NOT FOUND OR (p_company IS NOT NULL AND c.company_id <> p_company) THEN PERFORM app.refuse('claimNotFound'); END IF;
  IF NOT p_system AND NOT app.take_key(p, p_user) THEN RETURN jsonb_build_object('outcome', 'replayed', 'status', c.status, 'version', c.version); END IF;
  SELECT * INTO rule FROM claim_transition WHERE action = p->>'action' AND from_status = c.status;
  IF NOT FOUND OR (p->>'version' IS NOT NULL AND (p->>'version')::int <> c.version) THEN
    PERFORM app.refuse('changedMeanwhile', jsonb_build_object('status', c.status, 'version', c.version));
  END IF;
  IF p_system THEN
    IF NOT 'system' = ANY (rule.roles) THEN PERFORM app.refuse('roleMissing'); END IF;
  ELSIF NOT app.holds_role(p_user, rule.roles, p_company, c.programme_id) THEN
    PERFORM app.refuse('roleMissing', jsonb_build_object('roles', to_jsonb(rule.roles)));
  END IF;
  IF rule.assignee_only AND c.assignee_id IS DISTINCT FROM p_user THEN PERFORM app.refuse('notAssignee'); END IF;
  SELECT k INTO stray FROM jsonb_object_keys(coalesce(p->'set', '{}')) k WHERE NOT k = ANY (settable) LIMIT 1;
  IF stray IS NOT NULL THEN RAISE EXCEPTION 'a change may not set claim.%', stray; END IF;

  IF rule.confirms IS NOT NULL THEN PERFORM app.confirm_request(c, rule.confirms, p_user); END IF;
  IF p->'set'->>'assignee_id' IS NOT NULL THEN PERFORM app.check_assignee(c, (p->'set'->>'assignee_id')::uuid); END IF;

  IF rule.duty = 'APPROVED' THEN duty := app.take_signature(c, p, p_user);
  ELSIF rule.duty = 'SIGNED' THEN duty := app.signing_duty(c, p_user);
  ELSE duty := rule.duty; END IF;
  IF duty IS NOT NULL THEN PERFORM app.take_duty(c, p_user, duty); END IF;

  event_id := app.append_event('company:' || c.company_id, p->'event'->>'type', p_user, p_session, c.company_id, c.id, 'claim', c.number,
    coalesce(p->'event'->'data', '{}') || jsonb_build_object('from', c.status, 'to', rule.to_status, 'version', c.version + 1),
    coalesce((p->'event'->>'visible')::boolean, false));

  n := jsonb_populate_record(c, coalesce(p->'set', '{}'));
  IF p ? 'caps' THEN PERFORM app.move_caps(n, p->'caps'); END IF;
  PERFORM app.follow_status(c, rule.to_status);
  UPDATE claim SET (status, version, updated_at, programme_version_id, round, submitted_at, fiscal_year, budget_line_id, assignee_id, due_on, clock_stopped_on,
      reply_due_on, calendar_version, returns, decided_at, claimed, eligible, accepted, support, requested, reserved, committed, line_count,
      open_questions, answered_questions, search_text)
    = (rule.to_status, c.version + 1, app.now(), n.programme_version_id, n.round, n.submitted_at, n.fiscal_year, n.budget_line_id, n.assignee_id, n.due_on, n.clock_stopped_on,
      n.reply_due_on, n.calendar_version, n.returns, n.decided_at, n.claimed, n.eligible, n.accepted, n.support, n.requested, n.reserved, n.committed, n.line_count,
      n.open_questions, n.answered_questions, n.search_text) WHERE id = c.id;
  IF p ? 'lineAmounts' THEN
    UPDATE claim_line l SET rate_nominal = x.rate_nominal, rate_value = x.rate_value, rate_date = x.rate_date, rate_source = x.rate_source,
        claimed = x.claimed, eligible = x.eligible, accepted = x.accepted, support = x.support
      FROM jsonb_populate_recordset(null::claim_line, p->'lineAmounts') x WHERE l.id = x.id AND l.claim_id = c.id;
  END IF;
  IF p ? 'flaggedLines' THEN
    UPDATE claim_line l SET flagged = (p->'flaggedLines') ? l.id::text WHERE l.claim_id = c.id AND l.flagged <> ((p->'flaggedLines') ? l.id::text);
  END IF;
  IF p ? 'documentsInVersion' THEN
    UPDATE claim_document SET added_in_version = (p->>'documentsInVersion')::int WHERE claim_id = c.id AND added_in_version IS NULL AND removed_at IS NULL;
  END IF;
  PERFORM app.write_records(p->'records', rule.tables, jsonb_build_object('claim_id', c.id, 'company_id', c.company_id), p_user);
  PERFORM app.queue_messages(p->'outbox', c.id);
  c.budget_line_id := n.budget_line_id;
  PERFORM app.move_money(c, n.reserved, n.committed, p_user, event_id);
  RETURN jsonb_build_object('outcome', 'applied', 'status', rule.to_status, 'version', c.version + 1, 'eventId', event_id);
END $$;

-- The one road for changes of a claim by people.
CREATE FUNCTION app.apply_change(p_token_hash text, p_side text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, p_side);
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  RETURN app.change_claim(p, (person->>'userId')::uuid, (person->>'sessionId')::uuid,
    CASE WHEN p_side = 'company' THEN (person->>'companyId')::uuid END, false);
END $$;

-- The same road for the clock: lapsing and reminders.
CREATE FUNCTION app.apply_system_change(p jsonb) RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$ SELECT app.change_claim(p, NULL, NULL, NULL, true) $$;

-- Changes that are not on a claim: people, companies, programmes, rates, planned budget lines, proposed moves.
CREATE FUNCTION app.apply_office_change(p_token_hash text, p_side text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, p_side); rule office_action; company uuid; event_id bigint;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  company := CASE WHEN p_side = 'company' THEN (person->>'companyId')::uuid ELSE (p->>'companyId')::uuid END;
  SELECT * INTO rule FROM office_action WHERE action = p->>'action';
  IF NOT FOUND OR NOT app.holds_role((person->>'userId')::uuid, rule.roles, CASE WHEN p_side = 'company' THEN company END, NULL) THEN
    PERFORM app.refuse('roleMissing', jsonb_build_object('roles', to_jsonb(rule.roles)));
  END IF;
  IF NOT app.take_key(p, (person->>'userId')::uuid) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  event_id := app.append_event(coalesce('company:' || company, 'programme:' || (p->>'programmeId'), 'house'), p->'event'->>'type', (person->>'userId')::uuid,
    (person->>'sessionId')::uuid, company, NULL, p->'event'->>'objectType', p->'event'->>'objectId', coalesce(p->'event'->'data', '{}'), coalesce((p->'event'->>'visible')::boolean, false));
  PERFORM app.write_records(p->'records', rule.tables, CASE WHEN company IS NULL THEN '{}' ELSE jsonb_build_object('company_id', company) END, (person->>'userId')::uuid);
  PERFORM app.queue_messages(p->'outbox', NULL);
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', event_id);
END $$;

GRANT EXECUTE ON FUNCTION app.apply_change(text, text, jsonb), app.apply_office_change(text, text, jsonb) TO meridian_web;
GRANT EXECUTE ON FUNCTION app.apply_system_change(jsonb) TO meridian_worker;
