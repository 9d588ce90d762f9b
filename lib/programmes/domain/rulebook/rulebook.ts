import { type DocumentFailure, readDocument, refused } from "@/lib/programmes/domain/rulebook/read-document";
import { rulebookProblems } from "@/lib/programmes/domain/rulebook/rulebook-checks";
import { type Rulebook, rulebookSchema } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { ok, type Result } from "@/lib/shared/result";

/**
 * Reads the rules of a programme. Refuses unknown keys, wrong shapes, and parts that contradict each other,
 * and names every place; nothing is guessed.
 */
export const parseRulebook = (json: unknown): Result<Rulebook, DocumentFailure> => {
  const read = readDocument(rulebookSchema, json);
  if (!read.ok) return read;
  const problems = rulebookProblems(read.value);

  return problems.length > 0 ? refused(problems) : ok(read.value);
};
