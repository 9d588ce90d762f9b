import { describe, expect, it } from "vitest";
import {
  cap,
  category,
  type Document,
  list,
  problemsWith,
  window,
  words,
} from "@/tests/unit/programmes/rulebook/changed-rules";

describe("a bad rule is refused at its place", () => {
  const fixedRate = { kind: "FIXED", basisPoints: 5000 };
  const twoLeaves = [category("AA"), category("BB")];

  it.each<readonly [string, Document, readonly string[]]>([
    [
      "windows that overlap",
      { windows: [window("ONE", "2021-03-31", "2021-04-20"), window("TWO", "2021-04-19", "2021-05-01")] },
      ["windows.1.opens: windowsOverlap"],
    ],
    [
      "a window outside the version's days",
      { windows: [window("ONE", "2022-03-31", "2022-04-20")] },
      ["windows.0.opens: windowOutsideValidity"],
    ],
    [
      "a window that closes first",
      { windows: [window("ONE", "2021-04-20", "2021-04-20")] },
      ["windows.0.closes: windowEndsBeforeStart"],
    ],
    [
      "an unknown chapter of goods",
      { lists: { products: [list({ hsPrefixes: ["8411", "7712"] })] } },
      ["lists.products.0.hsPrefixes.1: hsChapterUnknown"],
    ],
    [
      "a prefix of an odd length",
      { lists: { products: [list({ hsPrefixes: ["841"] })] } },
      ["lists.products.0.hsPrefixes.0: hsPrefixShape"],
    ],
    ["a list that is not there", { products: { include: ["NNE"] } }, ["products.include.0: unknownList"]],
    [
      "a country group that is not there",
      { destinations: { exclude: ["UNFRIENDLY"] } },
      ["destinations.exclude.0: unknownList"],
    ],
    [
      "two versions of a list on one day",
      {
        lists: {
          countries: [
            list({ members: ["CN"], validTo: "2021-01-01" }),
            list({ version: 2, validFrom: "2021-01-01", members: ["RS"] }),
          ],
        },
      },
      ["lists.countries.1.validFrom: listVersionsOverlap"],
    ],
    [
      "a limit below the minimum",
      { floors: { minimumClaim: { on: "SUPPORT", minor: "1000001" } }, caps: [cap("CAP", "1000000")] },
      ["caps.0.limit.minor: capBelowMinimum"],
    ],
    [
      "a rate above 100 %",
      { rate: { kind: "FIXED", basisPoints: 10_001 } },
      ["rate.basisPoints: rateAbove100Percent"],
    ],
    ["a rate of nothing", { rate: { kind: "FIXED", basisPoints: 0 } }, ["rate.basisPoints: rateNotPositive"]],
    [
      "a circle of categories",
      { categories: [category("AA", { parent: "BB" }), category("BB", { parent: "AA" })] },
      ["categories.0.parent: categoryCircle", "categories.1.parent: categoryCircle"],
    ],
    [
      "a category inside itself",
      { categories: [category("AA", { parent: "AA" })] },
      ["categories.0.parent: categoryCircle"],
    ],
    [
      "a parent that is not there",
      { categories: [category("AA", { parent: "ZZ" })] },
      ["categories.0.parent: unknownCategory"],
    ],
    ["a revenue grant without a limit", { kind: "REVENUE_GRANT", caps: [] }, ["caps: formulaUnbounded"]],
    [
      "a tariff for any number of days",
      {
        caps: [],
        categories: [category("AA", { tariff: { unit: "DAY", use: "REPLACES_COST", minor: "1" } })],
      },
      ["categories.0.tariff.mostUnits: formulaUnbounded"],
    ],
    [
      "slices that fall",
      {
        rate: {
          kind: "PROGRESSIVE",
          brackets: [
            { upTo: "20", basisPoints: 1 },
            { upTo: "20", basisPoints: 1 },
            { upTo: null, basisPoints: 1 },
          ],
        },
      },
      ["rate.brackets.1.upTo: bracketsNotAscending"],
    ],
    [
      "slices without an end",
      { rate: { kind: "PROGRESSIVE", brackets: [{ upTo: "20", basisPoints: 1 }] } },
      ["rate.brackets.0.upTo: bracketsHaveNoEnd"],
    ],
    [
      "limits that cross",
      {
        categories: twoLeaves,
        caps: [cap("BY_VENDOR", "1", { per: "VENDOR" }), cap("BY_CATEGORY", "1", { categories: ["AA"] })],
      },
      ["caps.1: capsCross"],
    ],
    [
      "a part's limit beside rounding of the whole",
      {
        rounding: { stage: "CLAIM" },
        categories: twoLeaves,
        caps: [cap("PART", "1", { categories: ["AA"] })],
      },
      ["caps.0: capNeedsWholeClaim"],
    ],
    [
      "slices for one category",
      {
        categories: [
          category("AA", { rate: { kind: "PROGRESSIVE", brackets: [{ upTo: null, basisPoints: 1 }] } }),
        ],
      },
      ["categories.0.rate.kind: progressiveNeedsWholeClaim"],
    ],
    [
      "a limit on costs of different rates",
      {
        categories: [category("AA", { rate: fixedRate }), category("BB")],
        caps: [cap("COST", "1", { appliesTo: "COST" })],
      },
      ["caps.0: costCapMixesRates"],
    ],
    [
      "an own first part of costs of different rates",
      { categories: [category("AA", { rate: fixedRate }), category("BB")], floors: { excess: "1" } },
      ["floors.excess: costCapMixesRates"],
    ],
    [
      "a rule about turnover without a bound",
      { eligibility: [{ rule: "TURNOVER" }] },
      ["eligibility.0: boundMissing"],
    ],
    [
      "a range the wrong way round",
      { eligibility: [{ rule: "TURNOVER", atLeast: "2", atMost: "1" }] },
      ["eligibility.0.atMost: rangeReversed"],
    ],
    [
      "one rule twice",
      { eligibility: [{ rule: "NOT_INSOLVENT" }, { rule: "NOT_INSOLVENT" }] },
      ["eligibility.1.rule: duplicateValue"],
    ],
    [
      "quotas above the whole",
      {
        budget: {
          quotas: [
            { code: "AA", by: "SECTOR", basisPoints: 6000 },
            { code: "BB", by: "SECTOR", basisPoints: 4001 },
          ],
        },
      },
      ["budget.quotas: partsAboveWhole"],
    ],
    [
      "instalments that miss the whole",
      { payment: { instalments: [{ code: "AA", basisPoints: 9999, trigger: "AWARD" }] } },
      ["payment.instalments: partsMissWhole"],
    ],
    [
      "weights that miss the whole",
      { scoring: { criteria: [{ code: "AA", name: words, weight: 9999 }] } },
      ["scoring.criteria: partsMissWhole"],
    ],
    [
      "a guarantee without a factor",
      { budget: { guaranteed: "1" } },
      ["budget.guaranteed: guaranteeWithoutFactor"],
    ],
    [
      "an approval chain without an end",
      { workflow: { approvalChain: [{ upTo: "1", levels: ["approver"] }] } },
      ["workflow.approvalChain.0.upTo: approvalChainHasNoEnd"],
    ],
    [
      "a period that ends first",
      {
        period: {
          basis: "PAYMENT",
          from: { kind: "DAY", day: "2021-02-01" },
          to: { kind: "DAY", day: "2021-01-31" },
        },
      },
      ["period.to.day: periodEndsBeforeStart"],
    ],
    ["one limit twice", { caps: [cap("CAP", "1"), cap("CAP", "1")] }, ["caps.1.code: duplicateCap"]],
    [
      "a limit on a category that is not there",
      { caps: [cap("CAP", "1", { categories: ["NOWHERE"] })] },
      ["caps.0.categories.0: unknownCategory"],
    ],
    ["a fraction of a kopeck", { caps: [cap("CAP", "1.5")] }, ["caps.0.limit.minor: kopecksNotWhole"]],
    [
      "a day that does not exist",
      { valid: { filedFrom: "2021-02-30", filedTo: "2021-04-30" } },
      ["valid.filedFrom: dateImpossible"],
    ],
    ["a key nobody knows", { gift: true }, ["gift: unknownKey"]],
    ["a programme without sources", { sources: [] }, ["sources: tooSmall"]],
  ])("%s", (_what, changes, expected) => {
    expect(problemsWith(changes)).toEqual(expected);
  });
});
