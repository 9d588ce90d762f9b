-- Every table with a company's data is under forced row-level security, and no view or definer function escapes it.
SELECT 'table ' || c.relname AS object, 'row-level security is not forced' AS problem
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped
WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
UNION ALL
SELECT 'function ' || p.oid::regprocedure, 'has no fixed search path' FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = 'app' AND p.prosecdef AND NOT coalesce(p.proconfig::text, '') LIKE '%search_path%'
UNION ALL
SELECT 'function ' || p.oid::regprocedure, 'does not belong to the engine role' FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole
UNION ALL
SELECT 'view ' || c.oid::regclass, 'companies read through it past row-level security' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname IN ('public', 'app') AND c.relkind IN ('v', 'm') AND NOT coalesce(c.reloptions::text, '') LIKE '%security_invoker=%'
  AND (has_table_privilege('meridian_company', c.oid, 'SELECT') OR has_table_privilege('meridian_web', c.oid, 'SELECT'))
