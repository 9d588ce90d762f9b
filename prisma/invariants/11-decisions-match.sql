-- A decided claim has exactly one live decision, signed as its chain asks, for the sum it commits.
SELECT 'claim ' || c.number AS object, CASE
    WHEN d.id IS NULL THEN 'decided without a decision'
    WHEN c.status <> 'REJECTED' AND d.support <> c.committed + c.paid THEN format('decision says %s, money says %s', d.support, c.committed + c.paid)
    WHEN d.hash <> r.hash THEN 'the decision is not what was recommended'
    ELSE format('%s signatures of %s', s.signed, array_length(r.chain, 1)) END AS problem
FROM claim c LEFT JOIN decision d ON d.claim_id = c.id AND d.revoked_at IS NULL LEFT JOIN recommendation r ON r.id = d.recommendation_id
LEFT JOIN LATERAL (SELECT count(*) AS signed FROM approval a WHERE a.recommendation_id = r.id AND a.valid AND a.snapshot_hash = r.hash) s ON true
WHERE c.status IN ('APPROVED', 'IN_PAYMENT', 'PAID', 'REJECTED')
  AND (d.id IS NULL OR d.hash <> r.hash OR s.signed <> array_length(r.chain, 1) OR (c.status <> 'REJECTED' AND d.support <> c.committed + c.paid))
