-- Events of a claim are in order of time, and none lies in the future.
SELECT 'event ' || id AS object, 'earlier than the event before it' AS problem FROM (
  SELECT id, at, lag(at) OVER (PARTITION BY claim_id ORDER BY id) AS before FROM audit_event WHERE claim_id IS NOT NULL) e WHERE at < before
UNION ALL
SELECT 'event ' || id, 'lies in the future' FROM audit_event WHERE at > app.now() + interval '1 minute'
