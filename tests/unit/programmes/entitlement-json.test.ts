import { describe, expect, it } from "vitest";
import { computeEntitlement } from "@/lib/programmes/domain/entitlement";
import { inputsFingerprintSource } from "@/lib/programmes/domain/entitlement-fingerprint";
import { entitlementFromJson, entitlementToJson } from "@/lib/programmes/domain/entitlement-json";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { aClaim, aLine, amount } from "@/tests/unit/programmes/builders";
import { claim260418, claim260592, claims2020, input2020 } from "@/tests/unit/programmes/demo-claims";

const everyClaim = [claim260418, claim260592, ...claims2020.map(input2020), aClaim({ lines: [] })];

describe("a stored calculation", () => {
  it("reads back as it was written", () => {
    for (const claim of everyClaim) {
      const entitlement = computeEntitlement(claim);
      const stored: unknown = JSON.parse(JSON.stringify(entitlementToJson(entitlement)));

      expect(entitlementFromJson(stored)).toEqual({ ok: true, value: entitlement });
    }
  });

  it("is the same bytes when it is computed again", () => {
    for (const claim of everyClaim) {
      const again = structuredClone(claim);

      expect(canonicalJson(entitlementToJson(computeEntitlement(again)))).toBe(
        canonicalJson(entitlementToJson(computeEntitlement(claim))),
      );
    }
  });

  it("carries money as strings of kopecks", () => {
    expect(entitlementToJson(computeEntitlement(claim260418))).toMatchObject({
      totals: { claimed: "51818068", eligible: "51537500", support: "41230000" },
    });
  });

  it("that was damaged is refused with the place", () => {
    const stored = JSON.parse(JSON.stringify(entitlementToJson(computeEntitlement(claim260418))));
    stored.lines[0].support = "-1";

    expect(entitlementFromJson(stored)).toEqual({
      ok: false,
      failure: { code: "entitlementUnreadable", path: "lines.0.support" },
    });
    expect(entitlementFromJson(null).ok).toBe(false);
  });
});

describe("the fingerprint of the inputs", () => {
  it("is the same text for the same claim, however its keys are ordered", () => {
    const { lines, ...rest } = aClaim();
    const reordered = { lines, ...Object.fromEntries(Object.entries(rest).reverse()) };

    expect(inputsFingerprintSource({ ...aClaim(), ...reordered })).toBe(inputsFingerprintSource(aClaim()));
  });

  it.each([
    ["a kopeck", aClaim({ lines: [aLine({ amount: amount("100 000.01") })] })],
    ["a day", aClaim({ lines: [aLine({ paidOn: "2020-06-29" })] })],
    ["the tax regime", aClaim({ taxRegime: "SIMPLIFIED" })],
    ["what is left of a cap", aClaim({ capLeft: { COMPANY_YEAR: 1n } })],
    ["a decision", aClaim({ lines: [aLine({ decision: { verdict: "ACCEPTED" } })] })],
    ["the rules", aClaim({ rules: { ...aClaim().rules, version: 7 } })],
  ])("changes with %s", (_what, claim) => {
    expect(inputsFingerprintSource(claim)).not.toBe(inputsFingerprintSource(aClaim()));
  });
});
