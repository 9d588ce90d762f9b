-- The audit chains have no gap, every hash follows from the one before, and the heads are the last rows.
SELECT object, problem FROM (
  SELECT 'event ' || e.id AS object, CASE
    WHEN e.chain_seq <> row_number() OVER w THEN 'gap before this event of chain ' || e.chain
    WHEN e.prev_hash <> coalesce(lag(e.hash) OVER w, repeat('0', 64)) THEN 'does not follow the event before it in chain ' || e.chain
    WHEN e.hash <> app.event_hash(e.prev_hash, e.chain, e.chain_seq, e.at, e.type, e.actor_id, e.on_behalf_of_id, e.session_id, e.company_id, e.claim_id,
      e.object_type, e.object_id, e.data, e.visible_to_company) THEN 'its content is not what was hashed' END AS problem
  FROM audit_event e WINDOW w AS (PARTITION BY e.chain ORDER BY e.chain_seq)) checked WHERE problem IS NOT NULL
UNION ALL
SELECT 'chain ' || coalesce(h.chain, e.chain), 'its head is not its last event'
FROM audit_head h FULL JOIN (SELECT DISTINCT ON (chain) chain, chain_seq, hash FROM audit_event ORDER BY chain, chain_seq DESC) e USING (chain)
WHERE h.hash IS DISTINCT FROM e.hash OR h.seq IS DISTINCT FROM e.chain_seq
