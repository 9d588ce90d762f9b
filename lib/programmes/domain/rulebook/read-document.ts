import { z } from "zod";
import {
  problemAt,
  problemCodeOfIssue,
  problemsOf,
  type RulesPath,
  type RulesProblem,
} from "@/lib/programmes/domain/rulebook/rules-problems";
import { fail, ok, type Result } from "@/lib/shared/result";

/** A document was refused; every problem has its place. */
export type DocumentFailure = {
  readonly code: "documentInvalid";
  readonly problems: readonly RulesProblem[];
};

/** A rulebook takes 3 to 20 thousand characters, a claim of 500 lines about 300 thousand. */
const mostCharacters = 1_000_000;

/** Reads the text of a JSON document. Refuses what is too large before it is parsed, and what is no JSON. */
export const parseDocumentText = (text: string): Result<unknown, DocumentFailure> => {
  if (text.length > mostCharacters) return refused([problemAt([], "documentTooLarge")]);

  try {
    return ok(JSON.parse(text));
  } catch {
    return refused([problemAt([], "notJson")]);
  }
};

/** Judges a parsed document by its schema: unknown keys, prototype keys and wrong shapes, each with its path. */
export const readDocument = <T extends z.ZodType>(
  schema: T,
  json: unknown,
): Result<z.output<T>, DocumentFailure> => {
  // zod drops `__proto__` of a record without a word; here no key is dropped.
  const foreign = prototypeKeys(json, []);
  if (foreign.length > 0) return refused(foreign.map((path) => problemAt(path, "unknownKey")));

  const shape = schema.safeParse(json, { error: problemCodeOfIssue });

  return shape.success ? ok(shape.data) : refused(problemsOf(shape.error));
};

/** Refuses a document by its problems. */
export const refused = (problems: readonly RulesProblem[]): Result<never, DocumentFailure> =>
  fail({ code: "documentInvalid", problems });

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const prototypeKeys = (value: unknown, path: RulesPath): readonly RulesPath[] => {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => prototypeKeys(item, [...path, at]));

  return Object.entries(value).flatMap(([key, member]) =>
    forbiddenKeys.has(key) ? [[...path, key]] : prototypeKeys(member, [...path, key]),
  );
};

/** The JSON Schema (draft 2020-12) of what a document may be written as, for editors. */
export const jsonSchemaOf = (schema: z.ZodType): Record<string, unknown> => ({
  ...z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
});
