import { narrowFirst } from "@/lib/programmes/domain/rulebook/cap-nesting";
import type { CapRule } from "@/lib/programmes/domain/rulebook/cap-rules";
import { coveredCategories } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import type { placeCodes } from "@/lib/programmes/domain/rulebook/shapes";
import { type Kopecks, minOf } from "@/lib/shared/money";

type Limited = Pick<Rulebook, "categories" | "caps">;

/** A limit of one sum on the support for everything it covers: the kind that can be told before there is a claim. */
export type SumCap = CapRule & { readonly limit: Extract<CapRule["limit"], { kind: "FIXED" }> };

const isSumCap = (cap: CapRule): cap is SumCap =>
  cap.appliesTo === "SUPPORT" && cap.per === "CLAIM" && cap.limit.kind === "FIXED";

/** Limits of one sum, in the order of the document. */
export const sumCapsOf = ({ caps }: Limited): readonly SumCap[] => caps.filter(isSumCap);

/** Those of them that cover a category, from the narrow to the wide, as they are applied. */
export const sumCapsOn = (rules: Limited, category: string): readonly SumCap[] =>
  narrowFirst(rules, rules.caps)
    .filter(isSumCap)
    .filter(({ categories }) => coveredCategories(rules, categories).has(category));

/** The one that bites first when nothing is used yet: the lowest of those on the category. Null without any. */
export const lowestCapFor = (
  rules: Limited,
  category: string,
  place?: (typeof placeCodes)[number],
): SumCap | null =>
  sumCapsOn(rules, category)
    .filter((cap) => place === undefined || cap.place === undefined || cap.place === place)
    .reduce<SumCap | null>(
      (lowest, cap) => (lowest === null || cap.limit.minor < lowest.limit.minor ? cap : lowest),
      null,
    );

/** What the company may still get under a limit of which so much is used: never below zero. */
export const leftUnder = ({ limit }: SumCap, used: Kopecks): Kopecks =>
  limit.minor - minOf(used, limit.minor);
