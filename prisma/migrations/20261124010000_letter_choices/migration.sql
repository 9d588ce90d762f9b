-- Which letters a person does not want. Only news and reminders are asked for here when letters go out: a row for any
-- other kind changes nothing.
CREATE TABLE "muted_letter" (
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "muted_letter_pkey" PRIMARY KEY ("user_id","kind")
);
ALTER TABLE "muted_letter" ADD CONSTRAINT "muted_letter_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE muted_letter ADD CONSTRAINT muted_letter_kind CHECK (length(kind) BETWEEN 1 AND 60);

GRANT SELECT, INSERT, DELETE ON muted_letter TO meridian_engine;
GRANT SELECT ON muted_letter TO meridian_worker;

GRANT CREATE ON SCHEMA app TO meridian_engine;

CREATE FUNCTION app.muted_letters(p_token_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash);
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(kind ORDER BY kind), '[]') FROM muted_letter WHERE user_id = (person->>'userId')::uuid);
END $$;

-- Of the kinds that were offered, those of p_muted no longer come. What was not offered stays as it was.
CREATE FUNCTION app.choose_letters(p_token_hash text, p_offered text[], p_muted text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE person jsonb := app.person_of_session(p_token_hash); who uuid := (person->>'userId')::uuid;
BEGIN
  IF person IS NULL THEN PERFORM app.refuse('signedOut'); END IF;
  DELETE FROM muted_letter WHERE user_id = who AND kind = ANY (p_offered) AND NOT kind = ANY (p_muted);
  INSERT INTO muted_letter (user_id, kind, since) SELECT DISTINCT who, k, app.now() FROM unnest(p_muted) k WHERE k = ANY (p_offered)
    ON CONFLICT DO NOTHING;
  PERFORM app.note_own(person, 'lettersChosen', jsonb_build_object('muted', to_jsonb(p_muted)));
END $$;

ALTER FUNCTION app.muted_letters(text) OWNER TO meridian_engine;
ALTER FUNCTION app.choose_letters(text, text[], text[]) OWNER TO meridian_engine;
SET ROLE meridian_engine;
REVOKE EXECUTE ON FUNCTION app.muted_letters(text), app.choose_letters(text, text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.muted_letters(text), app.choose_letters(text, text[], text[]) TO meridian_web;
RESET ROLE;
REVOKE CREATE ON SCHEMA app FROM meridian_engine;
