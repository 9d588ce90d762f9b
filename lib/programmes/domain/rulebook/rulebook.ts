import { type JsonValue, toJsonValue } from "@/lib/programmes/domain/json-value";
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

/** The document that `parseRulebook` reads back as the same rules, defaults written out: what is stored and hashed. */
export const rulebookToJson = (rules: Rulebook): JsonValue => toJsonValue(rules);
