import { describe, expect, it } from "vitest";
import { parseDocumentText } from "@/lib/programmes/domain/rulebook/read-document";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import { rulesProblemCodes } from "@/lib/programmes/domain/rulebook/rules-problems";
import { cap, type Document, problemsWith } from "@/tests/unit/programmes/rulebook/changed-rules";

describe("a document that is no honest one is refused", () => {
  it.each([
    ["__proto__", '{"__proto__": {"rate": 1}}', ["__proto__"]],
    ["constructor, deep inside", '{"caps": [{"limit": {"constructor": {}}}]}', ["caps.0.limit.constructor"]],
    [
      "prototype in a record",
      '{"categories": [{"tariff": {"byCountry": {"prototype": "1"}}}]}',
      ["categories.0.tariff.byCountry.prototype"],
    ],
  ])("the prototype key %s", (_key, text, paths) => {
    const read = parseRulebook(JSON.parse(text));

    expect(read).toMatchObject({
      ok: false,
      failure: { problems: paths.map((path) => ({ path, code: "unknownKey" })) },
    });
    expect(Object.hasOwn(Object.prototype, "rate")).toBe(false);
  });

  it("ten megabytes, before they are parsed", () => {
    expect(parseDocumentText(`"${"x".repeat(10_000_000)}"`)).toMatchObject({
      failure: { problems: [{ path: "", code: "documentTooLarge" }] },
    });
    expect(parseDocumentText("{")).toMatchObject({ failure: { problems: [{ path: "", code: "notJson" }] } });
  });

  it("with a code that has its words", () => {
    const read = parseRulebook({});

    expect(
      read.ok ? [] : read.failure.problems.filter(({ code }) => !rulesProblemCodes.includes(code)),
    ).toEqual([]);
  });
});

describe("what may stand beside each other", () => {
  const inner = cap("INNER", "1", { categories: ["CERT"] });

  it.each<readonly [string, readonly Document[]]>([
    ["a category inside its branch", [inner, cap("OUTER", "1", { categories: ["SALE"] })]],
    [
      "a category at home and abroad",
      [
        cap("HOME", "1", { categories: ["CERT"], place: "HOME" }),
        cap("ABROAD", "1", { categories: ["CERT"], place: "ABROAD" }),
        inner,
      ],
    ],
    [
      "a document, its vendor and the claim",
      [cap("DOCUMENT", "1", { per: "DOCUMENT" }), cap("VENDOR", "1", { per: "VENDOR" }), cap("CLAIM", "1")],
    ],
    ["a line under any limit", [cap("LINE", "1", { per: "LINE" }), inner]],
    [
      "a year beside a lifetime",
      [cap("YEAR", "1", { span: "YEAR" }), cap("LIFE", "2", { span: "LIFETIME" })],
    ],
  ])("%s", (_what, caps) => {
    expect(problemsWith({ caps })).toEqual([]);
  });
});
