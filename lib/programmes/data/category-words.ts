import "server-only";
import { pool } from "@/lib/platform/db/pool";

/** A category as the programmes name it. */
export type CategoryWords = { readonly code: string; readonly ru: string; readonly en: string };

/**
 * Categories of all published versions, a code that several have by its latest version, in the order of the documents.
 * Published rules are public, so that no session is needed (migrations, policies).
 */
export const findCategoryWords = async (): Promise<readonly CategoryWords[]> => {
  const { rows } = await pool().query<CategoryWords>(`
    SELECT code, ru, en FROM (
      SELECT DISTINCT ON (c->>'code') c->>'code' AS code, c->'name'->>'ru' AS ru, c->'name'->>'en' AS en, v.created_at, at
        FROM programme_version v, jsonb_array_elements(v.rules->'categories') WITH ORDINALITY AS x(c, at)
        WHERE v.status <> 'DRAFT' ORDER BY c->>'code', v.created_at DESC, v.id DESC) latest
    ORDER BY created_at, at, code`);

  return rows;
};
