import { describe, expect, it } from "vitest";
import { assessmentInputs } from "@/lib/programmes/domain/assessment/assess-claim";
import { assessmentFromJson, assessmentToJson } from "@/lib/programmes/domain/assessment/assessment-json";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { aClaim, aLine, amount, assess, rules2020, type TestClaim } from "@/tests/unit/programmes/builders";
import { claim260418, claim260592, claims2020, input2020 } from "@/tests/unit/programmes/demo-claims";

const everyClaim = [claim260418, claim260592, ...claims2020.map(input2020), aClaim({ lines: [] })];

describe("a stored calculation", () => {
  it("reads back as it was written", () => {
    for (const claim of everyClaim) {
      const entitlement = assess(claim);
      const stored: unknown = JSON.parse(JSON.stringify(assessmentToJson(entitlement)));

      expect(assessmentFromJson(stored)).toEqual({ ok: true, value: entitlement });
    }
  });

  it("is the same bytes when it is computed again", () => {
    for (const claim of everyClaim) {
      const again = structuredClone(claim);

      expect(canonicalJson(assessmentToJson(assess(again)))).toBe(
        canonicalJson(assessmentToJson(assess(claim))),
      );
    }
  });

  it("carries money as strings of kopecks", () => {
    expect(assessmentToJson(assess(claim260418))).toMatchObject({
      totals: { claimed: "51818068", eligible: "51537500", support: "41230000" },
    });
  });

  it("that was damaged is refused with the place", () => {
    const stored = JSON.parse(JSON.stringify(assessmentToJson(assess(claim260418))));
    stored.lines[0].support = "-1";

    expect(assessmentFromJson(stored)).toEqual({
      ok: false,
      failure: { code: "assessmentUnreadable", path: "lines.0.support" },
    });
    expect(assessmentFromJson(null).ok).toBe(false);
  });
});

const inputsOf = ({ rules, facts }: TestClaim): string => assessmentInputs(rules, facts);

describe("the fingerprint of the inputs", () => {
  it("is the same text for the same claim, however its keys are ordered", () => {
    const { rules, facts } = aClaim();
    const reordered = Object.fromEntries(Object.entries(facts).reverse()) as typeof facts;

    expect(assessmentInputs(rules, reordered)).toBe(assessmentInputs(rules, facts));
  });

  it.each([
    ["a kopeck", aClaim({ lines: [aLine({ amount: amount("100 000.01") })] })],
    ["a day", aClaim({ lines: [aLine({ paidOn: "2020-06-29" })] })],
    ["the tax regime", aClaim({ taxRegime: "SIMPLIFIED" })],
    ["what is left of a cap", aClaim({ capLeft: { COMPANY_YEAR: 1n } })],
    ["a decision", aClaim({ lines: [aLine({ decision: { verdict: "ACCEPTED" } })] })],
    ["the rules", aClaim({ rules: { ...rules2020, version: 7 } })],
  ])("changes with %s", (_what, claim) => {
    expect(inputsOf(claim)).not.toBe(inputsOf(aClaim()));
  });
});
