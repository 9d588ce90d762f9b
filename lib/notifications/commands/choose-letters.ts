import type { Person } from "@/lib/identity/domain/actor";
import { choicesFor, type LetterChoiceInput } from "@/lib/notifications/domain/letter-choices";
import { callDatabase } from "@/lib/platform/db/call";
import type { DatabaseRefusal } from "@/lib/platform/db/database-refusal";
import type { Result } from "@/lib/shared/result";

type Signed = { readonly person: Person; readonly tokenHash: string };

/** Switches off the kinds whose box is not ticked, and on those whose box is. */
export const chooseLetters = (
  { person, tokenHash }: Signed,
  ticked: LetterChoiceInput,
): Promise<Result<unknown, DatabaseRefusal>> => {
  const offered = choicesFor(person);
  return callDatabase("SELECT app.choose_letters($1, $2, $3) AS answer", [
    tokenHash,
    offered,
    offered.filter((kind) => ticked[kind] !== "on"),
  ]);
};
