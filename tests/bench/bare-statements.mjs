// What each operation costs at least: the statements alone, with no question of who asks and no words around them.
const queue = (condition) => `
  SELECT c.number, o.name_ru, o.inn, c.category, c.requested, c.line_count, c.status, c.due_on
    FROM claim c JOIN company o ON o.id = c.company_id WHERE c.status = 'SUBMITTED' AND ${condition}
    ORDER BY c.due_on, c.id LIMIT 50`;

/** By the name that stands in the address: the text, and which parameters of the address it takes, in order. */
export const statements = {
  queue: { takes: ["category"], text: queue("c.category = $1") },
  deep: { takes: ["on", "id"], text: queue("(c.due_on, c.id) > ($1::date, $2::uuid)") },
  claim: {
    takes: ["number", "user"],
    text: `
      SELECT c.number, c.title, c.category, c.status, c.support, c.due_on,
          (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position) FROM claim_line l WHERE l.claim_id = c.id) AS lines,
          (SELECT jsonb_agg(jsonb_build_object('kind', d.kind, 'name', f.file_name, 'size', f.size))
            FROM claim_document d JOIN document f ON f.id = d.document_id WHERE d.claim_id = c.id) AS documents
        FROM claim c JOIN membership m ON m.company_id = c.company_id AND m.user_id = $2 AND m.ended_at IS NULL WHERE c.number = $1`,
  },
  list: {
    takes: ["company"],
    text: `
      SELECT number, category, title, status, support, updated_at,
          (SELECT jsonb_object_agg(s.status, s.n) FROM (SELECT status, count(*) AS n FROM claim WHERE company_id = $1 GROUP BY status) s) AS counts
        FROM claim WHERE company_id = $1 ORDER BY created_at DESC, id LIMIT 25`,
  },
  totals: {
    takes: [],
    text: `
      SELECT l.fiscal_year, l.category, l.allocated, l.reserved, l.committed, l.paid,
          (SELECT jsonb_object_agg(s.status, s.n) FROM (SELECT status, sum(count) AS n FROM claim_count k
            WHERE k.category = l.category AND k.fiscal_year = l.fiscal_year GROUP BY status) s) AS counts
        FROM budget_line l ORDER BY l.fiscal_year DESC, l.category`,
  },
  search: {
    takes: ["part"],
    text: `
      SELECT c.number, o.name_ru, o.inn, c.category, c.requested, c.line_count, c.status, c.due_on
        FROM claim c JOIN company o ON o.id = c.company_id
        WHERE c.search_text LIKE '%' || lower($1) || '%' AND c.status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')
        ORDER BY c.due_on, c.id LIMIT 50`,
  },
};

/** The rows of an operation for the parameters of an address. */
export const rowsOf = async (pool, name, parameters) => {
  const { takes, text } = statements[name];
  const { rows } = await pool.query({ name, text, values: takes.map((one) => parameters[one]) });
  return rows;
};

const movement = (kind, from, to) => `
  moved AS (INSERT INTO ledger_transaction (kind, at, claim_id, event_id)
    SELECT '${kind}', now(), taken.id, (SELECT max(id) FROM audit_event) FROM taken RETURNING id),
  posted AS (INSERT INTO ledger_entry (transaction_id, budget_line_id, bucket, amount)
    SELECT moved.id, covered.id, leg.bucket::ledger_bucket, leg.sign * covered.amount FROM moved, covered,
      (VALUES ('${from}', -1), ('${to}', 1)) leg(bucket, sign) RETURNING 1)`;

/** The writes, each a statement in a transaction of its own; one that has nothing to do answers no row. */
export const writes = {
  // Reserves what the claim asks for, where the budget line has it.
  submit: `
    WITH wish AS (SELECT c.id, m.id AS line_id, 1000000::bigint AS amount FROM claim c
        JOIN budget_line m ON m.programme_id = c.programme_id AND m.category = c.category AND m.status = 'OPEN' WHERE c.id = $1 AND c.status = 'DRAFT' ORDER BY m.fiscal_year DESC LIMIT 1),
      covered AS (UPDATE budget_line l SET reserved = l.reserved + w.amount FROM wish w
        WHERE l.id = w.line_id AND l.allocated - l.reserved - l.committed - l.paid >= w.amount RETURNING l.id, w.amount, l.fiscal_year),
      taken AS (UPDATE claim c SET status = 'SUBMITTED', version = version + 1, round = 1, submitted_at = now(), fiscal_year = covered.fiscal_year,
          budget_line_id = covered.id, claimed = covered.amount, eligible = covered.amount, accepted = covered.amount, support = covered.amount,
          requested = covered.amount, reserved = covered.amount, due_on = current_date + 28 FROM covered WHERE c.id = $1 RETURNING c.id),
      ${movement("RESERVE", "available", "reserved")}
    SELECT id FROM taken`,
  // Turns the reservation into a commitment.
  approve: `
    WITH covered AS (UPDATE budget_line l SET reserved = l.reserved - c.reserved, committed = l.committed + c.reserved FROM claim c
        WHERE c.id = $1 AND c.status = 'PENDING_APPROVAL' AND l.id = c.budget_line_id RETURNING l.id, c.reserved AS amount),
      taken AS (UPDATE claim c SET status = 'APPROVED', version = version + 1, decided_at = now(), reserved = 0, committed = covered.amount
        FROM covered WHERE c.id = $1 RETURNING c.id),
      ${movement("COMMIT", "reserved", "committed")}
    SELECT id FROM taken`,
};

/** The export, copied by the database itself. */
export const copyOut = `COPY (
  SELECT c.number, o.name_ru, o.inn, c.category, c.fiscal_year, c.decided_at, c.requested, c.committed, b.bank_name, b.bik, right(b.settlement, 4)
    FROM claim c JOIN company o ON o.id = c.company_id JOIN bank_account b ON b.id = c.account_id
    WHERE c.status = 'APPROVED' ORDER BY c.decided_at DESC, c.id) TO STDOUT (FORMAT csv, HEADER)`;
