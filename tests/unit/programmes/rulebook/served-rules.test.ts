import { describe, expect, it } from "vitest";
import { unservedParts } from "@/lib/programmes/domain/rulebook/served-rules";
import { programmeDocument, rulesOf } from "@/tests/unit/programmes/builders";
import { catalogue, documentOf, rulebookOf } from "@/tests/unit/programmes/catalogue/programmes";

type Document = Record<string, unknown>;

const refusals = (changes: Document): readonly string[] =>
  unservedParts(rulesOf({ ...programmeDocument("v2"), ...changes })).map(
    ({ path, code }) => `${path}: ${code}`,
  );

const categoriesWith = (more: Document) => [{ code: "ONE", name: { ru: "Раз", en: "One" }, ...more }];
const limit = {
  code: "CAP",
  name: { ru: "Лимит", en: "Limit" },
  limit: { kind: "FIXED", minor: "100000000" },
};
const fair = {
  code: "FAIRS",
  name: { ru: "Выставки", en: "Fairs" },
  counted: "EVENT",
  within: "YEAR",
  most: 2,
};

describe("a programme that the service cannot carry out", () => {
  it.each<readonly [string, Document, string]>([
    ["in another currency", { currency: "SGD" }, "currency"],
    ["of another country", { homeCountry: "SG" }, "homeCountry"],
    [
      "that asks for the applicant's region",
      { eligibility: [{ rule: "REGION", in: ["77"] }] },
      "eligibility.0.rule",
    ],
    [
      "that judges the company's age on another day",
      { eligibility: [{ rule: "REGISTRATION_AGE_MONTHS", min: 6, asOf: "DECISION" }] },
      "eligibility.0.asOf",
    ],
    ["that wants proof of origin", { products: { originProof: ["ST1"] } }, "products.originProof"],
    [
      "that judges costs by the day of the act",
      { period: { basis: "ACT", from: { kind: "YEARS_BEFORE", years: 1 }, to: { kind: "FILING" } } },
      "period.basis",
    ],
    [
      "with a tariff",
      {
        categories: categoriesWith({
          tariff: { unit: "DAY", use: "REPLACES_COST", minor: "100", mostUnits: 3 },
        }),
        caps: [],
      },
      "categories.0.tariff",
    ],
    [
      "that asks a line for a day of shipment",
      { categories: categoriesWith({ fields: ["shippedOn"] }), caps: [] },
      "categories.0.fields.0",
    ],
    [
      "whose rate depends on the company's size",
      {
        rate: {
          kind: "CASES",
          cases: [{ when: [{ fact: "SIZE", in: ["SMALL"] }], basisPoints: 7000 }],
          otherwise: 5000,
        },
      },
      "rate.cases.0.when.0.fact",
    ],
    ["with a limit of a group of companies", { caps: [{ ...limit, by: "GROUP" }] }, "caps.0.by"],
    [
      "with a limit by taxes paid",
      { caps: [{ ...limit, limit: { kind: "SHARE_OF_TAXES_PAID", basisPoints: 1000 } }] },
      "caps.0.limit.kind",
    ],
    ["that counts events", { counts: [fair] }, "counts"],
    ["that ranks applications", { budget: { overflow: "RANKING" } }, "budget.overflow"],
    [
      "that pays in parts",
      { payment: { instalments: [{ code: "ONE", basisPoints: 10_000, trigger: "AWARD" }] } },
      "payment.instalments",
    ],
    [
      "that counts calendar days",
      { workflow: { decisionTerm: { days: 30, counted: "CALENDAR" } } },
      "workflow.decisionTerm.counted",
    ],
  ])("%s is refused at that place", (_what, changes, path) => {
    expect(refusals(changes)).toContain(`${path}: notServed`);
  });

  it.each<readonly [string, Document]>([
    [
      "a tree of categories with codes of its own",
      { categories: categoriesWith({ fields: ["vendor", "contract"] }), caps: [], lists: {} },
    ],
    [
      "limits over a life, for each supplier, event and document",
      {
        caps: [
          { ...limit, code: "LIFE", span: "LIFETIME" },
          {
            ...limit,
            code: "VENDOR",
            per: "VENDOR",
            span: "YEAR",
            limit: { kind: "FIXED", minor: "90000000" },
          },
          { ...limit, code: "DOCUMENT", per: "DOCUMENT", limit: { kind: "FIXED", minor: "80000000" } },
        ],
      },
    ],
    [
      "a rate by the place of the cost",
      {
        rate: {
          kind: "CASES",
          cases: [{ when: [{ fact: "PLACE", is: "ABROAD" }], basisPoints: 7000 }],
          otherwise: 5000,
        },
      },
    ],
    [
      "costs of the year before the filing",
      {
        period: { basis: "INVOICE", from: { kind: "YEARS_BEFORE", years: 1 }, to: { kind: "FILING" } },
      },
    ],
  ])("is none with %s", (_what, changes) => {
    expect(refusals(changes)).toEqual([]);
  });

  it("of the catalogue is none that is silently half served: each says what is missing, or nothing is", () => {
    const unserved = catalogue.filter((name) => unservedParts(rulebookOf(documentOf(name))).length > 0);

    expect(catalogue.length).toBe(27);
    expect(unserved.length).toBeGreaterThan(20);
  });
});
