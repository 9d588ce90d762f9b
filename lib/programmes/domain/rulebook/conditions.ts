import { z } from "zod";
import {
  codeShape,
  countShape,
  hsPrefixShape,
  minorShape,
  placeCodes,
  sizeCodes,
  someOf,
} from "@/lib/programmes/domain/rulebook/shapes";

/**
 * What a rate or a limit may depend on: attributes of the company, of its exports, or of one line. Nothing
 * here looks at the amount of the cost itself, so that a larger cost can never meet a worse rule.
 */
export const conditionShape = z.discriminatedUnion("fact", [
  z.strictObject({ fact: z.literal("SIZE"), in: someOf(z.enum(sizeCodes), 4) }),
  z.strictObject({ fact: z.literal("SECTOR"), in: someOf(codeShape) }),
  z.strictObject({ fact: z.literal("REGION"), in: someOf(z.string().regex(/^\d{2}$/, "codeShape")) }),
  z.strictObject({ fact: z.literal("TIER"), in: someOf(z.int().min(1, "tooSmall").max(20, "tooBig")) }),
  /** Growth of export revenue over the year before, in basis points: above 2000 is more than 20 %. */
  z.strictObject({
    fact: z.literal("EXPORT_GROWTH"),
    above: z.int().min(0, "tooSmall").max(1_000_000, "tooBig"),
  }),
  z.strictObject({ fact: z.literal("FIRST_EXPORT") }),
  z.strictObject({ fact: z.literal("EXPORT_REVENUE"), atLeast: minorShape }),
  /** Goods delivered to the final destination, in tonnes or whatever unit the act counts by. */
  z.strictObject({ fact: z.literal("DELIVERED_VOLUME"), atLeast: countShape }),
  z.strictObject({ fact: z.literal("NEW_MARKET") }),
  z.strictObject({ fact: z.literal("CATEGORY"), in: someOf(codeShape) }),
  z.strictObject({ fact: z.literal("PRODUCT"), startsWith: someOf(hsPrefixShape, 1000) }),
  z.strictObject({ fact: z.literal("COUNTRY"), group: codeShape }),
  z.strictObject({ fact: z.literal("PLACE"), is: z.enum(placeCodes) }),
]);

/** One condition; all of a list must hold. */
export type Condition = z.output<typeof conditionShape>;
