import { z } from "zod";
import { chosenPassword, refuseDiffering } from "@/lib/identity/domain/password-rules";
import { emailField, fieldOf, textField } from "@/lib/shared/fields";
import { fail, ok } from "@/lib/shared/result";

export const requestRegistrationInput = z.strictObject({ email: emailField() });

/** Six digits, however they are spaced: people copy "123 456" out of a letter. */
export const proveRegistrationInput = z.strictObject({
  code: fieldOf((text) => {
    const digits = text.replace(/[\s-]/g, "");
    return /^[0-9]{6}$/.test(digits) ? ok(digits) : fail({ code: "codeShape" });
  }),
});

/** Name and password of somebody new. */
export const newPersonFields = { nameRu: textField(200), nameEn: textField(200), ...chosenPassword } as const;

export const completeRegistrationInput = z.strictObject(newPersonFields).superRefine(refuseDiffering);

export type NewPersonInput = z.output<typeof completeRegistrationInput>;
