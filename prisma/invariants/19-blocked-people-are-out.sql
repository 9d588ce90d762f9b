-- Nobody who is blocked has a session that still opens anything.
SELECT 'session ' || s.id AS object, 'open for ' || u.id || ', who is blocked' AS problem
FROM session s JOIN "user" u ON u.id = s.user_id
WHERE u.blocked_at IS NOT NULL AND s.revoked_at IS NULL AND s.expires_at > app.now()
