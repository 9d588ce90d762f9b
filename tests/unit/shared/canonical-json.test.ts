import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/shared/canonical-json";

describe("the canonical text of a value", () => {
  it("is one, whatever order its keys were written in", () => {
    expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
    expect(canonicalJson({ a: { c: null, d: [2, 1] }, b: 1 })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
  });

  it("keeps money exact, as digits in a string", () => {
    expect(canonicalJson({ claimed: 9_007_199_254_740_993n })).toBe('{"claimed":"9007199254740993"}');
  });

  it("writes an instant in one way", () => {
    expect(canonicalJson(new Date("2026-10-06T10:00:00+03:00"))).toBe('"2026-10-06T07:00:00.000Z"');
  });

  it("leaves out keys without a value", () => {
    expect(canonicalJson({ a: undefined, b: false })).toBe('{"b":false}');
  });

  it("sorts keys by code unit, numbers among them as text", () => {
    expect(canonicalJson({ 10: 1, 9: 2, б: 3, a: 4, A: 5 })).toBe('{"10":1,"9":2,"A":5,"a":4,"б":3}');
  });

  it("escapes what JSON escapes and keeps Cyrillic", () => {
    expect(canonicalJson('«Гранат» "1"\n')).toBe('"«Гранат» \\"1\\"\\n"');
    expect(canonicalJson(-0)).toBe("0");
    expect(canonicalJson(Object.create(null))).toBe("{}");
  });

  it.each([
    ["nothing", undefined],
    ["a hole in a list", [undefined]],
    ["NaN", Number.NaN],
    ["infinity", { a: Number.POSITIVE_INFINITY }],
    ["a function", () => 1],
    ["a symbol", Symbol("a")],
    ["a map", new Map()],
    ["a set", { a: new Set() }],
    ["an instance", new (class Claim {})()],
    ["no instant", new Date(Number.NaN)],
  ])("has no text for %s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});
