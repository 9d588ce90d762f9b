-- Bulk data for the benchmark, beside the demo. :claims, :companies and :actors are put in by the caller.
--   :companies companies with accounts and :claims claims of the running year, each with three lines, two
--   documents and its movements in the ledger;
--   :actors companies without claims, for what the benchmark itself drafts and submits;
--   reviewers in proportion; a certifier for every actor and for the first two hundred companies.
-- Rows are written past triggers and foreign keys; the figures that the product keeps while it writes are then
-- computed once. `spread(n, salt)` answers the same evenly spread number below 10 000 each time.
BEGIN;
SET LOCAL work_mem = '128MB';
CREATE FUNCTION pg_temp.spread(n bigint, salt bigint) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT ((hashint8extended(n, salt) % 10000 + 10000) % 10000)::int
$$;
ALTER TABLE claim DISABLE TRIGGER ALL;
ALTER TABLE claim_line DISABLE TRIGGER ALL;
ALTER TABLE document DISABLE TRIGGER ALL;
ALTER TABLE claim_document DISABLE TRIGGER ALL;
ALTER TABLE ledger_transaction DISABLE TRIGGER ALL;
ALTER TABLE ledger_entry DISABLE TRIGGER ALL;
DROP INDEX claim_search;

-- ---------------------------------------------------------------- what is there already
CREATE TEMP TABLE running ON COMMIT DROP AS
  SELECT v.id AS version_id, v.programme_id, max(l.fiscal_year) AS fiscal_year, (SELECT max(id) FROM audit_event) AS event_id,
      make_timestamptz(max(l.fiscal_year), 1, 1, 9, 0, 0, 'Europe/Moscow') AS begins, app.now() AS ends
    FROM programme_version v JOIN budget_line l ON l.programme_id = v.programme_id AND l.status = 'OPEN'
    WHERE v.status = 'PUBLISHED' AND v.filed_from <= app.now() AND app.now() < v.filed_to
    GROUP BY v.id ORDER BY v.filed_from DESC LIMIT 1;
CREATE TEMP TABLE money ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY l.category) - 1 AS place, count(*) OVER () AS places, l.id, l.category
    FROM budget_line l JOIN running r ON r.programme_id = l.programme_id AND r.fiscal_year = l.fiscal_year WHERE l.status = 'OPEN';

-- ---------------------------------------------------------------- people and companies
INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at)
  SELECT uuidv7(), 'reviewer' || n || '@bench.example', 'Проверяющий ' || n, 'Reviewer ' || n, 'none', begins
    FROM running, generate_series(1, greatest(8, :claims / 2000)) n;
INSERT INTO staff_role (id, user_id, role, granted_at)
  SELECT uuidv7(), id, 'reviewer', created_at FROM "user" WHERE email LIKE 'reviewer%@bench.example';
INSERT INTO company (id, inn, kpp, ogrn, legal_form, name_ru, name_en, address, tax_regime, registered_on, product, created_at)
  SELECT uuidv7(), CASE WHEN n <= :companies THEN '97' ELSE '96' END || lpad(n::text, 8, '0'), '980101001', '1209800000013', 'ORGANISATION',
      'ООО «' || (ARRAY['Экспорт', 'Прибор', 'Станок', 'Оптика', 'Сервис', 'Вектор', 'Кристалл', 'Монтаж'])[1 + n % 8] || '-' || n || '»',
      'Company ' || n || ' LLC', 'Москва, Складской проезд, ' || n, 'VAT_PAYER', '2015-03-02', 'приборы', begins
    FROM running, generate_series(1, :companies + :actors) n;
CREATE TEMP TABLE firm ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY inn DESC) - 1 AS place, id, inn, name_ru, name_en, uuidv7() AS account_id, uuidv7() AS certifier_id
    FROM company WHERE inn LIKE '97%' OR inn LIKE '96%';
INSERT INTO "user" (id, email, name_ru, name_en, password_hash, created_at)
  SELECT certifier_id, 'certifier' || inn || '@bench.example', 'Заверяющий ' || inn, 'Certifier ' || inn, 'none', begins
    FROM firm, running WHERE place < 200 OR inn LIKE '96%';
INSERT INTO membership (id, user_id, company_id, role, created_at)
  SELECT uuidv7(), certifier_id, f.id, 'certifier', begins FROM firm f, running WHERE place < 200 OR inn LIKE '96%';
INSERT INTO bank_account (id, company_id, bik, bank_name, settlement, correspondent, created_at, created_by_id)
  SELECT account_id, id, '044525225', 'Банк Складской', '40702810' || lpad(inn, 12, '0'), '30101810400000000225', begins, certifier_id FROM firm, running;

-- ---------------------------------------------------------------- claims
CREATE TEMP TABLE made ON COMMIT DROP AS
  SELECT b.n, f.id AS company_id, f.account_id, f.certifier_id, f.name_ru, f.name_en, f.inn, m.id AS line_id, m.category, b.status,
      -- What is open came in during the last six weeks, what is decided during the whole year.
      CASE WHEN b.status IN ('APPROVED', 'REJECTED', 'WITHDRAWN') THEN r.begins + (r.ends - r.begins) * b.share
        ELSE r.ends - least(interval '45 days', r.ends - r.begins) * (1 - b.share) END AS at,
      (1000000 + (b.n * 7919) % 9000000)::bigint AS wish
    FROM (SELECT n, pg_temp.spread(n, 3) / 10000.0 AS share, pg_temp.spread(n, 2) AS company,
        CASE WHEN part < 400 THEN 'DRAFT' WHEN part < 1800 THEN 'SUBMITTED' WHEN part < 2600 THEN 'IN_REVIEW' WHEN part < 3000 THEN 'RETURNED'
          WHEN part < 3400 THEN 'PENDING_APPROVAL' WHEN part < 8600 THEN 'APPROVED' WHEN part < 9300 THEN 'REJECTED' ELSE 'WITHDRAWN' END::claim_status AS status
      FROM (SELECT n, pg_temp.spread(n, 1) AS part FROM generate_series(1, :claims) n) parts) b
    CROSS JOIN running r
    JOIN firm f ON f.place = b.company % :companies
    JOIN money m ON m.place = pg_temp.spread(b.n, 4) % m.places;
-- The product's ids rise with time.
ALTER TABLE made ADD COLUMN id uuid;
UPDATE made SET id = uuidv7(at - now());
CREATE INDEX ON made (id);
ANALYZE made;
CREATE TEMP TABLE officer ON COMMIT DROP AS
  SELECT id, row_number() OVER (ORDER BY email) - 1 AS place, count(*) OVER () AS places FROM "user" WHERE email LIKE 'reviewer%@bench.example';
INSERT INTO claim (id, number, company_id, programme_id, programme_version_id, category, title, status, version, created_at, created_by_id, updated_at,
    contract_number, account_id, round, submitted_at, fiscal_year, budget_line_id, assignee_id, due_on, clock_stopped_on, reply_due_on, calendar_version,
    returns, decided_at, claimed, eligible, accepted, support, requested, reserved, committed, line_count, open_questions, search_text)
  SELECT m.id, lpad((r.fiscal_year % 100)::text, 2, '0') || '-' || (10000 + m.n), m.company_id, r.programme_id, r.version_id, m.category, '', m.status, 3, m.at, m.certifier_id, m.at,
      'EXP-' || m.n, m.account_id, s.filed::int, CASE WHEN s.filed THEN m.at END, CASE WHEN s.filed THEN r.fiscal_year END, CASE WHEN s.filed THEN m.line_id END,
      CASE WHEN m.status NOT IN ('DRAFT', 'SUBMITTED') THEN o.id END, CASE WHEN s.filed THEN (m.at + interval '28 days')::date END,
      CASE WHEN m.status = 'RETURNED' THEN (m.at + interval '3 days')::date END, CASE WHEN m.status = 'RETURNED' THEN (m.at + interval '17 days')::date END, '1',
      (m.status = 'RETURNED')::int, CASE WHEN m.status IN ('APPROVED', 'REJECTED') THEN m.at + (r.ends - m.at) * 0.5 END,
      s.support * 2, s.support * 2, s.support * 2, s.support, CASE WHEN s.filed THEN m.wish ELSE 0 END,
      CASE WHEN m.status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL') THEN s.support ELSE 0 END,
      CASE WHEN m.status = 'APPROVED' THEN s.support ELSE 0 END, 3, 0,
      CASE WHEN s.filed THEN lower(lpad((r.fiscal_year % 100)::text, 2, '0') || '-' || (10000 + m.n) || ' ' || m.name_ru || ' ' || m.name_en || ' ' || m.inn || ' перевозчик ' || m.n % 500) ELSE '' END
    FROM made m CROSS JOIN running r JOIN officer o ON o.place = pg_temp.spread(m.n, 5) % o.places
    CROSS JOIN LATERAL (SELECT m.status <> 'DRAFT' AS filed, CASE WHEN m.status IN ('DRAFT', 'REJECTED') THEN 0 ELSE m.wish END AS support) s;
INSERT INTO claim_line (id, claim_id, company_id, position, purpose, supplier_name, supplier_country, invoice_number, invoice_date, paid_on, payment_order_number,
    currency, amount_minor, vat_minor, destination_country, claimed, eligible, accepted, support)
  SELECT uuidv7(), m.id, m.company_id, k, 'Услуга ' || k, 'Перевозчик ' || m.n % 500, 'RU', 'СЧ-' || m.n || '/' || k, m.at::date - 12, m.at::date - 10, (m.n % 900)::text,
      'RUB', m.wish * 2 / 3, 0, 'IT', m.wish * 2 / 3, m.wish * 2 / 3, m.wish * 2 / 3, m.wish / 3
    FROM made m CROSS JOIN generate_series(1, 3) k;
CREATE TEMP TABLE paper ON COMMIT DROP AS
  SELECT uuidv7() AS id, m.id AS claim_id, m.company_id, m.certifier_id, m.at, k FROM made m CROSS JOIN generate_series(1, 2) k;
INSERT INTO document (id, company_id, sha256, size, media_type, file_name, pages, uploaded_by_id, uploaded_at)
  SELECT id, company_id, md5(id::text) || md5(claim_id::text), 40000, 'application/pdf', 'Счёт ' || k || '.pdf', 1, certifier_id, at FROM paper;
INSERT INTO claim_document (id, company_id, claim_id, document_id, kind, added_at, added_by_id, added_in_version)
  SELECT uuidv7(), company_id, claim_id, id, CASE k WHEN 1 THEN 'INVOICE' ELSE 'PAYMENT_ORDER' END, at, certifier_id, 1 FROM paper;

-- ---------------------------------------------------------------- the ledger, with money enough for all of it
INSERT INTO ledger_transaction (kind, at, event_id) SELECT 'ALLOCATE', begins, event_id FROM running, money ORDER BY place;
INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount)
  SELECT t.id, m.id, b.bucket::ledger_bucket, b.amount
    FROM (SELECT id, row_number() OVER (ORDER BY id DESC) - 1 AS place FROM ledger_transaction) t JOIN money m USING (place)
    CROSS JOIN (VALUES ('appropriation', -100000000000000::bigint), ('available', 100000000000000)) b(bucket, amount);
INSERT INTO ledger_transaction (kind, at, actor_id, claim_id, event_id)
  SELECT k.kind::ledger_kind, m.at, m.certifier_id, m.id, r.event_id FROM made m CROSS JOIN running r
    JOIN LATERAL (VALUES ('RESERVE', true), ('RELEASE', m.status IN ('REJECTED', 'WITHDRAWN')), ('COMMIT', m.status = 'APPROVED')) k(kind, happens) ON k.happens
    WHERE m.status <> 'DRAFT' ORDER BY m.at, k.kind DESC;
INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount)
  SELECT t.id, m.line_id, leg.bucket::ledger_bucket, leg.sign * m.wish FROM ledger_transaction t JOIN made m ON m.id = t.claim_id
    JOIN LATERAL (VALUES (CASE t.kind WHEN 'RESERVE' THEN 'available' ELSE 'reserved' END, -1),
      (CASE t.kind WHEN 'RESERVE' THEN 'reserved' WHEN 'RELEASE' THEN 'available' ELSE 'committed' END, 1)) leg(bucket, sign) ON true
    ORDER BY t.id;

-- ---------------------------------------------------------------- the figures that are kept
UPDATE budget_line l SET allocated = s.allocated, reserved = s.reserved, committed = s.committed FROM (
  SELECT budget_line_id, -coalesce(sum(amount) FILTER (WHERE bucket = 'appropriation'), 0) AS allocated,
      coalesce(sum(amount) FILTER (WHERE bucket = 'reserved'), 0) AS reserved, coalesce(sum(amount) FILTER (WHERE bucket = 'committed'), 0) AS committed
    FROM ledger_entry GROUP BY 1) s WHERE s.budget_line_id = l.id AND l.id IN (SELECT id FROM money);
DELETE FROM budget_month WHERE budget_line_id IN (SELECT id FROM money);
INSERT INTO budget_month (budget_line_id, month, shard, allocated, reserved, committed, paid)
  SELECT e.budget_line_id, date_trunc('month', t.at AT TIME ZONE 'Europe/Moscow')::date, 0, -coalesce(sum(e.amount) FILTER (WHERE bucket = 'appropriation'), 0),
      coalesce(sum(e.amount) FILTER (WHERE bucket = 'reserved'), 0), coalesce(sum(e.amount) FILTER (WHERE bucket = 'committed'), 0), 0
    FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE e.budget_line_id IN (SELECT id FROM money) GROUP BY 1, 2;
DELETE FROM claim_count;
INSERT INTO claim_count (fiscal_year, category, status, shard, count)
  SELECT coalesce(fiscal_year, 0), category, status, 0, count(*) FROM claim GROUP BY 1, 2, 3;
INSERT INTO claim_counter (year, last) SELECT fiscal_year, 10000 + :claims FROM running ON CONFLICT (year) DO UPDATE SET last = excluded.last;

CREATE INDEX claim_search ON claim USING gin (search_text gin_trgm_ops);
ALTER TABLE claim ENABLE TRIGGER ALL;
ALTER TABLE claim_line ENABLE TRIGGER ALL;
ALTER TABLE document ENABLE TRIGGER ALL;
ALTER TABLE claim_document ENABLE TRIGGER ALL;
ALTER TABLE ledger_transaction ENABLE TRIGGER ALL;
ALTER TABLE ledger_entry ENABLE TRIGGER ALL;
COMMIT;
