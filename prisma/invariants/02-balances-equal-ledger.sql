-- The balances on a budget line are what its ledger entries say.
SELECT 'budget line ' || l.id AS object,
  format('allocated %s/%s, reserved %s/%s, committed %s/%s, paid %s/%s (line/ledger)', l.allocated, e.allocated, l.reserved, e.reserved, l.committed, e.committed, l.paid, e.paid) AS problem
FROM budget_line l CROSS JOIN LATERAL (
  SELECT -coalesce(sum(amount) FILTER (WHERE bucket = 'appropriation'), 0) AS allocated, coalesce(sum(amount) FILTER (WHERE bucket = 'reserved'), 0) AS reserved,
    coalesce(sum(amount) FILTER (WHERE bucket = 'committed'), 0) AS committed, coalesce(sum(amount) FILTER (WHERE bucket = 'paid'), 0) AS paid
  FROM ledger_entry WHERE budget_line_id = l.id) e
WHERE (l.allocated, l.reserved, l.committed, l.paid) IS DISTINCT FROM (e.allocated, e.reserved, e.committed, e.paid)
