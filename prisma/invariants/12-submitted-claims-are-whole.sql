-- A submitted claim has its frozen versions and at least one document.
SELECT 'claim ' || c.number AS object, format('%s versions in round %s, %s documents', v.versions, c.round, d.documents) AS problem
FROM claim c CROSS JOIN LATERAL (SELECT count(*) AS versions FROM claim_version WHERE claim_id = c.id) v
CROSS JOIN LATERAL (SELECT count(*) AS documents FROM claim_document WHERE claim_id = c.id AND removed_at IS NULL) d
WHERE c.submitted_at IS NOT NULL AND (v.versions < 1 OR d.documents < 1)
