import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEmail } from "@/lib/shared/email";
import { casesOf } from "@/tests/support/counts";

describe("T48: an e-mail address", () => {
  it.each([
    [" Anna.Orlova+1@Granat.Example ", "anna.orlova+1@granat.example"],
    ["a@xn--80ak6aa92e.com", "a@xn--80ak6aa92e.com"],
    ["o'neil_1@a-b.c2.example", "o'neil_1@a-b.c2.example"],
  ])("%j is read as %j", (typed, read) => {
    expect(parseEmail(typed)).toEqual({ ok: true, value: read });
  });

  it.each([
    ["a full-width @", "anna\uFF20granat.example"],
    ["a small @", "anna\uFE6Bgranat.example"],
    ["a second @ in front of another domain", "anna@granat.example\uFF20evil.example"],
    ["a second plain @", "anna@granat.example@evil.example"],
    ["a Kelvin sign, whose lower case is k", "\u212Aovshov@agency.example"],
    ["a dotted capital İ", "\u0130van@agency.example"],
    ["Cyrillic letters that look Latin", "аnna@granat.example"],
    ["a domain in Cyrillic", "anna@гранат.рф"],
    ["punycode that decodes to nothing", "anna@xn--.example"],
    ["punycode of plain letters", "anna@xn--granat-.example"],
    ["a quoted part", '"anna@evil.example"@granat.example'],
    ["a comment", "anna(comment)@granat.example"],
    ["an address literal", "anna@[127.0.0.1]"],
    ["a host without a domain", "anna@localhost"],
    ["two addresses", "anna@granat.example,eve@evil.example"],
    ["a line break", "anna@granat.example\r\nBcc: eve@evil.example"],
    ["a hidden character", "an\u200Bna@granat.example"],
    ["a local part of 65 characters", `${"a".repeat(65)}@granat.example`],
  ])("is refused with %s", (_why, typed) => {
    expect(parseEmail(typed)).toMatchObject({ ok: false, failure: { code: "emailShape" } });
  });

  it("never comes out as anything but ASCII with one @, and reads itself the same way", () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("@", ".", "\uFF20", "\uFE6B", "\u212A", "xn--", "granat.example", "anna"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const read = parseEmail(pieces.join(""));
        if (!read.ok) return;
        expect(read.value).toMatch(/^[\x21-\x3f\x41-\x7e]+@[a-z0-9.-]+$/);
        expect(read.value).toBe(read.value.normalize("NFKC").toLowerCase());
        expect(parseEmail(read.value)).toEqual(read);
      }),
      casesOf("property"),
    );
  });
});
