-- Every request key that was taken stands beside an event of its person, written by the same statement.
SELECT 'keys of ' || user_id AS object, format('%s taken at %s beside %s events', k.taken, k.created_at, coalesce(e.events, 0)) AS problem
FROM (SELECT user_id, created_at, count(*) AS taken FROM idempotency_key GROUP BY user_id, created_at) k
LEFT JOIN (SELECT actor_id AS user_id, at AS created_at, count(*) AS events FROM audit_event GROUP BY actor_id, at) e USING (user_id, created_at)
WHERE k.taken > coalesce(e.events, 0)
