-- What a claim holds reserved, committed and paid is what the ledger says of it.
SELECT 'claim ' || c.number AS object,
  format('reserved %s/%s, committed %s/%s, paid %s/%s (claim/ledger)', c.reserved, coalesce(e.reserved, 0), c.committed, coalesce(e.committed, 0), c.paid, coalesce(e.paid, 0)) AS problem
FROM claim c LEFT JOIN (
  SELECT t.claim_id, sum(e.amount) FILTER (WHERE e.bucket = 'reserved') AS reserved, sum(e.amount) FILTER (WHERE e.bucket = 'committed') AS committed,
    sum(e.amount) FILTER (WHERE e.bucket = 'paid') AS paid
  FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.claim_id IS NOT NULL GROUP BY t.claim_id) e ON e.claim_id = c.id
WHERE c.reserved <> coalesce(e.reserved, 0) OR c.committed <> coalesce(e.committed, 0) OR c.paid <> coalesce(e.paid, 0)
