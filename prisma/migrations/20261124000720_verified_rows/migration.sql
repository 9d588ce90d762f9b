-- `npm run verify` reads as the jobs do: which keys were taken and which sessions are open, never a secret of either.
GRANT SELECT (user_id, key, action, created_at) ON idempotency_key TO meridian_worker;
GRANT SELECT (id, user_id, created_at, expires_at, revoked_at) ON session TO meridian_worker;
