import { describe, expect, test } from "vitest";
import { loggedError } from "@/lib/platform/logged-error";

const typed = "Смирнова Анна anna@firm.example 7799000012 40702810000000000002";

/** Errors that quote what somebody typed, each made by what makes them in earnest or as it words them. */
const talkative: readonly (readonly [string, unknown])[] = [
  ["PostgreSQL", new Error(`invalid input syntax for type uuid: "${typed}"`)],
  ["a parser of JSON", parseError(`{"name": "${typed}`)],
  ["Prisma", new Error(`\nInvalid invocation:\n{ where: { name: "${typed}" } }\n\nArgument "x" is missing.`)],
  ["mail", new Error("550 no such user anna@firm.example")],
  ["a number", new Error("account 40702810000000000002 of 7799000012 is closed")],
  ["a wrapped one", new Error("outer", { cause: new Error(`'${typed}'`) })],
];

function parseError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

describe("the log", () => {
  test.each(talkative)("keeps nothing that %s quotes", (_who, error) => {
    const line = JSON.stringify(loggedError(error));
    for (const word of ["Смирнова", "anna", "7799000012", "40702810"]) expect(line).not.toContain(word);
  });

  test("keeps what is needed to find the fault: name, code, plain words and the place", () => {
    const error = Object.assign(new RangeError("permission denied for table company"), { code: "42501" });
    const { name, code, message, stack } = loggedError(error);
    expect({ name, code, message }).toEqual({
      name: "RangeError",
      code: "42501",
      message: "permission denied for table company",
    });
    expect(stack?.[0]).toContain("logged-error.test.ts");
  });

  test("keeps the digest that names a stored file", () => {
    const sha256 = "0123456789abcdef".repeat(4);
    expect(loggedError(new Error(`storedFileMissing: ${sha256}`)).message).toContain(sha256);
  });

  test("does not follow causes for ever", () => {
    const circular = new Error("a");
    circular.cause = circular;
    expect(JSON.stringify(loggedError(circular)).length).toBeLessThan(20_000);
  });

  test("says so of what is no error", () => {
    expect(loggedError("the password is secret")).toEqual({ name: "string", message: "not an Error" });
  });
});
