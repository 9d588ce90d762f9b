-- What no code may break: amounts in order, balances covered, ledger and audit append-only.

-- ---------------------------------------------------------------- amounts
ALTER TABLE claim_line ADD CONSTRAINT claim_line_amounts_in_order CHECK (
  claimed IS NULL OR (claimed >= eligible AND eligible >= accepted AND accepted >= support AND support >= 0));
ALTER TABLE claim_line ADD CONSTRAINT claim_line_amount_range CHECK (
  (amount_minor IS NULL OR amount_minor BETWEEN 0 AND 100000000000000)
  AND (vat_minor IS NULL OR vat_minor BETWEEN 0 AND 100000000000000));
ALTER TABLE claim_line ADD CONSTRAINT claim_line_text_length CHECK (
  length(purpose) <= 500 AND length(supplier_name) <= 300 AND length(coalesce(supplier_tax_id, '')) <= 40
  AND length(coalesce(invoice_number, '')) <= 100 AND length(coalesce(payment_order_number, '')) <= 50
  AND length(coalesce(contract_number, '')) <= 100 AND length(coalesce(event_name, '')) <= 300);
ALTER TABLE claim ADD CONSTRAINT claim_amounts_in_order CHECK (
  claimed >= eligible AND eligible >= accepted AND accepted >= support AND support >= 0);
ALTER TABLE claim ADD CONSTRAINT claim_money_follows_status CHECK (
  reserved >= 0 AND committed >= 0 AND paid >= 0
  AND NOT (reserved > 0 AND committed > 0)
  AND CASE
    WHEN status IN ('DRAFT', 'AWAITING_CERTIFICATION', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'CANCELLED') THEN reserved = 0 AND committed = 0
    WHEN status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL') THEN committed = 0 AND paid = 0 AND reserved = support
    WHEN status = 'APPROVED' THEN reserved = 0 AND committed + paid = support
    WHEN status IN ('IN_PAYMENT', 'PAID') THEN reserved = 0 AND committed + paid = support
  END);
ALTER TABLE claim ADD CONSTRAINT claim_submitted_is_whole CHECK (
  status IN ('DRAFT', 'AWAITING_CERTIFICATION') OR submitted_at IS NULL
  OR (fiscal_year IS NOT NULL AND budget_line_id IS NOT NULL AND round >= 1));

-- ---------------------------------------------------------------- verdicts
ALTER TABLE line_decision ADD CONSTRAINT line_decision_cut_has_reason CHECK (
  (verdict = 'UNDECIDED' OR verdict = 'ACCEPTED' OR (reason_code IS NOT NULL AND length(btrim(note)) >= 3))
  AND (accepted = eligible OR verdict IN ('REDUCED', 'REJECTED', 'PARKED')));
ALTER TABLE line_decision ADD CONSTRAINT line_decision_bounds CHECK (
  accepted >= 0 AND accepted <= eligible
  AND (verdict <> 'ACCEPTED' OR accepted = eligible)
  AND (verdict <> 'REDUCED' OR (accepted > 0 AND accepted < eligible))
  AND (verdict NOT IN ('REJECTED', 'PARKED') OR accepted = 0));

-- ---------------------------------------------------------------- budget
ALTER TABLE budget_line ADD CONSTRAINT budget_line_covered CHECK (
  reserved >= 0 AND committed >= 0 AND paid >= 0 AND reserved + committed + paid <= allocated);
ALTER TABLE budget_line ADD CONSTRAINT budget_line_opened_by_a_second CHECK (
  status = 'PLANNED' OR (opened_by_id IS NOT NULL AND opened_by_id <> created_by_id));
ALTER TABLE budget_move ADD CONSTRAINT budget_move_second_person CHECK (
  status = 'PROPOSED' OR (resolved_at IS NOT NULL AND resolved_by_id IS NOT NULL
    AND (status = 'DECLINED' OR resolved_by_id <> proposed_by_id)));
ALTER TABLE budget_move ADD CONSTRAINT budget_move_shape CHECK (
  amount <> 0 AND (amount > 0 OR kind = 'ALLOCATE') AND length(btrim(reason)) >= 3 AND (kind = 'TRANSFER') = (from_line_id IS NOT NULL)
  AND from_line_id IS DISTINCT FROM to_line_id);
ALTER TABLE cap_use ADD CONSTRAINT cap_use_positive CHECK (used >= 0);
ALTER TABLE claim_cap_use ADD CONSTRAINT claim_cap_use_positive CHECK (amount >= 0);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_not_zero CHECK (amount <> 0);

ALTER TABLE document ADD CONSTRAINT document_size CHECK (size > 0 AND size <= 26214400);

-- One live decision per claim; one live recommendation per claim; one open two-person request per kind.
CREATE UNIQUE INDEX decision_one_live ON decision (claim_id) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX recommendation_one_live ON recommendation (claim_id) WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX approval_one_per_level ON approval (recommendation_id, level) WHERE valid;
CREATE UNIQUE INDEX two_person_request_one_open ON two_person_request (claim_id, kind) WHERE resolved_at IS NULL;
-- What the queue shows as waiting for the company, and counts above its list.
CREATE INDEX claim_with_company ON claim (reply_due_on, id) WHERE reply_due_on IS NOT NULL AND status IN ('RETURNED', 'IN_REVIEW');
CREATE UNIQUE INDEX membership_one_live ON membership (user_id, company_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX staff_role_one_live ON staff_role (user_id, role, coalesce(programme_id, '00000000-0000-0000-0000-000000000000')) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX bank_account_one_live ON bank_account (company_id, bik, settlement) WHERE closed_at IS NULL;
ALTER TABLE "user" ADD CONSTRAINT user_email_lower CHECK (email = lower(email) AND length(email) <= 254);

-- Published versions of one programme never overlap in filing time.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE programme_version ADD CONSTRAINT programme_version_windows_apart EXCLUDE USING gist (
  programme_id WITH =, tstzrange(filed_from, filed_to) WITH &&) WHERE (status = 'PUBLISHED');

-- ---------------------------------------------------------------- append-only
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'MD010';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ledger_transaction', 'ledger_entry', 'audit_event', 'claim_version', 'idempotency_key'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only_rows', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only_truncate', name);
  END LOOP;
END $$;

-- A decision may only be revoked, never rewritten; a recommendation only superseded; an approval only invalidated.
CREATE FUNCTION app.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE allowed text[] := TG_ARGV[0]::text[];
BEGIN
  IF TG_OP <> 'UPDATE' OR (to_jsonb(OLD) - allowed) IS DISTINCT FROM (to_jsonb(NEW) - allowed) THEN
    RAISE EXCEPTION '% is never rewritten', TG_TABLE_NAME USING ERRCODE = 'MD010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting('{revoked_at}');
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE ON recommendation FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting('{superseded_at}');
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE ON approval FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting('{valid}');
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE ON bank_account FOR EACH ROW EXECUTE FUNCTION app.refuse_rewriting('{closed_at}');
ALTER TABLE decision ENABLE ALWAYS TRIGGER never_rewritten;
ALTER TABLE recommendation ENABLE ALWAYS TRIGGER never_rewritten;
ALTER TABLE approval ENABLE ALWAYS TRIGGER never_rewritten;
ALTER TABLE bank_account ENABLE ALWAYS TRIGGER never_rewritten;

-- A published programme version never changes its rules.
CREATE FUNCTION app.refuse_rule_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'DRAFT' AND (TG_OP = 'DELETE'
      OR (to_jsonb(OLD) - ARRAY['status']) IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['status'])) THEN
    RAISE EXCEPTION 'a published programme version is never edited' USING ERRCODE = 'MD010';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER published_is_final BEFORE UPDATE OR DELETE ON programme_version FOR EACH ROW EXECUTE FUNCTION app.refuse_rule_change();
ALTER TABLE programme_version ENABLE ALWAYS TRIGGER published_is_final;

-- ---------------------------------------------------------------- the ledger balances
CREATE FUNCTION app.check_ledger_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_entry WHERE transaction_id = NEW.transaction_id
             GROUP BY budget_line_id HAVING sum(amount) <> 0) THEN
    RAISE EXCEPTION 'ledger transaction % does not balance', NEW.transaction_id USING ERRCODE = 'MD011';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_balances AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.check_ledger_balance();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_balances;

-- Any change of money or payee while approvals are being given invalidates those already given.
CREATE FUNCTION app.invalidate_approvals() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE approval SET valid = false WHERE claim_id = NEW.id AND valid
    AND recommendation_id IN (SELECT id FROM recommendation WHERE claim_id = NEW.id AND superseded_at IS NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER money_change_kills_approvals AFTER UPDATE OF account_id, support, reserved ON claim FOR EACH ROW
  WHEN (OLD.status = 'PENDING_APPROVAL' AND NEW.status = 'PENDING_APPROVAL'
    AND (OLD.account_id IS DISTINCT FROM NEW.account_id OR OLD.support <> NEW.support OR OLD.reserved <> NEW.reserved))
  EXECUTE FUNCTION app.invalidate_approvals();

-- The figures of a decided claim never move without the claim leaving that status.
CREATE FUNCTION app.refuse_decided_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the figures of a decided claim are final' USING ERRCODE = 'MD010';
END $$;
CREATE TRIGGER decided_figures_final BEFORE UPDATE ON claim FOR EACH ROW
  WHEN (OLD.status IN ('APPROVED', 'IN_PAYMENT', 'PAID', 'REJECTED') AND NEW.status = OLD.status
    AND (OLD.claimed, OLD.eligible, OLD.accepted, OLD.support) IS DISTINCT FROM (NEW.claimed, NEW.eligible, NEW.accepted, NEW.support))
  EXECUTE FUNCTION app.refuse_decided_figures();

-- ---------------------------------------------------------------- counts by status
CREATE FUNCTION app.count_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status = NEW.status AND OLD.category = NEW.category
     AND OLD.fiscal_year IS NOT DISTINCT FROM NEW.fiscal_year THEN RETURN NULL; END IF;
  -- Rows in one fixed order: two transitions in opposite directions must not wait for each other.
  INSERT INTO claim_count AS c (fiscal_year, category, status, shard, count)
    SELECT x.fiscal_year, x.category, x.status, pg_backend_pid() % 8, x.step FROM (
      SELECT coalesce(OLD.fiscal_year, 0) AS fiscal_year, OLD.category, OLD.status, -1 AS step WHERE TG_OP <> 'INSERT'
      UNION ALL
      SELECT coalesce(NEW.fiscal_year, 0), NEW.category, NEW.status, 1 WHERE TG_OP <> 'DELETE'
    ) x ORDER BY x.fiscal_year, x.category, x.status
    ON CONFLICT (fiscal_year, category, status, shard) DO UPDATE SET count = c.count + excluded.count;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_counted AFTER INSERT OR UPDATE OR DELETE ON claim FOR EACH ROW EXECUTE FUNCTION app.count_claim();

ALTER TABLE rate_bucket SET UNLOGGED;

-- ---------------------------------------------------------------- what each month added to a budget line
-- Kept by the statement that posts, so that a chart of the year never reads the ledger itself.
CREATE FUNCTION app.count_month() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO budget_month AS m (budget_line_id, month, shard, allocated, reserved, committed, paid)
    SELECT e.budget_line_id, date_trunc('month', t.at AT TIME ZONE 'Europe/Moscow')::date, pg_backend_pid() % 8,
      -coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'appropriation'), 0), coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'reserved'), 0),
      coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'committed'), 0), coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'paid'), 0)
    FROM posted e JOIN ledger_transaction t ON t.id = e.transaction_id GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (budget_line_id, month, shard) DO UPDATE SET allocated = m.allocated + excluded.allocated,
      reserved = m.reserved + excluded.reserved, committed = m.committed + excluded.committed, paid = m.paid + excluded.paid;
  RETURN NULL;
END $$;
CREATE TRIGGER month_counted AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION app.count_month();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER month_counted;

-- ---------------------------------------------------------------- beginnings
-- A budget line begins planned and empty, a move begins proposed: money and signatures come only through the
-- functions that post and confirm.
CREATE FUNCTION app.refuse_planned_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'PLANNED' OR NEW.allocated <> 0 OR NEW.reserved <> 0 OR NEW.committed <> 0 OR NEW.paid <> 0 OR NEW.opened_by_id IS NOT NULL THEN
    RAISE EXCEPTION 'a budget line begins planned and empty' USING ERRCODE = 'MD010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins_empty BEFORE INSERT ON budget_line FOR EACH ROW EXECUTE FUNCTION app.refuse_planned_balance();
ALTER TABLE budget_line ENABLE ALWAYS TRIGGER begins_empty;
CREATE FUNCTION app.refuse_resolved_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'PROPOSED' OR NEW.resolved_by_id IS NOT NULL OR NEW.resolved_at IS NOT NULL THEN
    RAISE EXCEPTION 'a move begins proposed' USING ERRCODE = 'MD010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins_proposed BEFORE INSERT ON budget_move FOR EACH ROW EXECUTE FUNCTION app.refuse_resolved_move();
ALTER TABLE budget_move ENABLE ALWAYS TRIGGER begins_proposed;

-- ---------------------------------------------------------------- sessions
-- A new password or a block ends the person's sessions; whoever changes their own password keeps the one they use.
CREATE FUNCTION app.end_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE session SET revoked_at = app.now() WHERE user_id = NEW.id AND revoked_at IS NULL
    AND token_hash IS DISTINCT FROM nullif(current_setting('app.kept_session', true), '');
  RETURN NULL;
END $$;
CREATE TRIGGER sessions_end AFTER UPDATE OF password_hash, blocked_at ON "user" FOR EACH ROW
  WHEN (OLD.password_hash IS DISTINCT FROM NEW.password_hash OR OLD.blocked_at IS DISTINCT FROM NEW.blocked_at) EXECUTE FUNCTION app.end_sessions();
