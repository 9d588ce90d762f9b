import { keysOf } from "@/lib/programmes/domain/table-keys";

type CostCategory = {
  /** Name of the outline icon that stands beside the category everywhere. */
  readonly icon: string;
};

/**
 * The kinds of export cost a programme may reimburse, in the order in which lists show
 * them. A programme version chooses among them and gives each its rate, documents and limits. The words
 * are in the messages, `categories.<CODE>`.
 */
export const costCategories = {
  CERTIFICATION: { icon: "shield-check" },
  TRANSPORT: { icon: "truck" },
  EXHIBITION: { icon: "store" },
  INTELLECTUAL_PROPERTY: { icon: "copyright" },
  ADAPTATION: { icon: "tag" },
  MANAGEMENT_SYSTEMS: { icon: "clipboard-check" },
  ECOMMERCE: { icon: "shopping-cart" },
} as const satisfies Record<string, CostCategory>;

/** Code of a cost category, as it stands in rules, claims and budget lines. */
export type CostCategoryCode = keyof typeof costCategories;

/** All codes in the order of the table. */
export const costCategoryCodes = keysOf(costCategories);

/** The icons a category may carry. */
export const categoryIcons = costCategoryCodes.map((code) => costCategories[code].icon);

/** Whether the text is the code of a cost category. */
export const isCostCategoryCode = (text: string): text is CostCategoryCode =>
  Object.hasOwn(costCategories, text);
