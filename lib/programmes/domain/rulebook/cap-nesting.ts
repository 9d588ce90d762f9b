import type { CapRule, capUnits } from "@/lib/programmes/domain/rulebook/cap-rules";
import { coveredCategories } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

type CapUnit = (typeof capUnits)[number];

type Tree = Pick<Rulebook, "categories">;

/** What a limit's unit lies wholly inside of, itself left out: a document has one vendor. */
const inside: Readonly<Record<CapUnit, readonly CapUnit[]>> = {
  LINE: ["DOCUMENT", "UNIT", "VENDOR", "COUNTRY", "CLAIM"],
  DOCUMENT: ["VENDOR", "CLAIM"],
  UNIT: ["CLAIM"],
  VENDOR: ["CLAIM"],
  COUNTRY: ["CLAIM"],
  CLAIM: [],
};

const widths: readonly CapUnit[] = ["LINE", "UNIT", "DOCUMENT", "VENDOR", "COUNTRY", "CLAIM"];

/** Whether a limit covers the claim as a whole. */
export const coversWhole = ({ per, categories, place }: CapRule): boolean =>
  per === "CLAIM" && categories === "ALL" && place === undefined;

/**
 * Limits in the order in which they are applied: the narrow before the wide. Limits of equal width keep the
 * order of the document.
 */
export const narrowFirst = (rules: Tree, caps: readonly CapRule[]): readonly CapRule[] =>
  [...caps].sort(
    (left, right) =>
      widths.indexOf(left.per) - widths.indexOf(right.per) ||
      coveredCategories(rules, left.categories).size - coveredCategories(rules, right.categories).size ||
      Number(left.place === undefined) - Number(right.place === undefined),
  );

/**
 * Whether two limits cover some of the same costs while neither contains the other. Applied one after the
 * other, such limits could make a smaller cost, or a tighter limit, bring more; nested ones never do.
 */
export const capsCross = (rules: Tree, left: CapRule, right: CapRule): boolean =>
  left.appliesTo === right.appliesTo &&
  left.per !== "LINE" &&
  right.per !== "LINE" &&
  !areApart(rules, left, right) &&
  !liesIn(rules, left, right) &&
  !liesIn(rules, right, left);

const areApart = (rules: Tree, left: CapRule, right: CapRule): boolean => {
  const others = coveredCategories(rules, right.categories);
  const share = [...coveredCategories(rules, left.categories)].some((code) => others.has(code));

  return !share || (left.place !== undefined && right.place !== undefined && left.place !== right.place);
};

const liesIn = (rules: Tree, narrow: CapRule, wide: CapRule): boolean => {
  const covered = coveredCategories(rules, wide.categories);

  return (
    (narrow.per === wide.per || inside[narrow.per].includes(wide.per)) &&
    (wide.place === undefined || wide.place === narrow.place) &&
    [...coveredCategories(rules, narrow.categories)].every((code) => covered.has(code))
  );
};
