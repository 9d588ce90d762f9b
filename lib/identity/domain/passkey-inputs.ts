import { z } from "zod";
import { backField } from "@/lib/identity/domain/sign-in-input";

const base64url = (longest: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(longest);

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What a browser answers, as the JSON that WebAuthn defines (Level 3, 5.1): only what is used is let in. */
const answerField = <T extends z.ZodType>(response: T) =>
  z
    .string({ error: "passkeyRefused" })
    .max(20_000, "passkeyRefused")
    .transform(fromJson)
    .pipe(
      z.object(
        { id: base64url(1400), rawId: base64url(1400), type: z.literal("public-key"), response },
        { error: "passkeyRefused" },
      ),
    );

/** The signature of a passkey that there is. */
export const passkeySignature = answerField(
  z.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    userHandle: base64url(100).nullish(),
  }),
);
export type PasskeySignature = z.output<typeof passkeySignature>;

/** A passkey that has just been made. */
export const newPasskey = answerField(
  z.object({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(12_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(8)
      .default([]),
  }),
);
export type NewPasskey = z.output<typeof newPasskey>;

export const addPasskeyInput = z.strictObject({
  name: z.string({ error: "required" }).trim().min(1, "required").max(60, "tooLong"),
  answer: newPasskey,
});

export const passkeySignInInput = z.strictObject({ answer: passkeySignature, back: backField });

/** A form asks for a question; whatever else it carries waits for the answer. */
export const passkeyQuestionInput = z.object({});
