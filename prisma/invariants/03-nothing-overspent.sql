-- allocated = paid + committed + reserved + available, and available is never below zero.
SELECT 'budget line ' || l.id AS object, 'available is ' || (l.allocated - l.reserved - l.committed - l.paid) AS problem
FROM budget_line l CROSS JOIN LATERAL (SELECT coalesce(sum(amount), 0) AS free FROM ledger_entry WHERE budget_line_id = l.id AND bucket = 'available') e
WHERE l.allocated - l.reserved - l.committed - l.paid < 0 OR e.free <> l.allocated - l.reserved - l.committed - l.paid
