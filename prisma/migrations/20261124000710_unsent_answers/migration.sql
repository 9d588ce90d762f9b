-- Sending a claim files what lies in the claim, not what was laid beside a question: an answer files its papers by
-- being given, and those of a question that was taken back or never answered stay the company's own.

-- The engine's functions can be replaced by the engine only.
GRANT CREATE ON SCHEMA app TO meridian_engine;
SET ROLE meridian_engine;

CREATE OR REPLACE FUNCTION app.change_claim(p jsonb, p_user uuid, p_session uuid, p_company uuid, p_system boolean) RETURNS jsonb
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
    UPDATE claim_document SET added_in_version = (p->>'documentsInVersion')::int WHERE claim_id = c.id AND added_in_version IS NULL AND removed_at IS NULL
      AND clarification_id IS NULL;
  END IF;
  PERFORM app.write_records(p->'records', rule.tables, jsonb_build_object('claim_id', c.id, 'company_id', c.company_id), p_user);
  PERFORM app.queue_messages(p->'outbox', c.id);
  c.budget_line_id := n.budget_line_id;
  PERFORM app.move_money(c, n.reserved, n.committed, p_user, event_id);
  RETURN jsonb_build_object('outcome', 'applied', 'status', rule.to_status, 'version', c.version + 1, 'eventId', event_id);
END $$;

-- A version never contained them: its snapshot leaves answers out.
UPDATE claim_document SET added_in_version = NULL WHERE clarification_id IS NOT NULL AND added_in_version IS NOT NULL;

RESET ROLE;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
