-- Row-level security. Companies see their own rows, by a setting that app.begin_request makes for one
-- transaction; without it they see nothing. Officials have a role of their own with a plain policy: a
-- policy that asks a setting would keep the search index from being used.
-- The engine role runs the SECURITY DEFINER functions and therefore passes everywhere.

CREATE FUNCTION app.current_company() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.company_id', true), '')::uuid
$$;
CREATE FUNCTION app.current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.user_id', true), '')::uuid
$$;
GRANT EXECUTE ON FUNCTION app.current_company(), app.current_person() TO meridian_company, meridian_official, meridian_engine, meridian_worker;

DO $$
DECLARE name text;
BEGIN
  -- Tables with a company's data: forced, so that even their owner reads nothing without a policy.
  FOREACH name IN ARRAY ARRAY['company', 'membership', 'bank_account', 'document', 'claim', 'claim_line', 'claim_document',
      'claim_version', 'claim_cap_use', 'cap_use', 'line_decision', 'checklist_answer', 'clarification', 'correction_flag',
      'recommendation', 'approval', 'decision', 'two_person_request', 'audit_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY engine_all ON %I TO meridian_engine USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY official_reads ON %I FOR SELECT TO meridian_official USING (true)', name);
    EXECUTE format('CREATE POLICY worker_reads ON %I FOR SELECT TO meridian_worker USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO meridian_official, meridian_worker', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO meridian_engine', name);
  END LOOP;

  FOREACH name IN ARRAY ARRAY['membership', 'bank_account', 'document', 'claim', 'claim_line', 'claim_document', 'claim_version',
      'claim_cap_use', 'cap_use', 'clarification', 'correction_flag', 'decision'] LOOP
    EXECUTE format('CREATE POLICY company_own ON %I FOR SELECT TO meridian_company USING (company_id = (SELECT app.current_company()))', name);
    EXECUTE format('GRANT SELECT ON %I TO meridian_company', name);
  END LOOP;

  -- Shared tables without a company's data.
  FOREACH name IN ARRAY ARRAY['programme', 'programme_version', 'currency_rate', 'calendar_year', 'calendar_day', 'deduction_reason',
      'claim_transition', 'office_action', 'app_setting', 'budget_line'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO meridian_web, meridian_company, meridian_official, meridian_worker, meridian_engine', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['budget_move', 'budget_month', 'ledger_transaction', 'ledger_entry', 'claim_count', 'claim_duty', 'document_view', 'staff_role', 'audit_head'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO meridian_official, meridian_worker', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['programme', 'programme_version', 'currency_rate', 'calendar_year', 'calendar_day', 'budget_line', 'budget_move', 'budget_month',
      'ledger_transaction', 'ledger_entry', 'claim_count', 'claim_duty', 'document_view', 'staff_role', 'audit_head', 'session', 'sign_in_lock',
      'rate_bucket', 'idempotency_key', 'outbox_message', 'claim_counter', 'user', 'app_setting', 'deduction_reason'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO meridian_engine', name);
  END LOOP;
END $$;
GRANT DELETE ON rate_bucket, sign_in_lock, claim_cap_use, checklist_answer TO meridian_engine;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO meridian_engine;
GRANT SELECT, INSERT ON document_view TO meridian_official;
GRANT SELECT, UPDATE ON outbox_message TO meridian_worker;
-- The auditor's page says how many letters wait.
GRANT SELECT ON outbox_message TO meridian_official;

-- Names of people, never their passwords.
GRANT SELECT (id, email, name_ru, name_en, locale, theme, created_at, blocked_at, must_change_password, version) ON "user" TO meridian_official, meridian_worker;
GRANT SELECT (id, name_ru, name_en) ON "user" TO meridian_company;

CREATE POLICY company_own ON company FOR SELECT TO meridian_company USING (id = (SELECT app.current_company()));
GRANT SELECT ON company TO meridian_company;

-- The company reads its own wish to withdraw, not what the agency considers among itself.
CREATE POLICY company_own ON two_person_request FOR SELECT TO meridian_company
  USING (company_id = (SELECT app.current_company()) AND kind = 'WITHDRAWAL');
GRANT SELECT ON two_person_request TO meridian_company;

-- The company reads verdicts once a decision is issued, without the officer's private notes.
CREATE POLICY company_own ON line_decision FOR SELECT TO meridian_company
  USING (company_id = (SELECT app.current_company()) AND published);
GRANT SELECT (id, claim_id, company_id, line_id, round, verdict, eligible, accepted, reason_code, note, decided_at, published)
  ON line_decision TO meridian_company;

CREATE POLICY company_own ON audit_event FOR SELECT TO meridian_company
  USING (company_id = (SELECT app.current_company()) AND visible_to_company);
GRANT SELECT (id, at, type, actor_id, company_id, claim_id, data, visible_to_company) ON audit_event TO meridian_company;

-- ---------------------------------------------------------------- drafting by the company
-- A draft is written through ordinary statements, in these columns and only while it is theirs to write.
CREATE FUNCTION app.claim_is_open(p_claim uuid, p_line_flagged boolean) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM claim WHERE id = p_claim AND company_id = app.current_company()
    AND (status = 'DRAFT' OR (status = 'RETURNED' AND p_line_flagged)))
$$;
GRANT EXECUTE ON FUNCTION app.claim_is_open(uuid, boolean) TO meridian_company;

CREATE POLICY company_drafts ON claim FOR INSERT TO meridian_company WITH CHECK (company_id = (SELECT app.current_company()) AND status = 'DRAFT');
CREATE POLICY company_edits ON claim FOR UPDATE TO meridian_company
  USING (company_id = (SELECT app.current_company()) AND status IN ('DRAFT', 'RETURNED'))
  WITH CHECK (company_id = (SELECT app.current_company()));
GRANT INSERT (id, number, company_id, programme_id, programme_version_id, category, title, created_at, created_by_id, updated_at,
  contract_number, contract_date, unique_contract_number, hs_code, account_id, edited_by_id, edited_at) ON claim TO meridian_company;
GRANT UPDATE (programme_version_id, category, title, version, updated_at, contract_number, contract_date, unique_contract_number,
  hs_code, account_id, line_count, edited_by_id, edited_at) ON claim TO meridian_company;

CREATE POLICY company_drafts ON claim_line FOR INSERT TO meridian_company
  WITH CHECK (company_id = (SELECT app.current_company()) AND app.claim_is_open(claim_id, false));
CREATE POLICY company_edits ON claim_line FOR UPDATE TO meridian_company
  USING (company_id = (SELECT app.current_company()) AND app.claim_is_open(claim_id, flagged))
  WITH CHECK (company_id = (SELECT app.current_company()));
CREATE POLICY company_removes ON claim_line FOR DELETE TO meridian_company
  USING (company_id = (SELECT app.current_company()) AND app.claim_is_open(claim_id, false));
GRANT INSERT (id, claim_id, company_id, position, purpose, supplier_name, supplier_country, supplier_tax_id, invoice_number, invoice_date,
  paid_on, payment_order_number, currency, amount_minor, vat_minor, destination_country, hs_code, contract_number, event_name, edited_by_id, edited_at)
  ON claim_line TO meridian_company;
GRANT UPDATE (position, purpose, supplier_name, supplier_country, supplier_tax_id, invoice_number, invoice_date, paid_on,
  payment_order_number, currency, amount_minor, vat_minor, destination_country, hs_code, contract_number, event_name, version, edited_by_id, edited_at)
  ON claim_line TO meridian_company;
GRANT DELETE ON claim_line TO meridian_company;

-- Documents are added while something asks for them: a draft, a flagged part, an open question.
CREATE FUNCTION app.claim_takes_documents(p_claim uuid, p_line uuid, p_clarification uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM claim c WHERE c.id = p_claim AND c.company_id = app.current_company() AND (
    c.status = 'DRAFT'
    OR (c.status = 'RETURNED' AND EXISTS (SELECT 1 FROM correction_flag f WHERE f.claim_id = c.id AND f.round = c.round
          AND (f.line_id IS NULL OR f.line_id = p_line) AND f.part IN ('line', 'documents')))
    OR (p_clarification IS NOT NULL AND EXISTS (SELECT 1 FROM clarification q WHERE q.id = p_clarification AND q.claim_id = c.id AND q.status = 'OPEN'))))
$$;
GRANT EXECUTE ON FUNCTION app.claim_takes_documents(uuid, uuid, uuid) TO meridian_company;
CREATE POLICY company_adds ON document FOR INSERT TO meridian_company WITH CHECK (company_id = (SELECT app.current_company()));
GRANT INSERT ON document TO meridian_company;
CREATE POLICY company_adds ON claim_document FOR INSERT TO meridian_company
  WITH CHECK (company_id = (SELECT app.current_company()) AND app.claim_takes_documents(claim_id, line_id, clarification_id));
CREATE POLICY company_removes ON claim_document FOR UPDATE TO meridian_company
  USING (company_id = (SELECT app.current_company()) AND app.claim_takes_documents(claim_id, line_id, clarification_id))
  WITH CHECK (company_id = (SELECT app.current_company()));
GRANT INSERT (id, company_id, claim_id, line_id, clarification_id, document_id, kind, added_at, added_by_id) ON claim_document TO meridian_company;
GRANT UPDATE (line_id, kind, removed_at) ON claim_document TO meridian_company;

-- Whoever writes in a draft has prepared the claim, and can hold no other duty on it.
CREATE FUNCTION app.note_preparer(p_claim uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO claim_duty (claim_id, user_id, duty, since)
    SELECT c.id, app.current_person(), 'PREPARED', app.now() FROM claim c WHERE c.id = p_claim AND c.company_id = app.current_company()
    ON CONFLICT DO NOTHING
$$;
GRANT EXECUTE ON FUNCTION app.note_preparer(uuid) TO meridian_company;

-- The duty that the person of this request holds on a claim of the company, so that buttons tell the truth.
CREATE FUNCTION app.own_duty(p_claim uuid) RETURNS TABLE (user_id uuid, duty text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.user_id, d.duty FROM claim_duty d JOIN claim c ON c.id = d.claim_id
    WHERE d.claim_id = p_claim AND d.user_id = app.current_person() AND c.company_id = app.current_company()
$$;
GRANT EXECUTE ON FUNCTION app.own_duty(uuid) TO meridian_company;

-- The company's own marks: a flagged part it says is fixed.
CREATE POLICY company_fixes ON correction_flag FOR UPDATE TO meridian_company
  USING (company_id = (SELECT app.current_company())) WITH CHECK (company_id = (SELECT app.current_company()));
GRANT UPDATE (fixed_at) ON correction_flag TO meridian_company;

-- The company's own bank accounts and profile are written by app.apply_change, with their event.
