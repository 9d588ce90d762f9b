import { z } from "zod";
import { conditionShape } from "@/lib/programmes/domain/rulebook/conditions";
import { limitShape, listOf, shareShape, someOf } from "@/lib/programmes/domain/rulebook/shapes";

const zeroOrShare = z.union([z.literal(0), shareShape]);

/**
 * The share of the accepted cost that is supported. FIXED is one share; of CASES the first whose conditions
 * all hold counts, for each line by itself; PROGRESSIVE gives each slice of the claim's cost its own share.
 */
export const rateShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("FIXED"), basisPoints: shareShape }),
  z.strictObject({
    kind: z.literal("CASES"),
    cases: someOf(z.strictObject({ when: someOf(conditionShape, 10), basisPoints: shareShape }), 2000),
    otherwise: zeroOrShare,
  }),
  z.strictObject({
    kind: z.literal("PROGRESSIVE"),
    brackets: listOf(z.strictObject({ upTo: limitShape.nullable(), basisPoints: shareShape }), 20).min(
      1,
      "tooSmall",
    ),
  }),
]);

/** How the share is found. */
export type RateRule = z.output<typeof rateShape>;
