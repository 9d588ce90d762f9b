import { z } from "zod";
import { accountField, bikField } from "@/lib/companies/domain/identifier-fields";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { textField } from "@/lib/shared/fields";

/**
 * An account in its parts. Whether the numbers fit the bank and the company is asked by the command, which knows the
 * company's ИНН.
 */
export const addBankAccountInput = z.strictObject({
  bik: bikField(),
  bankName: textField(200),
  settlement: accountField(),
  correspondent: accountField(),
  idempotencyKey: requestKeyField,
});

export type AddBankAccountInput = z.output<typeof addBankAccountInput>;

/** An account that no new claim shall name. */
export const closeBankAccountInput = z.strictObject({ accountId: z.uuid(), idempotencyKey: requestKeyField });

export type CloseBankAccountInput = z.output<typeof closeBankAccountInput>;
