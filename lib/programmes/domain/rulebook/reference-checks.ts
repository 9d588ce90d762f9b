import type { Condition } from "@/lib/programmes/domain/rulebook/conditions";
import type { RateRule } from "@/lib/programmes/domain/rulebook/rate-rules";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import {
  problemAt,
  type RulesPath,
  type RulesProblem,
} from "@/lib/programmes/domain/rulebook/rules-problems";

type Check = (rules: Rulebook) => readonly RulesProblem[];

type Placed<T> = { readonly value: T; readonly path: RulesPath };

/** Every rate formula of the document, with its place. */
export const placedRates = ({ rate, categories }: Rulebook): readonly Placed<RateRule>[] => [
  { value: rate, path: ["rate"] },
  ...categories.flatMap((category, at) =>
    category.rate === undefined ? [] : [{ value: category.rate, path: ["categories", at, "rate"] }],
  ),
];

/** Every condition of the document, with its place. */
export const placedConditions = (rules: Rulebook): readonly Placed<Condition>[] => [
  ...placedRates(rules).flatMap(({ value, path }) =>
    value.kind === "CASES"
      ? value.cases.flatMap(({ when }, at) => placed(when, [...path, "cases", at, "when"]))
      : [],
  ),
  ...rules.caps.flatMap(({ limit }, at) =>
    limit.kind === "TIERS"
      ? limit.tiers.flatMap(({ when }, tier) => placed(when, ["caps", at, "limit", "tiers", tier, "when"]))
      : [],
  ),
  ...rules.counts.flatMap(({ unless }, at) => placed(unless?.when ?? [], ["counts", at, "unless", "when"])),
];

const placed = <T>(values: readonly T[], path: RulesPath): readonly Placed<T>[] =>
  values.map((value, at) => ({ value, path: [...path, at] }));

const unknown = (
  names: readonly Placed<string>[],
  known: readonly { readonly code: string }[],
  code: "unknownCategory" | "unknownList",
): readonly RulesProblem[] =>
  names.flatMap(({ value, path }) =>
    known.some((row) => row.code === value) ? [] : [problemAt(path, code)],
  );

const categoriesAreKnown: Check = (rules) =>
  unknown(
    [
      ...[...rules.caps.entries()].flatMap(([at, { categories }]) =>
        categories === "ALL" ? [] : placed(categories, ["caps", at, "categories"]),
      ),
      ...[...rules.counts.entries()].flatMap(([at, { categories }]) =>
        categories === "ALL" ? [] : placed(categories, ["counts", at, "categories"]),
      ),
      ...placedConditions(rules).flatMap(({ value, path }) =>
        value.fact === "CATEGORY" ? placed(value.in, [...path, "in"]) : [],
      ),
    ],
    rules.categories,
    "unknownCategory",
  );

const productListsAreKnown: Check = (rules) =>
  unknown(
    [
      ...placed(rules.products.include, ["products", "include"]),
      ...placed(rules.products.exclude, ["products", "exclude"]),
      ...rules.categories.flatMap(({ excludeProducts }, at) =>
        placed(excludeProducts, ["categories", at, "excludeProducts"]),
      ),
    ],
    rules.lists.products,
    "unknownList",
  );

const countryListsAreKnown: Check = (rules) =>
  unknown(
    [
      ...placed(rules.destinations.include, ["destinations", "include"]),
      ...placed(rules.destinations.exclude, ["destinations", "exclude"]),
      ...placedConditions(rules).flatMap(({ value, path }) =>
        value.fact === "COUNTRY" ? [{ value: value.group, path: [...path, "group"] }] : [],
      ),
    ],
    rules.lists.countries,
    "unknownList",
  );

const versionsOfAListFollowEachOther: Check = ({ lists }) =>
  (["products", "countries"] as const).flatMap((kind) =>
    lists[kind].flatMap((list, at) =>
      lists[kind]
        .slice(0, at)
        .some(
          (earlier) =>
            earlier.code === list.code &&
            earlier.validFrom <= (list.validTo ?? lastDay) &&
            list.validFrom <= (earlier.validTo ?? lastDay),
        )
        ? [problemAt(["lists", kind, at, "validFrom"], "listVersionsOverlap")]
        : [],
    ),
  );

const lastDay = "9999-12-31";

/** What one part names and another must have. */
export const referenceChecks: readonly Check[] = [
  categoriesAreKnown,
  productListsAreKnown,
  countryListsAreKnown,
  versionsOfAListFollowEachOther,
];
