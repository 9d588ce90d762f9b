-- A draft that nobody has touched for long is removed with its papers, after a letter that said so. Its number is
-- not given again, and the company's chain keeps what was removed and when.
CREATE FUNCTION app.expire_draft(p_claim uuid, p_untouched_since timestamptz, p_warned_since timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE c claim; papers uuid[];
BEGIN
  SELECT * INTO c FROM claim WHERE id = p_claim FOR UPDATE;
  -- Whoever has opened and saved it since has it for as long again.
  IF NOT FOUND OR c.status <> 'DRAFT' OR c.submitted_at IS NOT NULL OR c.updated_at > p_untouched_since
     OR NOT EXISTS (SELECT 1 FROM outbox_message m WHERE m.claim_id = c.id AND m.kind = 'draftExpiring'
       AND m.created_at > c.updated_at AND m.created_at <= p_warned_since) THEN
    RETURN false;
  END IF;
  PERFORM app.append_event('company:' || c.company_id, 'draftExpired', NULL, NULL, c.company_id, NULL, 'claim', c.number,
    jsonb_build_object('category', c.category, 'lines', (SELECT count(*) FROM claim_line WHERE claim_id = c.id),
      'documents', (SELECT count(*) FROM claim_document WHERE claim_id = c.id AND removed_at IS NULL)), true);
  SELECT array_agg(document_id) INTO papers FROM claim_document WHERE claim_id = c.id;
  DELETE FROM claim_document WHERE claim_id = c.id;
  DELETE FROM claim_line WHERE claim_id = c.id;
  DELETE FROM claim_duty WHERE claim_id = c.id;
  -- The bytes go with the next sweep, unless the same file stands elsewhere.
  DELETE FROM document d WHERE d.id = ANY (papers) AND NOT EXISTS (SELECT 1 FROM claim_document a WHERE a.document_id = d.id);
  DELETE FROM claim WHERE id = c.id;
  RETURN true;
END $$;

GRANT CREATE ON SCHEMA app TO meridian_engine;
ALTER FUNCTION app.expire_draft(uuid, timestamptz, timestamptz) OWNER TO meridian_engine;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
SET ROLE meridian_engine;
REVOKE EXECUTE ON FUNCTION app.expire_draft(uuid, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.expire_draft(uuid, timestamptz, timestamptz) TO meridian_worker;
RESET ROLE;
GRANT DELETE ON claim, claim_line, claim_document, claim_duty, document TO meridian_engine;
