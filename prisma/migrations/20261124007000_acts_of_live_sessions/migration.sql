-- An act waits for locks after its session was found in order. Its event asks again, when nothing is left to wait for:
-- whoever was signed out, blocked or given another password meanwhile does nothing any more. The row is locked against
-- a simultaneous revocation, so that an act is either before it or not at all.
CREATE FUNCTION app.require_live_session(p_session uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM session WHERE id = p_session AND revoked_at IS NULL FOR SHARE;
  IF NOT FOUND THEN PERFORM app.refuse('signedOut'); END IF;
END $$;

CREATE OR REPLACE FUNCTION app.append_event(p_chain text, p_type text, p_actor uuid, p_session uuid, p_company uuid, p_claim uuid,
  p_object_type text, p_object_id text, p_data jsonb, p_visible boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE head audit_head; event_id bigint; event_hash text; at_now timestamptz(3) := app.now();
BEGIN
  INSERT INTO audit_head (chain, seq, hash) VALUES (p_chain, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE chain = p_chain FOR UPDATE;
  IF p_session IS NOT NULL THEN PERFORM app.require_live_session(p_session); END IF;
  event_hash := app.event_hash(head.hash, p_chain, head.seq + 1, at_now, p_type, p_actor, NULL, p_session, p_company, p_claim, p_object_type, p_object_id, p_data, p_visible);
  INSERT INTO audit_event (chain, chain_seq, at, type, actor_id, session_id, company_id, claim_id, object_type, object_id, data, visible_to_company, prev_hash, hash)
    VALUES (p_chain, head.seq + 1, at_now, p_type, p_actor, p_session, p_company, p_claim, p_object_type, p_object_id, p_data, p_visible, head.hash, event_hash)
    RETURNING id INTO event_id;
  UPDATE audit_head SET seq = head.seq + 1, hash = event_hash WHERE chain = p_chain;
  RETURN event_id;
END $$;

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
