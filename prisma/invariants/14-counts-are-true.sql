-- The counts by status and the months of the budget, which are kept while writing, equal a full count.
SELECT format('claims of %s, %s, %s', fiscal_year, category, status) AS object, format('kept %s, counted %s', coalesce(k.count, 0), coalesce(f.count, 0)) AS problem
FROM (SELECT fiscal_year, category, status, sum(count) AS count FROM claim_count GROUP BY 1, 2, 3) k
FULL JOIN (SELECT coalesce(fiscal_year, 0) AS fiscal_year, category, status, count(*) AS count FROM claim GROUP BY 1, 2, 3) f USING (fiscal_year, category, status)
WHERE coalesce(k.count, 0) <> coalesce(f.count, 0)
UNION ALL
SELECT format('budget line %s in %s', budget_line_id, month), 'the month kept is not the month of the ledger'
FROM (SELECT budget_line_id, month, sum(allocated) AS a, sum(reserved) AS r, sum(committed) AS c, sum(paid) AS p FROM budget_month GROUP BY 1, 2) k
FULL JOIN (SELECT e.budget_line_id, date_trunc('month', t.at AT TIME ZONE 'Europe/Moscow')::date AS month,
    -coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'appropriation'), 0) AS a, coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'reserved'), 0) AS r,
    coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'committed'), 0) AS c, coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'paid'), 0) AS p
  FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id GROUP BY 1, 2) f USING (budget_line_id, month)
WHERE (k.a, k.r, k.c, k.p) IS DISTINCT FROM (f.a, f.r, f.c, f.p)
