import type { ClaimFacts, ClaimFactsLine } from "@/lib/programmes/domain/assessment/claim-schema";
import { lineageOf } from "@/lib/programmes/domain/rulebook/category-tree";
import type { Condition } from "@/lib/programmes/domain/rulebook/conditions";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";

type Known = { readonly rules: Rulebook; readonly claim: ClaimFacts };

/** Prefixes, or members, of a dated list on the filing day; null when none of its versions is in force. */
export const listInForce = (
  { rules, claim }: Known,
  kind: "products" | "countries",
  code: string,
): readonly string[] | null => {
  const filedOn = claim.filedAt.slice(0, 10);
  const inForce = <T extends { code: string; validFrom: string; validTo?: string | undefined }>(
    lists: readonly T[],
  ): T | undefined =>
    lists.find(
      (list) => list.code === code && list.validFrom <= filedOn && filedOn <= (list.validTo ?? "9999-12-31"),
    );
  if (kind === "products") return inForce(rules.lists.products)?.hsPrefixes ?? null;

  return inForce(rules.lists.countries)?.members ?? null;
};

/** Where the cost took place; null while the country is not known. */
export const placeOf = ({ homeCountry }: Pick<Rulebook, "homeCountry">, { country }: ClaimFactsLine) => {
  if (country === undefined) return null;

  return country === homeCountry ? ("HOME" as const) : ("ABROAD" as const);
};

/** Whether a condition holds for a line. What is not known does not hold. */
export const holds = (known: Known, condition: Condition, line: ClaimFactsLine): boolean => {
  const { applicant, exports } = known.claim;
  switch (condition.fact) {
    case "SIZE":
      return applicant.size !== undefined && condition.in.includes(applicant.size);
    case "SECTOR":
      return applicant.sector !== undefined && condition.in.includes(applicant.sector);
    case "REGION":
      return applicant.region !== undefined && condition.in.includes(applicant.region);
    case "TIER":
      return applicant.tier !== undefined && condition.in.includes(applicant.tier);
    case "EXPORT_GROWTH":
      return exports.growth !== undefined && exports.growth > condition.above;
    case "FIRST_EXPORT":
      return exports.first === true;
    case "EXPORT_REVENUE":
      return exports.revenuePreviousYear !== undefined && exports.revenuePreviousYear >= condition.atLeast;
    case "DELIVERED_VOLUME":
      return exports.deliveredVolume !== undefined && exports.deliveredVolume >= condition.atLeast;
    case "NEW_MARKET":
      return exports.newMarket === true;
    default:
      return lineHolds(known, condition, line);
  }
};

type LineCondition = Extract<Condition, { fact: "CATEGORY" | "PRODUCT" | "COUNTRY" | "PLACE" }>;

const lineHolds = (known: Known, condition: LineCondition, line: ClaimFactsLine): boolean => {
  switch (condition.fact) {
    case "CATEGORY":
      return lineageOf(known.rules, line.category).some(({ code }) => condition.in.includes(code));
    case "PRODUCT":
      return condition.startsWith.some((prefix) => line.hsCode?.startsWith(prefix) === true);
    case "COUNTRY":
      return (
        line.country !== undefined &&
        listInForce(known, "countries", condition.group)?.includes(line.country) === true
      );
    case "PLACE":
      return placeOf(known.rules, line) === condition.is;
  }
};

/** Whether all conditions hold. */
export const allHold = (known: Known, conditions: readonly Condition[], line: ClaimFactsLine): boolean =>
  conditions.every((condition) => holds(known, condition, line));
