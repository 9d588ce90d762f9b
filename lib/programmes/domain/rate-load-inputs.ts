import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { quotationFields } from "@/lib/programmes/domain/add-currency-rate-input";
import { textField } from "@/lib/shared/fields";

/** The daily file of the Bank of Russia, chosen on the page. */
export const uploadRatesInput = z.strictObject({
  file: z.custom<File>((value) => value instanceof File, "fileMissing"),
  idempotencyKey: requestKeyField,
});

/** Taking a file that was looked at: with its new rates, and as ticked with those that moved far or differ. */
export const takeRatesInput = z.strictObject({
  loadId: z.uuid("fieldInvalid"),
  /** What the page showed, `sightOf`. */
  seen: z.string().max(4000),
  /** Ticked when rates that moved far were compared with their source. */
  confirmed: z.literal("on").optional(),
  /** Ticked when stored rates that differ are to be corrected, with the reason. */
  correct: z.literal("on").optional(),
  reason: z.preprocess((typed) => (typed === "" ? undefined : typed), textField(200).optional()),
  idempotencyKey: requestKeyField,
});

export type TakeRatesInput = z.output<typeof takeRatesInput>;

/** Leaving the stored rates as they are, whatever a file says. */
export const leaveRatesInput = z.strictObject({
  loadId: z.uuid("fieldInvalid"),
  idempotencyKey: requestKeyField,
});

export type LeaveRatesInput = z.output<typeof leaveRatesInput>;

/** Correcting one stored rate: the next record of its day, with why the one before was wrong. */
export const correctRateInput = z.strictObject({
  ...quotationFields,
  /** The record that the page showed. */
  revision: z.coerce.number().int().min(1).max(9_999),
  source: textField(200),
  reason: textField(200),
  confirmed: z.literal("on").optional(),
  idempotencyKey: requestKeyField,
});

export type CorrectRateInput = z.output<typeof correctRateInput>;
