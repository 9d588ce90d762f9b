/**
 * Categories that the product has pictures, short names and explanations of its own for, in the order in which lists
 * show them. Which categories there are, and what they are called, the programmes say: any other code is as good.
 */
export const costCategoryCodes = [
  "CERTIFICATION",
  "TRANSPORT",
  "EXHIBITION",
  "INTELLECTUAL_PROPERTY",
  "ADAPTATION",
  "MANAGEMENT_SYSTEMS",
  "ECOMMERCE",
] as const;

/** Code of a category of `costCategoryCodes`. */
export type CostCategoryCode = (typeof costCategoryCodes)[number];

/** Whether the product knows the category beyond what its programme says of it. */
export const isCostCategoryCode = (text: string): text is CostCategoryCode =>
  costCategoryCodes.some((code) => code === text);
