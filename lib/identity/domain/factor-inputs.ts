import { z } from "zod";
import { backField } from "@/lib/identity/domain/sign-in-input";

/** A code of an authenticator app or a recovery code, as typed. */
export const factorCodeInput = z.strictObject({
  code: z.string({ error: "required" }).trim().min(1, "required").max(40, "factorRefused"),
  back: backField,
});

/** A code, or the password of whoever has no factor, as typed; nothing where a passkey answered. */
export const proveInput = z.strictObject({
  passwordOrCode: z.string().trim().max(128, "factorRefused").default(""),
});

export const addAppInput = z.strictObject({
  name: z.string({ error: "required" }).trim().min(1, "required").max(60, "tooLong"),
  code: z.string({ error: "required" }).trim().min(1, "required").max(40, "factorRefused"),
});

export const factorIdInput = z.strictObject({ id: z.uuid() });
export const noInput = z.strictObject({});

/** The session to sign out, or every other one. */
export const endSessionsInput = z.strictObject({ session: z.union([z.literal("others"), z.uuid()]) });

export const ownNameInput = z.strictObject({
  nameRu: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
  nameEn: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
});
