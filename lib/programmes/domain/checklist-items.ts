import { keysOf } from "@/lib/programmes/domain/table-keys";

type ChecklistItem = {
  /** What the officer lays beside one another to answer. */
  readonly looksAt: "company" | "documents" | "payments" | "register";
};

/**
 * What an officer confirms for a claim as a whole before recommending a decision. A programme version
 * names the ones it asks for. What the engine proves by itself (all lines decided, within limit and
 * budget) is not asked. The words are in the messages, `entitlement.checklist.<CODE>`.
 */
const checklistItems = {
  COMPANY_ELIGIBLE: { looksAt: "company" },
  NO_TAX_ARREARS: { looksAt: "register" },
  CONTRACT_AND_EXPORT: { looksAt: "documents" },
  PAID_BY_COMPANY: { looksAt: "payments" },
  NOT_CLAIMED_ELSEWHERE: { looksAt: "register" },
  RESULT_DELIVERED: { looksAt: "documents" },
} as const satisfies Record<string, ChecklistItem>;

/** Code of a checklist item. */
export type ChecklistItemCode = keyof typeof checklistItems;

/** All codes in the order of the table. */
export const checklistItemCodes = keysOf(checklistItems);
