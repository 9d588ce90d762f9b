import { z } from "zod";
import { requestKeyField } from "@/lib/identity/domain/person-fields";
import { textField } from "@/lib/shared/fields";

export const blockUserInput = z.strictObject({
  userId: z.uuid(),
  reason: textField(300),
  idempotencyKey: requestKeyField,
});

export type BlockUserInput = z.output<typeof blockUserInput>;

export const userInput = z.strictObject({ userId: z.uuid(), idempotencyKey: requestKeyField });

export type UserInput = z.output<typeof userInput>;
