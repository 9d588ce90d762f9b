-- What a company has used of a cap is the sum over its claims.
SELECT format('cap %s of company %s, %s', coalesce(u.cap, s.cap), coalesce(u.company_id, s.company_id), coalesce(u.fiscal_year, s.fiscal_year)) AS object,
  format('kept %s, claims %s', coalesce(u.used, 0), coalesce(s.used, 0)) AS problem
FROM cap_use u FULL JOIN (
  SELECT c.company_id, c.programme_id, x.fiscal_year, x.cap, sum(x.amount) AS used FROM claim_cap_use x JOIN claim c ON c.id = x.claim_id
  GROUP BY c.company_id, c.programme_id, x.fiscal_year, x.cap) s USING (company_id, programme_id, fiscal_year, cap)
WHERE coalesce(u.used, 0) <> coalesce(s.used, 0)
