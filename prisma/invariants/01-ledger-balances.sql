-- Every ledger transaction sums to zero on each budget line.
SELECT 'transaction ' || transaction_id AS object, 'line ' || budget_line_id || ' is off by ' || sum(amount) AS problem
FROM ledger_entry GROUP BY transaction_id, budget_line_id HAVING sum(amount) <> 0
