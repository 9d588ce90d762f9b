-- One format of rules. Programme versions hold rulebooks of format 2; a published version is never rewritten, and what
-- claims were filed and signed under the first format keeps its trace, so that nothing here turns one into the other.
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM programme_version WHERE rules->>'format' IS DISTINCT FROM '2') THEN
    RAISE EXCEPTION 'This database holds programmes in the first format of rules, which this release does not read any more. Demo data is made anew by `npm run demo:reset`; empty a database of your own (drop and create it) and start again.';
  END IF;
END $$;

-- Under which year a claim's use of a limit is counted; 0 is the company's whole life.
ALTER TABLE claim_cap_use ADD COLUMN fiscal_year INTEGER;
UPDATE claim_cap_use u SET fiscal_year = c.fiscal_year FROM claim c WHERE c.id = u.claim_id;
ALTER TABLE claim_cap_use ALTER COLUMN fiscal_year SET NOT NULL;

GRANT CREATE ON SCHEMA app TO meridian_engine;

-- Makes what the claim uses of limits exactly p_caps: takes, gives back, and gives back whole what is not named any
-- more. Never beyond a limit.
CREATE OR REPLACE FUNCTION app.move_caps(c claim, p_caps jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE item record; step bigint;
BEGIN
  FOR item IN SELECT coalesce(x.cap, u.cap) AS cap, coalesce(x.amount, 0) AS amount, coalesce(x."limit", 0) AS "limit",
        coalesce(u.amount, 0) AS before, coalesce(u.fiscal_year, x.year, c.fiscal_year) AS year
      FROM jsonb_to_recordset(coalesce(p_caps, '[]')) x(cap text, amount bigint, "limit" bigint, year int)
      FULL JOIN (SELECT * FROM claim_cap_use WHERE claim_id = c.id) u ON u.cap = x.cap ORDER BY 1 LOOP
    step := item.amount - item.before;
    IF step <> 0 THEN
      INSERT INTO cap_use (company_id, programme_id, fiscal_year, cap, used) VALUES (c.company_id, c.programme_id, item.year, item.cap, 0)
        ON CONFLICT DO NOTHING;
      UPDATE cap_use u SET used = u.used + step
        WHERE u.company_id = c.company_id AND u.programme_id = c.programme_id AND u.fiscal_year = item.year AND u.cap = item.cap
          AND (step < 0 OR u.used + step <= item."limit");
      IF NOT FOUND THEN PERFORM app.refuse('capExceeded', jsonb_build_object('cap', item.cap)); END IF;
      INSERT INTO claim_cap_use (claim_id, cap, company_id, amount, fiscal_year) VALUES (c.id, item.cap, c.company_id, item.amount, item.year)
        ON CONFLICT (claim_id, cap) DO UPDATE SET amount = excluded.amount;
    END IF;
  END LOOP;
END $$;

-- Steps that somebody's leaving would leave without a person: of a programme (claim_id null), or of open claims, each
-- of whose steps needs a person of its own. Where the chain is not known yet, the longest of the rules counts.
CREATE OR REPLACE FUNCTION app.unmanned_without(p_person uuid) RETURNS TABLE (programme_id uuid, claim_id uuid, number text, roles text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH chain AS (
    SELECT v.id, v.programme_id, v.status = 'PUBLISHED' AS published, ARRAY(SELECT l.value #>> '{}' FROM jsonb_array_elements(
        (SELECT t.value->'levels' FROM jsonb_array_elements(v.rules->'workflow'->'approvalChain') t ORDER BY jsonb_array_length(t.value->'levels') DESC LIMIT 1)) WITH ORDINALITY l
        ORDER BY l.ordinality) AS roles
      FROM programme_version v
  ), own AS (
    SELECT r.role::text AS role, r.programme_id FROM staff_role r JOIN "user" u ON u.id = r.user_id
      WHERE r.user_id = p_person AND r.ended_at IS NULL AND u.blocked_at IS NULL AND r.role IN ('reviewer', 'approver', 'commission')
  ), bare AS (
    SELECT DISTINCT h.programme_id, s.role FROM chain h CROSS JOIN LATERAL (SELECT unnest(ARRAY['reviewer'] || h.roles)) s(role)
      JOIN own ON own.role = s.role AND (own.programme_id IS NULL OR own.programme_id = h.programme_id)
      WHERE h.published AND NOT EXISTS (SELECT 1 FROM staff_role r JOIN "user" u ON u.id = r.user_id WHERE r.role::text = s.role AND r.user_id <> p_person
        AND r.ended_at IS NULL AND u.blocked_at IS NULL AND (r.programme_id IS NULL OR r.programme_id = h.programme_id))
  ), step AS (
    SELECT c.id, c.number, c.programme_id, s.level, s.role,
        ARRAY(SELECT a.id FROM app.able_people(c.id, s.role, CASE s.level WHEN 0 THEN 'REVIEWED' ELSE 'APPROVED_' || s.level END) a(id)) AS people
      FROM claim c JOIN chain h ON h.id = c.programme_version_id
        LEFT JOIN recommendation m ON m.claim_id = c.id AND m.superseded_at IS NULL AND c.status = 'PENDING_APPROVAL'
        CROSS JOIN LATERAL (SELECT 0 AS level, 'reviewer' AS role UNION ALL
          SELECT l.ordinality::int, l.role FROM unnest(coalesce(m.chain, h.roles)) WITH ORDINALITY l(role, ordinality)
            WHERE l.ordinality > (SELECT count(*) FROM approval a WHERE a.recommendation_id = m.id AND a.valid)) s
      WHERE c.status IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'PENDING_APPROVAL')
  ), pattern AS (
    -- Most claims ask for the same people: each question is answered once.
    SELECT p.programme_id, p.roles, p.people, array_agg(p.id) AS ids FROM (
        SELECT s.id, s.programme_id, array_agg(s.role ORDER BY s.level) AS roles, array_agg(s.people::text ORDER BY s.level) AS people FROM step s
          GROUP BY s.id, s.programme_id) p GROUP BY p.programme_id, p.roles, p.people
  ), short AS (
    -- Hall's condition: any k steps need at least k people among those who may do one of them.
    SELECT DISTINCT ON (t.programme_id, t.roles, t.people) t.ids, k.roles FROM pattern t
      CROSS JOIN LATERAL generate_series(1, (1 << cardinality(t.roles)) - 1) mask
      CROSS JOIN LATERAL (SELECT array_agg(t.roles[i] ORDER BY i) AS roles, count(*) AS steps FROM generate_subscripts(t.roles, 1) i WHERE mask & (1 << (i - 1)) <> 0) k
      CROSS JOIN LATERAL (SELECT count(DISTINCT x) FILTER (WHERE x <> p_person) AS others, bool_or(x = p_person) AS concerned
        FROM generate_subscripts(t.roles, 1) i, unnest(t.people[i]::uuid[]) x WHERE mask & (1 << (i - 1)) <> 0) w
      WHERE w.concerned AND w.others < k.steps ORDER BY t.programme_id, t.roles, t.people, k.steps
  )
  SELECT b.programme_id, NULL, NULL, array_agg(b.role ORDER BY b.role) FROM bare b GROUP BY b.programme_id
  UNION ALL
  SELECT c.programme_id, c.id, c.number, s.roles FROM short s JOIN claim c ON c.id = ANY (s.ids)
$$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
