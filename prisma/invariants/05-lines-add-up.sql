-- The amounts of a submitted claim are the sums of its lines.
SELECT 'claim ' || c.number AS object, format('support %s, lines %s; accepted %s, lines %s', c.support, l.support, c.accepted, l.accepted) AS problem
FROM claim c JOIN (
  SELECT claim_id, sum(claimed) AS claimed, sum(eligible) AS eligible, sum(accepted) AS accepted, sum(support) AS support FROM claim_line GROUP BY claim_id) l ON l.claim_id = c.id
WHERE c.status IN ('SUBMITTED', 'IN_REVIEW', 'PENDING_APPROVAL', 'APPROVED', 'IN_PAYMENT', 'PAID')
  AND (c.claimed, c.eligible, c.accepted, c.support) IS DISTINCT FROM (l.claimed, l.eligible, l.accepted, l.support)
