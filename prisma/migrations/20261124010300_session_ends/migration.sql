-- When a live session ends, so that its page can say so in time; asking does not prolong it. The idle time is told short
-- by the minute within which a request need not write down that it came.
CREATE FUNCTION app.session_ends(p_token_hash text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object('idleSeconds', greatest(se.idle_seconds - 60, 0),
      'wholeSeconds', floor(extract(epoch FROM se.expires_at - app.now()))::int)
    FROM session se WHERE se.token_hash = p_token_hash AND se.revoked_at IS NULL AND se.expires_at > app.now()
$$;

GRANT CREATE ON SCHEMA app TO meridian_engine;
ALTER FUNCTION app.session_ends(text) OWNER TO meridian_engine;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
SET ROLE meridian_engine;
REVOKE EXECUTE ON FUNCTION app.session_ends(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.session_ends(text) TO meridian_web;
RESET ROLE;
