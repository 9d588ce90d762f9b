import { z } from "zod";
import { chosenPassword, refuseDiffering } from "@/lib/identity/domain/password-rules";
import { emailField } from "@/lib/shared/fields";

export const requestRecoveryInput = z.strictObject({ email: emailField() });

export const completeRecoveryInput = z.strictObject(chosenPassword).superRefine(refuseDiffering);
