import { describe, expect, it } from "vitest";
import { parseProgrammeRules } from "@/lib/programmes/domain/programme-rules";
import type { RulesProblemCode } from "@/lib/programmes/domain/programme-rules-problems";
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
  const parsed = parseProgrammeRules(document);

  return parsed.ok ? [] : parsed.failure.problems.map(({ path, code }) => `${path}: ${code}`);
};

const capOf = (changes: Document): Document => ({
  code: "EXTRA",
  name: { ru: "Предел", en: "Limit" },
  scope: "COMPANY_YEAR",
  categories: ["ADAPTATION"],
  kopecks: "5000000",
  deduction: "CAP_CATEGORY",
  ...changes,
});
const withCap = (changes: Document): Document => {
  const document = programmeDocument("v2");

  return { ...document, caps: [...(document.caps as readonly unknown[]), capOf(changes)] };
};

const tier = (upTo: string | null) => ({ upTo, levels: [{ code: "approval", role: "approver" }] });

describe("a wrong document", () => {
  it.each<[string, string, unknown, RulesProblemCode]>([
    ["an unknown key", "colour", "red", "unknownKey"],
    ["a missing key", "period", undefined, "missing"],
    ["a missing key further in", "period.from", undefined, "missing"],
    ["money as a number", "minimumClaim.kopecks", 5_000_000, "wrongType"],
    ["money with a point", "minimumClaim.kopecks", "50000.00", "kopecksNotWhole"],
    ["a minimum of nothing", "minimumClaim.kopecks", "0", "amountNotPositive"],
    ["a cap below zero", "caps.0.kopecks", "-1", "amountNotPositive"],
    ["a cap of 16 digits", "caps.0.kopecks", "1000000000000000", "kopecksNotWhole"],
    ["a cap below the minimum", "caps.0.kopecks", "4999999", "capBelowMinimum"],
    ["a rate above 100 %", "categories.0.rateBasisPoints", 10_001, "rateAbove100Percent"],
    ["a rate of nothing", "categories.0.rateBasisPoints", 0, "rateNotPositive"],
    ["half a basis point", "categories.0.rateBasisPoints", 0.5, "wrongType"],
    ["a day that does not exist", "period.from", "2020-02-30", "dateImpossible"],
    ["a period that ends before it begins", "period.to", "2019-12-31", "periodEndsBeforeStart"],
    ["a moment without a time", "filing.filedFrom", "2020-02-01", "momentShape"],
    ["a moment of a day that does not exist", "filing.filedFrom", "2020-02-31T00:00:00", "dateImpossible"],
    ["an empty window", "filing.filedTo", "2020-02-01T00:00:00", "windowEndsBeforeStart"],
    ["another zone", "filing.zone", "Europe/Paris", "unknownValue"],
    ["a category nobody knows", "categories.0.code", "LUNCH", "unknownValue"],
    ["a category twice", "categories.1.code", "CERTIFICATION", "duplicateCategory"],
    ["a document twice", "categories.0.evidence.1.kind", "INVOICE", "duplicateEvidence"],
    ["a field twice", "categories.0.fields.1", "destinationCountry", "duplicateValue"],
    ["a cap code twice", "caps.1.code", "TRANSPORT_YEAR", "duplicateCap"],
    ["a code in small letters", "caps.0.code", "transport", "codeShape"],
    ["a name of spaces", "name.en", "  ", "wordsMissing"],
    ["a product prefix with letters", "excludedProducts.0.hsPrefixes.0", "40xx", "hsPrefixShape"],
    ["a product prefix twice", "excludedProducts.0.hsPrefixes.1", "4011", "duplicateValue"],
    ["a tax regime twice", "vat.coveredFor", ["SIMPLIFIED", "SIMPLIFIED"], "duplicateValue"],
    ["a reminder before the term begins", "targets.reminders.0", 10, "reminderAfterDeadline"],
    ["a reminder twice", "targets.reminders.1", 5, "duplicateValue"],
    ["a checklist item twice", "checklist.1", "COMPANY_ELIGIBLE", "duplicateValue"],
    ["an eligibility rule nobody knows", "eligibility.0.rule", "MOON_PHASE", "unknownValue"],
    ["no clauses", "clauses", undefined, "missing"],
    ["a clause for a reason nobody knows", "clauses.LUNCH", "1.1", "unknownKey"],
    ["another format", "format", 2, "unknownValue"],
  ])("with %s is refused at its place", (_what, path, value, code) => {
    const at = code === "duplicateValue" && path === "vat.coveredFor" ? "vat.coveredFor.1" : path;

    expect(problemsIn(changed(path, value))).toContain(`${at}: ${code}`);
  });

  it.each<[string, Document, string]>([
    [
      "names a category the programme lacks",
      { categories: ["TRANSPORT", "LUNCH"] },
      "caps.6.categories.1: unknownValue",
    ],
    [
      "names one category twice",
      { categories: ["ADAPTATION", "ADAPTATION"], deduction: "CAP_GROUP" },
      "caps.6.categories.1: duplicateCategory",
    ],
    [
      "is called a category’s and names two",
      { categories: ["ADAPTATION", "ECOMMERCE"] },
      "caps.6.categories: capCategoryNamesOne",
    ],
    ["is called shared and names one", { deduction: "CAP_GROUP" }, "caps.6.categories: capGroupNamesSeveral"],
    [
      "is called the company’s and names some",
      { deduction: "CAP_COMPANY_YEAR" },
      "caps.6.categories: capYearCoversAll",
    ],
    [
      "covers what a cap of its kind covers",
      { categories: ["TRANSPORT"] },
      "caps.6.categories: overlappingCap",
    ],
    [
      "covers a destination that has a cap",
      { categories: ["EXHIBITION"], destination: "HOME" },
      "caps.6.categories: overlappingCap",
    ],
    [
      "covers both destinations beside caps of each",
      { categories: ["EXHIBITION"] },
      "caps.6.categories: overlappingCap",
    ],
    [
      "is a second one for the company",
      { categories: "ALL", deduction: "CAP_COMPANY_YEAR" },
      "caps.6.categories: overlappingCap",
    ],
  ])("whose cap %s is refused at its place", (_what, changes, problem) => {
    expect(problemsIn(withCap(changes))).toContain(problem);
  });

  it("may have a cap for a category beside the group’s", () => {
    expect(problemsIn(withCap({}))).toEqual([]);
  });

  it("with a cap on a category that this version does not have is refused", () => {
    const document = programmeDocument("v3");
    const caps = [...(document.caps as readonly unknown[]), capOf({ categories: ["ECOMMERCE"] })];

    expect(problemsIn({ ...document, caps })).toEqual(["caps.5.categories.0: unknownCategory"]);
    expect(
      problemsIn({ ...document, excludedProducts: [{ category: "ECOMMERCE", hsPrefixes: ["22"] }] }),
    ).toEqual(["excludedProducts.0.category: unknownCategory"]);
  });

  it.each<[string, readonly unknown[], string]>([
    [
      "does not rise",
      [tier("200"), tier("100"), tier(null)],
      "approvalChain.1.upTo: approvalTiersNotAscending",
    ],
    [
      "repeats an amount",
      [tier("100"), tier("100"), tier(null)],
      "approvalChain.1.upTo: approvalTiersNotAscending",
    ],
    ["leaves large sums without a signature", [tier("100")], "approvalChain.0.upTo: approvalChainHasNoEnd"],
    [
      "goes on after its end",
      [tier(null), tier("100"), tier(null)],
      "approvalChain.1.upTo: approvalTierAfterEnd",
    ],
    ["asks for nobody", [{ upTo: null, levels: [] }], "approvalChain.0.levels: tooSmall"],
    ["is empty", [], "approvalChain: tooSmall"],
  ])("whose approval chain %s is refused at its place", (_what, approvalChain, problem) => {
    expect(problemsIn({ ...programmeDocument("v2"), approvalChain })).toContain(problem);
  });

  it("whose approval level is asked twice is refused", () => {
    const level = { code: "approval", role: "approver" };

    expect(
      problemsIn({ ...programmeDocument("v2"), approvalChain: [{ upTo: null, levels: [level, level] }] }),
    ).toEqual(["approvalChain.0.levels.1.code: duplicateValue"]);
  });

  it("names all its problems at once", () => {
    const document = { ...changed("caps.0.kopecks", "-1"), colour: "red" };

    expect(problemsIn(document)).toEqual(
      expect.arrayContaining(["caps.0.kopecks: amountNotPositive", "colour: unknownKey"]),
    );
  });

  it("cannot bring keys of the prototype with it", () => {
    const text = JSON.stringify(programmeDocument("v2"));
    const poisoned: unknown = JSON.parse(text.replace("{", '{"__proto__": {"polluted": true},'));
    const inClauses: unknown = JSON.parse(
      text.replace('"clauses":{', '"clauses":{"__proto__":{"RATE":"9.9"},'),
    );

    expect(problemsIn(poisoned)).toEqual(["__proto__: unknownKey"]);
    expect(problemsIn(inClauses)).toEqual(["clauses.__proto__: unknownKey"]);
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
