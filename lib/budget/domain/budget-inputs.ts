import { z } from "zod";
import { choiceField, idField } from "@/lib/identity/domain/choice-fields";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { amountField, linesField } from "@/lib/shared/fields";

const roubleDecimals = 2;
/** The database asks for the same three characters. */
const reason = linesField(500).refine((text) => text.length >= 3, "reasonTooShort");
const lineId = idField();

/**
 * A new line, which exists from now on and has its kopecks as soon as somebody else opens it. Which years may be
 * planned and which categories a programme pays from is asked by the command.
 */
export const planBudgetLineInput = z.strictObject({
  fiscalYear: z.coerce.number().int().min(2015, "fieldInvalid").max(2100, "fieldInvalid"),
  programmeId: idField(),
  category: z.string().refine((code) => /^[A-Z][A-Z0-9_]{1,39}$/.test(code), "required"),
  amount: amountField(roubleDecimals),
  reason,
  idempotencyKey: requestKeyField,
});

export type PlanBudgetLineInput = z.output<typeof planBudgetLineInput>;

/** More or less money for one open line; `amount` is kopecks above zero, `direction` says which way. */
export const allocateInput = z.strictObject({
  lineId,
  direction: choiceField(["up", "down"]),
  amount: amountField(roubleDecimals),
  reason,
  idempotencyKey: requestKeyField,
});

export type AllocateInput = z.output<typeof allocateInput>;

/** Kopecks from one open line to another of the same year; whether they are open and have it, `judgeMove` says. */
export const transferInput = z.strictObject({
  fromLineId: lineId,
  toLineId: lineId,
  amount: amountField(roubleDecimals),
  reason,
  idempotencyKey: requestKeyField,
});

export type TransferInput = z.output<typeof transferInput>;

/** The second person agrees: the money moves. */
export const confirmMoveInput = z.strictObject({ moveId: z.uuid(), idempotencyKey: requestKeyField });

export type ConfirmMoveInput = z.output<typeof confirmMoveInput>;

/** The second person declines, or whoever proposed it takes it back; either says why. */
export const declineMoveInput = z.strictObject({
  moveId: z.uuid(),
  answer: reason,
  idempotencyKey: requestKeyField,
});

export type DeclineMoveInput = z.output<typeof declineMoveInput>;
