-- Allocation: one admin proposes, another confirms, and the money moves in that statement.
CREATE FUNCTION app.resolve_budget_move(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid; m budget_move; target budget_line; event_id bigint; accepted boolean := (p->>'accept')::boolean;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  IF NOT app.holds_role(me, ARRAY['admin'], NULL, NULL) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  SELECT * INTO m FROM budget_move WHERE id = (p->>'moveId')::uuid FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.refuse('moveNotFound'); END IF;
  IF NOT app.take_key(p, me) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  IF m.status <> 'PROPOSED' THEN PERFORM app.refuse('changedMeanwhile'); END IF;
  IF accepted AND m.proposed_by_id = me THEN PERFORM app.refuse('secondPersonNeeded'); END IF;
  SELECT * INTO target FROM budget_line WHERE id = m.to_line_id;

  event_id := app.append_event('programme:' || target.programme_id, CASE WHEN accepted THEN 'budgetMoveConfirmed' ELSE 'budgetMoveDeclined' END, me,
    (person->>'sessionId')::uuid, NULL, NULL, 'budgetMove', m.id::text,
    jsonb_build_object('kind', m.kind, 'amount', m.amount::text, 'from', m.from_line_id, 'to', m.to_line_id, 'reason', m.reason, 'answer', p->>'answer'), false);
  UPDATE budget_move SET status = CASE WHEN accepted THEN 'CONFIRMED' ELSE 'DECLINED' END::budget_move_status, resolved_by_id = me, resolved_at = app.now(), answer = p->>'answer' WHERE id = m.id;
  IF accepted THEN PERFORM app.apply_budget_move(m, me, event_id); END IF;
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', event_id);
END $$;

CREATE FUNCTION app.apply_budget_move(m budget_move, p_actor uuid, p_event bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE tx bigint; line uuid;
BEGIN
  IF m.kind = 'OPEN' THEN
    UPDATE budget_line SET status = 'OPEN', opened_at = app.now(), opened_by_id = p_actor WHERE id = m.to_line_id AND status = 'PLANNED' AND created_by_id <> p_actor;
    IF NOT FOUND THEN PERFORM app.refuse('secondPersonNeeded'); END IF;
  END IF;
  INSERT INTO ledger_transaction (kind, at, actor_id, move_id, event_id)
    VALUES (CASE WHEN m.kind = 'TRANSFER' THEN 'TRANSFER' ELSE 'ALLOCATE' END::ledger_kind, app.now(), p_actor, m.id, p_event) RETURNING id INTO tx;
  INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount)
    VALUES (tx, m.to_line_id, 'appropriation', -m.amount), (tx, m.to_line_id, 'available', m.amount);
  IF m.kind = 'TRANSFER' THEN
    INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount)
      VALUES (tx, m.from_line_id, 'available', -m.amount), (tx, m.from_line_id, 'appropriation', m.amount);
  END IF;
  -- Lines in the order of their ids, so that two opposite transfers cannot wait for each other.
  FOREACH line IN ARRAY CASE WHEN m.from_line_id IS NULL THEN ARRAY[m.to_line_id]
      ELSE ARRAY[least(m.from_line_id, m.to_line_id), greatest(m.from_line_id, m.to_line_id)] END LOOP
    UPDATE budget_line l SET allocated = l.allocated + CASE WHEN line = m.to_line_id THEN m.amount ELSE -m.amount END
      WHERE l.id = line AND l.status = 'OPEN'
        AND (CASE WHEN line = m.to_line_id THEN m.amount ELSE -m.amount END > 0 OR l.allocated - l.reserved - l.committed - l.paid >= abs(m.amount));
    IF NOT FOUND THEN PERFORM app.refuse('budgetExhausted', jsonb_build_object('line', line)); END IF;
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.resolve_budget_move(text, jsonb) TO meridian_web;

-- Every SECURITY DEFINER function belongs to the engine role, which can do only what it was granted.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'app' AND p.prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
