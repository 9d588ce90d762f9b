import { z } from "zod";
import { choiceField } from "@/lib/identity/domain/choice-fields";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { parseAmount } from "@/lib/shared/amount-input";
import { isKnownCurrency, rouble } from "@/lib/shared/currencies";
import { dateField, fieldOf, textField } from "@/lib/shared/fields";
import { fail, ok } from "@/lib/shared/result";

/** The Bank of Russia quotes cheap currencies by ten, a hundred or more units. */
export const nominals = ["1", "10", "100", "1000", "10000"] as const;

const decimalsOfRate = 4;

const currencyField = fieldOf((text) =>
  isKnownCurrency(text) && text !== rouble ? ok(text) : fail({ code: "currencyUnknown" }),
);

/** Roubles for `nominal` units with up to four decimals, in 1/10 000 rouble. */
const rateField = fieldOf((text) => {
  const value = parseAmount(text, decimalsOfRate);

  return value.ok && value.value === 0n ? fail({ code: "amountZero" }) : value;
});

/** The day, the currency and the figure: `value` is 1/10 000 rouble for `nominal` units. */
export const quotationFields = {
  date: dateField(),
  currency: currencyField,
  nominal: choiceField(nominals).transform(Number),
  value: rateField,
} as const;

/** A rate of the Bank of Russia, entered by hand. */
export const addCurrencyRateInput = z.strictObject({
  ...quotationFields,
  source: textField(200),
  /** Ticked when the rate moved a lot and was compared with its source once more. */
  confirmed: z.literal("on").optional(),
  idempotencyKey: requestKeyField,
});

export type AddCurrencyRateInput = z.output<typeof addCurrencyRateInput>;
