import { z } from "zod";
import { evidenceKindCodes } from "@/lib/programmes/domain/evidence-kinds";
import { rateShape } from "@/lib/programmes/domain/rulebook/rate-rules";
import {
  bilingualShape,
  codeShape,
  countryShape,
  countShape,
  limitShape,
  listOf,
  unitKinds,
  wordsShape,
} from "@/lib/programmes/domain/rulebook/shapes";

/** Fields of an expense line that a category may demand beyond what every line needs. */
export const demandedFields = [
  "country",
  "hsCode",
  "vendor",
  "document",
  "unit",
  "quantity",
  "invoicedOn",
  "actOn",
  "shippedOn",
  "eventOn",
  "certificateOn",
  "committedOn",
  "contract",
] as const;

/**
 * Money for each unit. REPLACES_COST pays by the tariff whatever was spent (a day abroad, a show); LIMITS_COST
 * counts the cost up to the tariff. A tariff always says how many units it pays at most.
 */
const tariffShape = z.strictObject({
  unit: z.enum(unitKinds),
  use: z.enum(["REPLACES_COST", "LIMITS_COST"]),
  minor: limitShape,
  /** Where a country has a tariff of its own. */
  byCountry: z.record(countryShape, limitShape).default({}),
  mostUnits: countShape.optional(),
});

/** A kind of cost: a node of the tree. A branch passes its rate on to its leaves. */
export const categoryShape = z.strictObject({
  code: codeShape,
  name: bilingualShape,
  parent: codeShape.optional(),
  rate: rateShape.optional(),
  tariff: tariffShape.optional(),
  evidence: listOf(
    z.strictObject({
      kind: z.enum(evidenceKindCodes),
      orKinds: listOf(z.enum(evidenceKindCodes), 5).default([]),
      required: z.boolean().default(true),
      /** Whether every line needs its own, or one for the whole claim is enough. */
      per: z.enum(["LINE", "CLAIM"]).default("LINE"),
    }),
    20,
  ).default([]),
  fields: listOf(z.enum(demandedFields), 20).default([]),
  /** Product lists whose goods this category leaves out, besides those that the whole programme does. */
  excludeProducts: listOf(codeShape).default([]),
  /** The category of the budget line that pays, where it is not the category's own. */
  budgetCategory: codeShape.optional(),
  payable: listOf(wordsShape, 50).default([]),
  notPayable: listOf(wordsShape, 50).default([]),
});

/** A document that a category asks for. */
export type EvidenceRule = z.output<typeof categoryShape>["evidence"][number];

/** A field that a category may demand. */
export type DemandedField = (typeof demandedFields)[number];

/** A kind of cost as a programme has it. */
export type CategoryRule = z.output<typeof categoryShape>;

/** Money for each unit. */
export type Tariff = NonNullable<CategoryRule["tariff"]>;
