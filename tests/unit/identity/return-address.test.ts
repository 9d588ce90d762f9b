import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signInInput } from "@/lib/identity/domain/sign-in-input";
import { casesOf } from "@/tests/support/counts";

const read = (back: string): string | undefined =>
  signInInput.parse({ email: "anna@granat.example", password: "x", back }).back;

describe("T42: where somebody is led after signing in", () => {
  it.each(["/home", "/claims/26-0418?line=3&form=deduct#files", "/review?view=waiting", "/"])(
    "is the page they came from: %s",
    (path) => expect(read(path)).toBe(path),
  );

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example/home",
    "javascript:alert(1)",
    "/home\\..\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\u2028/evil.example",
    "/ /evil.example",
    "\u0000/home",
    "home",
    "",
    "data:text/html,x",
    "/\uff0fevil.example",
    "@evil.example",
    `/${"a".repeat(600)}`,
  ])("is never another site: %j", (back) => expect(read(back)).toBeUndefined());

  it("is this site whatever stands in the address, as a browser reads it", () => {
    const site = "https://meridian.example";
    const piece = fc.oneof(
      fc.constantFrom("/", "//", "\\", "/\\", "%2f", "%5c", "\t", "\r\n", "@", ":", "?", "#", ".", "..", ";"),
      fc.constantFrom("evil.example", "https:", "javascript:", "//evil.example", "localhost", "[::1]"),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.string({ maxLength: 6 }),
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        for (const typed of [pieces.join(""), `/${pieces.join("")}`]) {
          const back = read(typed);
          if (back === undefined) continue;
          taken += 1;
          expect(new URL(back, site).origin).toBe(site);
          expect(back).toMatch(/^\/[\x21-\x7e]*$/);
        }
      }),
      casesOf("returnAddresses"),
    );
    expect(taken).toBeGreaterThan(0);
  });
});
