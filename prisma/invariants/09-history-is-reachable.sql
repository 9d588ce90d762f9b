-- Every move in a claim's history is a row of the lifecycle, and each begins where the one before ended.
SELECT 'event ' || id AS object, format('from %s to %s after %s', "from", "to", before) AS problem FROM (
  SELECT id, data->>'from' AS "from", data->>'to' AS "to", coalesce(lag(data->>'to') OVER (PARTITION BY claim_id ORDER BY id), 'DRAFT') AS before
  FROM audit_event WHERE claim_id IS NOT NULL) m
WHERE m."from" <> m.before OR NOT EXISTS (SELECT 1 FROM claim_transition t WHERE t.from_status::text = m."from" AND t.to_status::text = m."to")
