-- What officials read of a claim's lines and papers is what was filed. While the company corrects a returned claim,
-- and for ever when that correction was never sent, the rows hold its unsent work: there the last filed version
-- speaks. Officials lose the tables themselves, so that no page can forget it.

-- Whether rows of a claim in this status may differ from what was filed last.
CREATE FUNCTION app.may_be_unsent(p_status claim_status) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT p_status IN ('RETURNED', 'LAPSED', 'WITHDRAWN', 'CANCELLED')
$$;
GRANT EXECUTE ON FUNCTION app.may_be_unsent(claim_status) TO meridian_company, meridian_official, meridian_worker, meridian_engine;

CREATE VIEW app.filed_line AS
  SELECT l.id, l.claim_id, l.company_id, l.position, f.purpose, f.supplier_name, f.supplier_country, f.supplier_tax_id, f.invoice_number,
    f.invoice_date, f.paid_on, f.payment_order_number, f.currency, f.amount_minor, f.vat_minor, f.destination_country, f.hs_code,
    f.contract_number, f.event_name, l.version, l.flagged, l.rate_nominal, l.rate_value, l.rate_date, l.rate_source, l.claimed,
    l.eligible, l.accepted, l.support, l.origin_line_id
  FROM claim_line l JOIN claim c ON c.id = l.claim_id
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('purpose', s.line->'purpose', 'supplier_name', s.line->'supplierName', 'supplier_country', s.line->'supplierCountry',
        'supplier_tax_id', s.line->'supplierTaxId', 'invoice_number', s.line->'invoiceNumber', 'invoice_date', s.line->'invoiceDate',
        'paid_on', s.line->'paidOn', 'payment_order_number', s.line->'paymentOrderNumber', 'currency', s.line->'currency',
        'amount_minor', s.line->'amountMinor', 'vat_minor', s.line->'vatMinor', 'destination_country', s.line->'destinationCountry',
        'hs_code', s.line->'hsCode', 'contract_number', s.line->'contractNumber', 'event_name', s.line->'eventName') AS columns
      FROM (SELECT v.snapshot FROM claim_version v WHERE v.claim_id = l.claim_id ORDER BY v.number DESC LIMIT 1) v
        CROSS JOIN LATERAL jsonb_array_elements(v.snapshot->'lines') s(line)
      WHERE s.line->>'id' = l.id::text
  ) filed ON app.may_be_unsent(c.status)
  CROSS JOIN LATERAL jsonb_populate_record(l, coalesce(filed.columns, '{}')) f;

-- Attachments that were ever filed, and answers' papers once their question is answered. Current are those of the
-- last filed version: what the company has taken off or moved since and not sent is still there.
CREATE VIEW app.filed_document AS
  SELECT a.id, a.company_id, a.claim_id, CASE WHEN filed.place IS NULL THEN a.line_id ELSE (filed.place->>'lineId')::uuid END AS line_id,
    a.clarification_id, a.document_id, coalesce(filed.place->>'kind', a.kind) AS kind, a.added_at, a.added_by_id, a.added_in_version,
    CASE
      WHEN a.clarification_id IS NOT NULL THEN a.removed_at IS NULL OR a.removed_at > q.answered_at
      WHEN app.may_be_unsent(c.status) THEN filed.place IS NOT NULL
      ELSE a.removed_at IS NULL END AS is_current
  FROM claim_document a JOIN claim c ON c.id = a.claim_id LEFT JOIN clarification q ON q.id = a.clarification_id
  LEFT JOIN LATERAL (
    SELECT s.place FROM (SELECT v.snapshot FROM claim_version v WHERE v.claim_id = a.claim_id ORDER BY v.number DESC LIMIT 1) v
      CROSS JOIN LATERAL jsonb_array_elements(v.snapshot->'documents') s(place) WHERE s.place->>'id' = a.id::text
  ) filed ON app.may_be_unsent(c.status)
  WHERE CASE WHEN a.clarification_id IS NULL THEN a.added_in_version IS NOT NULL ELSE q.status IN ('ANSWERED', 'RESOLVED') END;

-- The views read past row-level security as their owner, and only for officials.
GRANT CREATE ON SCHEMA app TO meridian_engine;
ALTER VIEW app.filed_line OWNER TO meridian_engine;
ALTER VIEW app.filed_document OWNER TO meridian_engine;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
SET ROLE meridian_engine;
GRANT SELECT ON app.filed_line, app.filed_document TO meridian_official;
RESET ROLE;
REVOKE SELECT ON claim_line, claim_document FROM meridian_official;
