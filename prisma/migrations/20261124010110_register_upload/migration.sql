-- A copy of the state register that an administrator has uploaded and looks through before it is taken in: what is taken
-- in is what was looked at. Kept for a day, one for each administrator.
CREATE TABLE register_upload (
  id uuid NOT NULL,
  uploaded_by_id uuid NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  file_hash text NOT NULL,
  rows jsonb NOT NULL,
  companies integer NOT NULL,
  refused integer NOT NULL,
  refusals jsonb NOT NULL,
  imported_at timestamptz(3),
  CONSTRAINT register_upload_pkey PRIMARY KEY (id)
);
CREATE INDEX register_upload_uploaded_by_id_idx ON register_upload (uploaded_by_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON register_upload TO meridian_engine;
GRANT SELECT ON register_upload TO meridian_official;

GRANT CREATE ON SCHEMA app TO meridian_engine;

--   p = { id, fileHash, rows, refused, refusals } with the request's key
CREATE FUNCTION app.keep_register_upload(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  IF NOT app.is_active_admin(me) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  IF NOT app.take_key(p, me) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  DELETE FROM register_upload WHERE uploaded_by_id = me OR uploaded_at < app.now() - interval '1 day';
  INSERT INTO register_upload (id, uploaded_by_id, uploaded_at, file_hash, rows, companies, refused, refusals)
    VALUES ((p->>'id')::uuid, me, app.now(), p->>'fileHash', p->'rows', jsonb_array_length(p->'rows'), (p->>'refused')::int, p->'refusals');
  RETURN jsonb_build_object('outcome', 'applied');
END $$;

-- What the file names is replaced, everything else stays; once, and only by whoever has looked through it.
CREATE FUNCTION app.import_register(p_token_hash text, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.begin_request(p_token_hash, 'office'); me uuid; u register_upload;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  me := (person->>'userId')::uuid;
  IF NOT app.is_active_admin(me) THEN PERFORM app.refuse('roleMissing', '{"roles":["admin"]}'); END IF;
  IF NOT app.take_key(p, me) THEN RETURN jsonb_build_object('outcome', 'replayed'); END IF;
  SELECT * INTO u FROM register_upload WHERE id = (p->>'uploadId')::uuid AND uploaded_by_id = me AND imported_at IS NULL
    AND uploaded_at > app.now() - interval '1 day' FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.refuse('uploadOver'); END IF;
  INSERT INTO company_register (inn, kpp, ogrn, name_ru, name_en, address, registered_on, imported_at)
    SELECT r.inn, r.kpp, r.ogrn, r.name_ru, r.name_en, r.address, r.registered_on, app.now()
      FROM jsonb_to_recordset(u.rows) r(inn text, kpp text, ogrn text, name_ru text, name_en text, address text, registered_on date)
    ON CONFLICT (inn) DO UPDATE SET kpp = excluded.kpp, ogrn = excluded.ogrn, name_ru = excluded.name_ru, name_en = excluded.name_en,
      address = excluded.address, registered_on = excluded.registered_on, imported_at = excluded.imported_at;
  UPDATE register_upload SET imported_at = app.now(), rows = '[]' WHERE id = u.id;
  RETURN jsonb_build_object('outcome', 'applied', 'eventId', app.append_event('house', 'registerImported', me, (person->>'sessionId')::uuid, NULL, NULL,
    'companyRegister', u.file_hash, jsonb_build_object('companies', u.companies, 'refused', u.refused), false));
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND p.prosecdef AND p.proowner <> 'meridian_engine'::regrole LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO meridian_engine', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_register_upload(text, jsonb), app.import_register(text, jsonb) TO meridian_web;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
