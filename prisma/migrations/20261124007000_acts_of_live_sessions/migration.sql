-- An act waits for locks after its session was found in order. Its event asks again, when nothing is left to wait for:
-- whoever was signed out, blocked or given another password meanwhile does nothing any more. The row is locked against
-- a simultaneous revocation, so that an act is either before it or not at all.
CREATE FUNCTION app.require_live_session() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM session WHERE id = NEW.session_id AND revoked_at IS NULL FOR SHARE;
  IF NOT FOUND THEN PERFORM app.refuse('signedOut'); END IF;
  RETURN NEW;
END $$;

GRANT CREATE ON SCHEMA app TO meridian_engine;
ALTER FUNCTION app.require_live_session() OWNER TO meridian_engine;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;

CREATE TRIGGER acts_of_live_sessions BEFORE INSERT ON audit_event FOR EACH ROW
  WHEN (NEW.session_id IS NOT NULL) EXECUTE FUNCTION app.require_live_session();
