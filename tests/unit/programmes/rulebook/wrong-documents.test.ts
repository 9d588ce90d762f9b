import { describe, expect, it } from "vitest";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import type { RulesProblemCode } from "@/lib/programmes/domain/rulebook/rules-problems";
import { programmeDocument } from "@/tests/unit/programmes/builders";

type Document = Record<string, unknown>;

/** The document of 2020 with one thing changed at a place. */
const changed = (path: string, value: unknown): Document => {
  const document: Document = structuredClone(programmeDocument("v2"));
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce<unknown>(
    (part, key) => (part as Record<string, unknown>)[key],
    document,
  ) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;

  return document;
};

const problemsIn = (document: unknown): readonly string[] => {
  const parsed = parseRulebook(document);

  return parsed.ok ? [] : parsed.failure.problems.map(({ path, code }) => `${path}: ${code}`);
};

const tier = (upTo: string | null) => ({ upTo, levels: ["approver"] });

const withChain = (approvalChain: readonly unknown[]): Document => ({
  ...programmeDocument("v2"),
  workflow: { ...(programmeDocument("v2").workflow as Document), approvalChain },
});

describe("a wrong document", () => {
  it.each<[string, string, unknown, RulesProblemCode]>([
    ["an unknown key", "colour", "red", "unknownKey"],
    ["a missing key", "period", undefined, "missing"],
    ["a missing key further in", "period.from", undefined, "missing"],
    ["money as a number", "floors.minimumClaim.minor", 5_000_000, "wrongType"],
    ["money with a point", "floors.minimumClaim.minor", "50000.00", "kopecksNotWhole"],
    ["a minimum of nothing", "floors.minimumClaim.minor", "0", "amountNotPositive"],
    ["a cap below zero", "caps.0.limit.minor", "-1", "amountNotPositive"],
    ["a cap of 16 digits", "caps.0.limit.minor", "1000000000000000", "kopecksNotWhole"],
    ["a cap below the minimum", "caps.0.limit.minor", "4999999", "capBelowMinimum"],
    ["a rate above 100 %", "rate.basisPoints", 10_001, "rateAbove100Percent"],
    ["a rate of nothing", "rate.basisPoints", 0, "rateNotPositive"],
    ["half a basis point", "rate.basisPoints", 0.5, "wrongType"],
    ["a day that does not exist", "period.from.day", "2020-02-30", "dateImpossible"],
    ["a period that ends before it begins", "period.to.day", "2019-12-31", "periodEndsBeforeStart"],
    ["a moment without a time", "windows.0.opens", "2020-02-01", "momentShape"],
    ["a moment of a day that does not exist", "windows.0.opens", "2020-02-31T00:00:00", "dateImpossible"],
    ["an empty window", "windows.0.closes", "2020-02-01T00:00:00", "windowEndsBeforeStart"],
    ["another zone", "windows.0.zone", "Europe/Paris", "unknownValue"],
    ["a category code in small letters", "categories.0.code", "lunch", "codeShape"],
    ["a category twice", "categories.1.code", "CERTIFICATION", "duplicateCategory"],
    ["a document twice", "categories.0.evidence.1.kind", "INVOICE", "duplicateEvidence"],
    ["a field twice", "categories.0.fields.1", "country", "duplicateValue"],
    ["a cap code twice", "caps.1.code", "TRANSPORT_YEAR", "duplicateCap"],
    ["a code in small letters", "caps.0.code", "transport", "codeShape"],
    ["a name of spaces", "name.en", "  ", "wordsMissing"],
    ["a product prefix with letters", "lists.products.0.hsPrefixes.0", "40xx", "hsPrefixShape"],
    ["a list of a category twice", "categories.0.excludeProducts.1", "TYRES", "duplicateValue"],
    ["a list that is not there", "categories.0.excludeProducts.0", "STONES", "unknownList"],
    ["a tax regime twice", "amountBase", { vatCoveredFor: ["SIMPLIFIED", "SIMPLIFIED"] }, "duplicateValue"],
    ["a reminder before the term begins", "workflow.reminders.0", 10, "reminderAfterDeadline"],
    ["a reminder twice", "workflow.reminders.1", 5, "duplicateValue"],
    ["a checklist item twice", "workflow.checklist.1", "COMPANY_ELIGIBLE", "duplicateValue"],
    ["an eligibility rule nobody knows", "eligibility.0.rule", "MOON_PHASE", "unknownValue"],
    ["a clause for a reason nobody knows", "legalAct.clauses.LUNCH", "1.1", "unknownKey"],
    ["another format", "format", 1, "unknownValue"],
  ])("with %s is refused at its place", (_what, path, value, code) => {
    const at = path === "amountBase" ? "amountBase.vatCoveredFor.1" : path;

    expect(problemsIn(changed(path, value))).toContain(`${at}: ${code}`);
  });

  it.each<[string, readonly unknown[], string]>([
    [
      "does not rise",
      [tier("200"), tier("100"), tier(null)],
      "workflow.approvalChain.1.upTo: approvalTiersNotAscending",
    ],
    [
      "repeats an amount",
      [tier("100"), tier("100"), tier(null)],
      "workflow.approvalChain.1.upTo: approvalTiersNotAscending",
    ],
    [
      "leaves large sums without a signature",
      [tier("100")],
      "workflow.approvalChain.0.upTo: approvalChainHasNoEnd",
    ],
    [
      "goes on after its end",
      [tier(null), tier("100"), tier(null)],
      "workflow.approvalChain.1.upTo: approvalTierAfterEnd",
    ],
    ["asks for nobody", [{ upTo: null, levels: [] }], "workflow.approvalChain.0.levels: tooSmall"],
    ["is empty", [], "workflow.approvalChain: tooSmall"],
  ])("whose approval chain %s is refused at its place", (_what, approvalChain, problem) => {
    expect(problemsIn(withChain(approvalChain))).toContain(problem);
  });

  it("whose approval level is asked twice is refused", () => {
    expect(problemsIn(withChain([{ upTo: null, levels: ["approver", "approver"] }]))).toEqual([
      "workflow.approvalChain.0.levels.1: duplicateValue",
    ]);
  });

  it("names all its problems at once", () => {
    const document = { ...changed("caps.0.limit.minor", "-1"), colour: "red" };

    expect(problemsIn(document)).toEqual(
      expect.arrayContaining(["caps.0.limit.minor: amountNotPositive", "colour: unknownKey"]),
    );
  });

  it("cannot bring keys of the prototype with it", () => {
    const text = JSON.stringify(programmeDocument("v2"));
    const poisoned: unknown = JSON.parse(text.replace("{", '{"__proto__": {"polluted": true},'));
    const inClauses: unknown = JSON.parse(
      text.replace('"clauses":{', '"clauses":{"__proto__":{"RATE":"9.9"},'),
    );

    expect(problemsIn(poisoned)).toEqual(["__proto__: unknownKey"]);
    expect(problemsIn(inClauses)).toEqual(["legalAct.clauses.__proto__: unknownKey"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each([null, undefined, 1, "{}", [], true])("that is no document at all (%j) is refused", (json) => {
    expect(problemsIn(json)).not.toEqual([]);
  });

  it("of ten thousand categories is refused without reading them into anything", () => {
    const categories = Array.from({ length: 10_000 }, () => programmeDocument("v2").categories);

    expect(problemsIn({ ...programmeDocument("v2"), categories })).not.toEqual([]);
  });
});
