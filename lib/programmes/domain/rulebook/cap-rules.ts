import { z } from "zod";
import { conditionShape } from "@/lib/programmes/domain/rulebook/conditions";
import {
  bilingualShape,
  codeShape,
  countShape,
  limitShape,
  placeCodes,
  shareShape,
  someOf,
} from "@/lib/programmes/domain/rulebook/shapes";

/** What one limit is set for; CLAIM is everything it covers together. */
export const capUnits = ["LINE", "DOCUMENT", "UNIT", "VENDOR", "COUNTRY", "CLAIM"] as const;

/** Over what time its use is counted. */
export const capSpans = ["CLAIM", "YEAR", "LIFETIME"] as const;

const amountTier = z.strictObject({ when: someOf(conditionShape, 10), minor: limitShape });

/**
 * How high a limit is: a sum; a sum by attributes of the company (the first that holds); a sum for each unit
 * of quantity; or a share of the value of goods, of export revenue, of taxes paid. Every one is bounded.
 */
export const limitRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("FIXED"), minor: limitShape }),
  z.strictObject({
    kind: z.literal("TIERS"),
    tiers: someOf(amountTier, 50),
    otherwise: limitShape.nullable(),
  }),
  z.strictObject({ kind: z.literal("PER_QUANTITY"), minor: limitShape }),
  z.strictObject({ kind: z.literal("SHARE_OF_GOODS_VALUE"), basisPoints: shareShape }),
  z.strictObject({
    kind: z.literal("SHARE_OF_EXPORT_REVENUE"),
    basisPoints: shareShape,
    year: z.enum(["CURRENT", "PREVIOUS", "GREATER_OF_BOTH"]),
  }),
  z.strictObject({ kind: z.literal("SHARE_OF_TAXES_PAID"), basisPoints: shareShape }),
]);

/**
 * An upper limit on cost (before the rate) or on support (after it): for what (`per`, and which categories and
 * places), counted over which time and for the company alone or its whole group.
 */
export const capShape = z.strictObject({
  code: codeShape,
  name: bilingualShape,
  appliesTo: z.enum(["COST", "SUPPORT"]).default("SUPPORT"),
  per: z.enum(capUnits).default("CLAIM"),
  categories: z.union([z.literal("ALL"), someOf(codeShape)]).default("ALL"),
  place: z.enum(placeCodes).optional(),
  span: z.enum(capSpans).default("CLAIM"),
  by: z.enum(["COMPANY", "GROUP"]).default("COMPANY"),
  limit: limitRule,
});

/** A limit on money. */
export type CapRule = z.output<typeof capShape>;

/** How a limit's height is found. */
export type LimitRule = CapRule["limit"];

/**
 * How often something is supported: so many times in one fair, in a year, in a lifetime. What comes beyond the
 * count, in the order of the lines, brings nothing.
 */
export const countLimitShape = z.strictObject({
  code: codeShape,
  name: bilingualShape,
  categories: z.union([z.literal("ALL"), someOf(codeShape)]).default("ALL"),
  /** What is counted once however many lines it has: an event (by unit), a market (by country). */
  counted: z.enum(["EVENT", "COUNTRY"]),
  /** Taking part in the same fair again, or any event of a year or of the company's life. */
  within: z.enum(["SAME_FAIR", "YEAR", "LIFETIME"]),
  most: countShape,
  /** Another number for companies or lines that meet the conditions (small firms, new markets). */
  unless: z.strictObject({ when: someOf(conditionShape, 10), most: countShape }).optional(),
});

/** A limit on the number of times. */
export type CountLimit = z.output<typeof countLimitShape>;
