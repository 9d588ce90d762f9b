-- Bulk data for the benchmark, beside the demo: :companies companies and :claims claims of the running year with
-- three lines, two documents and their ledger movements each. Written past the triggers, then the counters that
-- the product keeps while writing are computed once.
BEGIN;
ALTER TABLE claim DISABLE TRIGGER USER;
ALTER TABLE claim_line DISABLE TRIGGER USER;
ALTER TABLE ledger_transaction DISABLE TRIGGER USER;
ALTER TABLE ledger_entry DISABLE TRIGGER USER;
ALTER TABLE audit_event DISABLE TRIGGER USER;

CREATE TEMP TABLE line_of ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY l.category) - 1 AS at, l.id, l.category, l.programme_id, l.fiscal_year, count(*) OVER () AS of FROM budget_line l
    WHERE l.status = 'OPEN' AND l.fiscal_year = (SELECT max(fiscal_year) FROM budget_line WHERE status = 'OPEN');
CREATE TEMP TABLE person ON COMMIT DROP AS
  SELECT (SELECT user_id FROM staff_role WHERE role = 'reviewer' AND ended_at IS NULL ORDER BY granted_at LIMIT 1) AS reviewer,
    (SELECT user_id FROM membership WHERE role = 'certifier' AND ended_at IS NULL ORDER BY created_at LIMIT 1) AS certifier,
    (SELECT id FROM programme_version WHERE status = 'PUBLISHED' ORDER BY filed_from DESC LIMIT 1) AS version;

INSERT INTO company (id, inn, kpp, ogrn, legal_form, name_ru, name_en, address, tax_regime, registered_on, product, created_at, version)
  SELECT gen_random_uuid(), '98' || lpad(n::text, 8, '0'), '980101001', lpad((1000000000000 + n)::text, 13, '1'), 'ORGANISATION',
    'ООО «' || (ARRAY['Экспорт', 'Прибор', 'Станок', 'Оптика', 'Сервис', 'Вектор', 'Кристалл', 'Монтаж'])[1 + n % 8] || '-' || n || '»',
    'Company ' || n || ' LLC', 'Москва, Складской проезд, ' || n, 'VAT_PAYER', '2015-01-01', 'приборы', now(), 1
  FROM generate_series(1, :companies) n;
CREATE TEMP TABLE firm ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY inn) - 1 AS at, id, name_ru, name_en, inn FROM company WHERE inn LIKE '98%' AND product = 'приборы';

CREATE TEMP TABLE made ON COMMIT DROP AS
  SELECT n, gen_random_uuid() AS id, f.id AS company_id, f.name_ru, f.name_en, f.inn, l.id AS line_id, l.category, l.programme_id, l.fiscal_year,
    make_timestamptz(l.fiscal_year, 1, 2, 6, 0, 0, 'UTC') + (app.now() - make_timestamptz(l.fiscal_year, 1, 2, 6, 0, 0, 'UTC')) * (n::float / :claims) AS at,
    CASE WHEN n % 100 < 4 THEN 'DRAFT' WHEN n % 100 < 14 THEN 'SUBMITTED' WHEN n % 100 < 26 THEN 'IN_REVIEW' WHEN n % 100 < 30 THEN 'RETURNED'
      WHEN n % 100 < 34 THEN 'PENDING_APPROVAL' WHEN n % 100 < 86 THEN 'APPROVED' WHEN n % 100 < 93 THEN 'REJECTED' ELSE 'WITHDRAWN' END::claim_status AS status,
    (1000000 + (n * 7919) % 9000000)::bigint AS support
  FROM generate_series(1, :claims) n JOIN firm f ON f.at = n % :companies CROSS JOIN LATERAL (SELECT * FROM line_of WHERE at = n % of LIMIT 1) l;

INSERT INTO claim (id, number, company_id, programme_id, programme_version_id, category, title, status, version, created_at, created_by_id, updated_at,
    round, submitted_at, fiscal_year, budget_line_id, assignee_id, due_on, returns, decided_at, claimed, eligible, accepted, support, requested, reserved, committed, paid,
    line_count, open_questions, answered_questions, search_text)
  SELECT m.id, lpad((m.fiscal_year % 100)::text, 2, '0') || '-' || (10000 + m.n), m.company_id, m.programme_id, p.version, m.category, '', m.status, 1, m.at, p.certifier, m.at,
    CASE WHEN m.status = 'DRAFT' THEN 0 ELSE 1 END, CASE WHEN m.status <> 'DRAFT' THEN m.at END, CASE WHEN m.status <> 'DRAFT' THEN m.fiscal_year END,
    CASE WHEN m.status <> 'DRAFT' THEN m.line_id END, CASE WHEN m.status IN ('IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL') THEN p.reviewer END,
    CASE WHEN m.status <> 'DRAFT' THEN (m.at + interval '28 days')::date END, 0, CASE WHEN m.status IN ('APPROVED', 'REJECTED') THEN m.at END,
    s.support * 2, s.support * 2, s.support * 2, s.support, s.support,
    CASE WHEN m.status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL') THEN s.support ELSE 0 END, CASE WHEN m.status = 'APPROVED' THEN s.support ELSE 0 END, 0,
    3, 0, 0, CASE WHEN m.status <> 'DRAFT' THEN lower((10000 + m.n) || ' ' || m.name_ru || ' ' || m.name_en || ' ' || m.inn || ' перевозчик ' || m.n % 500) ELSE '' END
  FROM made m CROSS JOIN person p CROSS JOIN LATERAL (SELECT CASE WHEN m.status IN ('DRAFT', 'REJECTED') THEN 0 ELSE m.support END AS support) s;
INSERT INTO claim_line (id, claim_id, company_id, position, purpose, supplier_name, supplier_country, invoice_number, invoice_date, paid_on, payment_order_number, currency,
    amount_minor, vat_minor, destination_country, version, flagged, claimed, eligible, accepted, support)
  SELECT gen_random_uuid(), m.id, m.company_id, k, 'Услуга ' || k, 'Перевозчик ' || m.n % 500, 'RU', 'СЧ-' || m.n || '/' || k, m.at::date, m.at::date, (m.n % 900)::text, 'RUB',
    m.support * 2 / 3, 0, 'IT', 1, false, m.support * 2 / 3, m.support * 2 / 3, m.support * 2 / 3, m.support / 3
  FROM made m CROSS JOIN generate_series(1, 3) k;
CREATE TEMP TABLE paper ON COMMIT DROP AS SELECT gen_random_uuid() AS id, m.id AS claim_id, m.company_id, k, m.at FROM made m CROSS JOIN generate_series(1, 2) k;
INSERT INTO document (id, company_id, sha256, size, media_type, file_name, pages, uploaded_by_id, uploaded_at)
  SELECT d.id, d.company_id, md5(d.id::text) || md5(d.claim_id::text), 40000, 'application/pdf', 'Счёт ' || k || '.pdf', 1, p.certifier, d.at FROM paper d CROSS JOIN person p;
INSERT INTO claim_document (id, company_id, claim_id, document_id, kind, added_at, added_by_id, added_in_version)
  SELECT gen_random_uuid(), d.company_id, d.claim_id, d.id, CASE k WHEN 1 THEN 'INVOICE' ELSE 'PAYMENT_ORDER' END, d.at, p.certifier, 1 FROM paper d CROSS JOIN person p;

INSERT INTO ledger_transaction (kind, at, actor_id, claim_id, event_id)
  SELECT k.kind::ledger_kind, m.at, p.certifier, m.id, (SELECT max(id) FROM audit_event) FROM made m CROSS JOIN person p
  JOIN LATERAL (VALUES ('RESERVE', true), ('RELEASE', m.status IN ('APPROVED', 'REJECTED', 'WITHDRAWN')), ('COMMIT', m.status = 'APPROVED')) k(kind, happens) ON k.happens
  WHERE m.status <> 'DRAFT' AND m.support > 0;
INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount)
  SELECT t.id, m.line_id, leg.bucket::ledger_bucket, leg.sign * m.support FROM ledger_transaction t JOIN made m ON m.id = t.claim_id
  JOIN LATERAL (VALUES (CASE t.kind WHEN 'RELEASE' THEN 'reserved' ELSE 'available' END, -1),
    (CASE t.kind WHEN 'RESERVE' THEN 'reserved' WHEN 'RELEASE' THEN 'available' ELSE 'committed' END, 1)) leg(bucket, sign) ON true;

-- Allocations large enough for all of it, and the counters as the product would have kept them.
INSERT INTO ledger_transaction (kind, at, event_id) SELECT 'ALLOCATE', make_timestamptz(fiscal_year, 1, 1, 0, 0, 0, 'UTC'), (SELECT max(id) FROM audit_event) FROM line_of;
INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount)
  SELECT t.id, l.id, b.bucket::ledger_bucket, b.amount FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM ledger_transaction WHERE claim_id IS NULL AND move_id IS NULL) t
  JOIN line_of l ON l.at = t.at CROSS JOIN (VALUES ('appropriation', -100000000000000::bigint), ('available', 100000000000000)) b(bucket, amount);
UPDATE budget_line l SET allocated = s.a, reserved = s.r, committed = s.c FROM (
  SELECT budget_line_id, -sum(amount) FILTER (WHERE bucket = 'appropriation') AS a, coalesce(sum(amount) FILTER (WHERE bucket = 'reserved'), 0) AS r,
    coalesce(sum(amount) FILTER (WHERE bucket = 'committed'), 0) AS c FROM ledger_entry GROUP BY 1) s WHERE s.budget_line_id = l.id AND l.id IN (SELECT id FROM line_of);
DELETE FROM budget_month WHERE budget_line_id IN (SELECT id FROM line_of);
INSERT INTO budget_month (budget_line_id, month, shard, allocated, reserved, committed, paid)
  SELECT e.budget_line_id, date_trunc('month', t.at AT TIME ZONE 'Europe/Moscow')::date, 0, -coalesce(sum(e.amount) FILTER (WHERE bucket = 'appropriation'), 0),
    coalesce(sum(e.amount) FILTER (WHERE bucket = 'reserved'), 0), coalesce(sum(e.amount) FILTER (WHERE bucket = 'committed'), 0), 0
  FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE e.budget_line_id IN (SELECT id FROM line_of) GROUP BY 1, 2;
DELETE FROM claim_count;
INSERT INTO claim_count (fiscal_year, category, status, shard, count) SELECT coalesce(fiscal_year, 0), category, status, 0, count(*) FROM claim GROUP BY 1, 2, 3;
UPDATE claim_counter SET last = 10000 + :claims WHERE year = (SELECT max(fiscal_year) FROM line_of);

ALTER TABLE claim ENABLE TRIGGER USER;
ALTER TABLE claim_line ENABLE TRIGGER USER;
ALTER TABLE ledger_transaction ENABLE TRIGGER USER;
ALTER TABLE ledger_entry ENABLE TRIGGER USER;
ALTER TABLE audit_event ENABLE TRIGGER USER;
COMMIT;
ANALYZE;
