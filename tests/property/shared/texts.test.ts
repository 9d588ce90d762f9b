import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { isUuid, uuidv7 } from "@/lib/shared/ids";
import { decodeKeyset, encodeKeyset } from "@/lib/shared/keyset";
import { cleanLines, cleanText } from "@/lib/shared/text";
import { casesOf } from "@/tests/support/counts";

const cases = casesOf("property");

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe("a canonical text", () => {
  it("means the same value and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      cases,
    );
  });

  const reversed = (value: unknown): unknown => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;

    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, member]) => [key, reversed(member)]),
    );
  };
});

describe("a cursor", () => {
  const part = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );

  it("brings back every sort key", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (keyset) => {
        expect(decodeKeyset(encodeKeyset(keyset))).toEqual(keyset);
      }),
      cases,
    );
  });

  it("from outside is null or one of ours, never an error", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.base64String(), fc.stringMatching(/^W[\w-]{1,20}$/)), (text) => {
        const keyset = decodeKeyset(text);
        if (keyset !== null) expect(encodeKeyset(keyset)).toBe(text);
      }),
      cases,
    );
  });
});

describe("a clean text", () => {
  it("stays as it is when it is cleaned again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const clean of [cleanText, cleanLines]) {
          const once = clean(text);
          if (once.ok) expect(clean(once.value)).toEqual(once);
        }
      }),
      cases,
    );
  });

  it("holds no line break, direction mark or hidden character wherever they stood", () => {
    const unwanted = fc.constantFrom(
      ..."\u0000\n\u001B\u200B\u200E\u202A\u202E\u2066\u2069\u2028\u00AD\uFEFF",
    );
    fc.assert(
      fc.property(anyText, unwanted, anyText, (before, character, after) => {
        expect(cleanText(`a${before}${character}${after}b`).ok).toBe(false);
      }),
      cases,
    );
  });
});

describe("a public id", () => {
  it("is never taken for another text", () => {
    fc.assert(
      fc.property(fc.nat({ max: 35 }), fc.constantFrom(..."gGA-_ é"), (place, character) => {
        const id = uuidv7();
        const broken = `${id.slice(0, place)}${character}${id.slice(place + 1)}`;
        expect(isUuid(broken)).toBe(broken === id);
      }),
      cases,
    );
  });
});
