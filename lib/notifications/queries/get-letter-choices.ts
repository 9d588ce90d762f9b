import "server-only";
import type { Person } from "@/lib/identity/domain/actor";
import { choicesFor, type LetterChoice } from "@/lib/notifications/domain/letter-choices";
import { pool } from "@/lib/platform/db/pool";

export type LetterChoiceView = { readonly kind: LetterChoice; readonly comes: boolean };

/** The letters that the person may switch off, and whether they come now. */
export const getLetterChoices = async ({
  person,
  tokenHash,
}: {
  readonly person: Person;
  readonly tokenHash: string;
}): Promise<readonly LetterChoiceView[]> => {
  const { rows } = await pool().query<{ muted: readonly string[] }>("SELECT app.muted_letters($1) AS muted", [
    tokenHash,
  ]);
  const muted = new Set(rows[0]?.muted ?? []);
  return choicesFor(person).map((kind) => ({ kind, comes: !muted.has(kind) }));
};
