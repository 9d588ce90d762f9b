import { expect, test } from "vitest";
import { statementNames } from "@/lib/platform/db/statement-names";

const select = "SELECT id FROM claim WHERE number = $1";

test("a text keeps its name, and no other text has it", () => {
  const nameOf = statementNames();
  const name = nameOf(select);
  expect(name).toBeTypeOf("string");
  expect(nameOf(select)).toBe(name);
  expect(statementNames()(select)).toBe(name);
  expect(nameOf(`${select} AND version = $2`)).not.toBe(name);
});

test("what is looked for by a part, and what begins or ends a transaction, is not kept", () => {
  const nameOf = statementNames();
  expect(nameOf("SELECT id FROM claim WHERE search_text LIKE $1")).toBeUndefined();
  expect(nameOf("BEGIN")).toBeUndefined();
  expect(nameOf("COMMIT")).toBeUndefined();
});

test("late texts go without a name, so that a connection does not keep statements without end", () => {
  const nameOf = statementNames(2);
  const [first, , third] = [1, 2, 3].map((at) => nameOf(`SELECT ${at}`));
  expect(first).toBeTypeOf("string");
  expect(third).toBeUndefined();
  expect(nameOf("SELECT 1")).toBe(first);
});
