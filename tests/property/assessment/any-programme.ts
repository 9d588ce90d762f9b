import fc from "fast-check";
import { parseRulebook } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { documentOf } from "@/tests/unit/programmes/catalogue/programmes";

const minor = (most: number) =>
  fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: most })).map(String);
const share = fc.integer({ min: 1, max: 10_000 });
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const fixed = minor(20_000_000).map((limit) => ({ kind: "FIXED", minor: limit }));
const tiers = fc
  .tuple(minor(20_000_000), fc.option(minor(20_000_000), { nil: null }))
  .map(([first, otherwise]) => ({
    kind: "TIERS",
    tiers: [{ when: [{ fact: "SIZE", in: ["SMALL"] }], minor: first }],
    otherwise,
  }));
const shares = fc.oneof(
  share.map((basisPoints) => ({ kind: "SHARE_OF_GOODS_VALUE", basisPoints })),
  share.map((basisPoints) => ({ kind: "SHARE_OF_TAXES_PAID", basisPoints })),
  share.map((basisPoints) => ({ kind: "SHARE_OF_EXPORT_REVENUE", basisPoints, year: "GREATER_OF_BOTH" })),
);
const heights = fc.oneof(fixed, fixed, tiers);

type Coverage = { readonly per?: string; readonly categories?: readonly string[]; readonly place?: string };

/** Coverages of which each lies inside the later ones or apart from them, so that any subset makes a right programme. */
const coverages: readonly Coverage[] = [
  { per: "LINE" },
  { per: "DOCUMENT", categories: ["LEAF_1"] },
  { per: "VENDOR", categories: ["LEAF_1"] },
  { categories: ["LEAF_1"] },
  { categories: ["LEAF_2"], place: "HOME" },
  { categories: ["LEAF_2"], place: "ABROAD" },
  { categories: ["LEAF_2"] },
  { categories: ["BRANCH"] },
  { categories: ["OTHER"] },
];

const capsOf = (appliesTo: "COST" | "SUPPORT", covered: readonly Coverage[]) =>
  fc.tuple(
    ...covered.map((coverage, at) =>
      sometimes(
        fc
          .tuple(heights, fc.constantFrom("CLAIM", "YEAR", "LIFETIME"))
          .map(([limit, span]) => cap(`${appliesTo}_${at}`, { ...coverage, appliesTo, limit, span })),
      ),
    ),
  );

const cap = (code: string, rule: object) => ({ code, name: { ru: "Лимит", en: "Limit" }, ...rule });

const wholeCaps = fc.tuple(
  sometimes(heights.map((limit) => cap("CLAIM_CAP", { limit }))),
  sometimes(heights.map((limit) => cap("YEAR_CAP", { limit, span: "YEAR" }))),
  sometimes(heights.map((limit) => cap("GROUP_CAP", { limit, span: "LIFETIME", by: "GROUP" }))),
  sometimes(shares.map((limit) => cap("SHARE_CAP", { limit }))),
);

const lineRates = fc.oneof(
  share.map((basisPoints) => ({ kind: "FIXED", basisPoints })),
  fc.tuple(share, share, share).map(([first, second, otherwise]) => ({
    kind: "CASES",
    cases: [
      {
        when: [
          { fact: "CATEGORY", in: ["BRANCH"] },
          { fact: "PLACE", is: "ABROAD" },
        ],
        basisPoints: first,
      },
      { when: [{ fact: "PRODUCT", startsWith: ["84"] }], basisPoints: second },
    ],
    otherwise,
  })),
);
const slices = fc.tuple(share, share, minor(5_000_000)).map(([first, second, upTo]) => ({
  kind: "PROGRESSIVE",
  brackets: [
    { upTo, basisPoints: first },
    { upTo: null, basisPoints: second },
  ],
}));

const categories = [
  { code: "BRANCH", name: { ru: "Ветвь", en: "Branch" } },
  { code: "LEAF_1", name: { ru: "Лист 1", en: "Leaf 1" }, parent: "BRANCH" },
  { code: "LEAF_2", name: { ru: "Лист 2", en: "Leaf 2" }, parent: "BRANCH" },
  { code: "OTHER", name: { ru: "Другое", en: "Other" } },
];

const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

const parts = fc.record({
  isWhole: fc.boolean(),
  lineRate: lineRates,
  wholeRate: fc.oneof(lineRates, slices),
  costCaps: capsOf("COST", coverages),
  supportCaps: capsOf("SUPPORT", coverages),
  wholeCaps,
  floors: fc.record({
    minimumLine: sometimes(minor(10_000)),
    excess: sometimes(minor(100_000)),
    ownContribution: sometimes(fc.integer({ min: 1, max: 9_999 })),
  }),
  minimum: sometimes(fc.record({ on: fc.constantFrom("COST", "SUPPORT"), minor: minor(100_000) })),
  rounding: fc.record({
    conversion: fc.constantFrom("HALF_UP", "DOWN"),
    support: fc.constantFrom("HALF_UP", "DOWN"),
    unit: fc.constantFrom("1", "100", "100000"),
  }),
  publicShareAtMost: sometimes(share),
  budget: fc.constantFrom(
    { overflow: "FIRST_COME", partialAward: true },
    { overflow: "FIRST_COME" },
    { overflow: "WAITING_LIST" },
    { overflow: "PRO_RATA_FACTOR", guaranteed: "100000" },
  ),
  vatCoveredFor: fc.constantFrom([], ["SIMPLIFIED"]),
});

const frame = documentOf("mec-subsidy-2021");

/** Programmes of every shape that the rules allow; a programme with a rule over the whole claim has whole limits only. */
export const anyProgramme: fc.Arbitrary<Rulebook> = parts
  .map((drawn) => ({ ...drawn, rate: drawn.isWhole ? drawn.wholeRate : drawn.lineRate }))
  .map((drawn) => ({
    ...frame,
    homeCountry: "RU",
    eligibility: [],
    categories,
    amountBase: { vatCoveredFor: drawn.vatCoveredFor, excludedCosts: ["BANK_FEE"] },
    rate: drawn.rate,
    rounding: { ...drawn.rounding, stage: drawn.isWhole ? "CLAIM" : "LINE" },
    caps: present<unknown>([
      // A limit on the cost of several lines joins costs of one rate only.
      ...(drawn.rate.kind === "CASES" ? drawn.costCaps.slice(0, 1) : drawn.costCaps),
      ...(drawn.isWhole ? [] : drawn.supportCaps),
      ...drawn.wholeCaps,
    ]),
    floors: Object.fromEntries(
      Object.entries({
        ...drawn.floors,
        excess: drawn.rate.kind === "CASES" ? undefined : drawn.floors.excess,
        minimumClaim: drawn.minimum,
      }).filter(([, value]) => value !== undefined),
    ),
    stacking: drawn.publicShareAtMost === undefined ? {} : { publicShareAtMost: drawn.publicShareAtMost },
    budget: drawn.budget,
  }))
  // A limit below the minimum claim is refused by the rules themselves.
  .map((document) => parseRulebook(document))
  .filter((read) => read.ok)
  .map((read) => read.value);
