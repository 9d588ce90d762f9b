import { z } from "zod";
import { textField } from "@/lib/shared/fields";

/** Whom a hold is on: a person by their address or a company by its INN, as typed. */
export const putHoldInput = z.strictObject({ whom: textField(254), reason: textField(300) });

export type PutHoldInput = z.output<typeof putHoldInput>;

export const askLiftingInput = z.strictObject({ hold: z.uuid(), reason: textField(300) });

export type AskLiftingInput = z.output<typeof askLiftingInput>;

export const liftingInput = z.strictObject({ hold: z.uuid() });

export type LiftingInput = z.output<typeof liftingInput>;
