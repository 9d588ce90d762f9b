-- Nobody signed a claim that they prepared or reviewed, or signed it at two levels.
SELECT 'claim ' || c.number AS object, 'signed and reviewed by ' || a.actor_id AS problem
FROM approval a JOIN claim c ON c.id = a.claim_id
WHERE EXISTS (SELECT 1 FROM audit_event e WHERE e.claim_id = a.claim_id AND e.actor_id = a.actor_id
  AND e.type IN ('lineDecided', 'checklistAnswered', 'clarificationAsked', 'claimReturned', 'recommendationMade', 'claimSubmitted', 'claimResubmitted'))
UNION ALL
SELECT 'claim ' || c.number, 'two levels by ' || a.actor_id FROM approval a JOIN claim c ON c.id = a.claim_id
GROUP BY c.number, a.claim_id, a.actor_id HAVING count(DISTINCT a.level) > 1
