-- A claim stands where its last event put it.
SELECT 'claim ' || c.number AS object, format('is %s, its last event says %s', c.status, coalesce(e.last, 'nothing')) AS problem
FROM claim c LEFT JOIN (SELECT DISTINCT ON (claim_id) claim_id, data->>'to' AS last FROM audit_event WHERE claim_id IS NOT NULL ORDER BY claim_id, id DESC) e ON e.claim_id = c.id
WHERE c.status::text <> coalesce(e.last, 'DRAFT')
