-- Every row of a claim belongs to the claim's company.
SELECT 'claim ' || c.number AS object, x.kind || ' of another company' AS problem FROM claim c JOIN (
  SELECT claim_id, company_id, 'line' AS kind FROM claim_line UNION ALL SELECT claim_id, company_id, 'document' FROM claim_document
  UNION ALL SELECT claim_id, company_id, 'version' FROM claim_version UNION ALL SELECT claim_id, company_id, 'verdict' FROM line_decision
  UNION ALL SELECT claim_id, company_id, 'question' FROM clarification UNION ALL SELECT claim_id, company_id, 'decision' FROM decision) x ON x.claim_id = c.id
WHERE x.company_id <> c.company_id
UNION ALL
SELECT 'document ' || d.id, 'attached to a claim of another company' FROM claim_document l JOIN document d ON d.id = l.document_id WHERE d.company_id <> l.company_id
