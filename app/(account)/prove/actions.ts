"use server";
import { mutation } from "@/app/_server/mutation";
import { proveAgain } from "@/lib/identity/commands/prove";
import { proveInput } from "@/lib/identity/domain/factor-inputs";

/** Makes the proof fresh for what is not a form: a download that leaves the house. */
export const proveAction = mutation({
  name: "prove",
  side: "person",
  input: proveInput,
  run: ({ tokenHash }, { passwordOrCode }) => proveAgain(tokenHash, passwordOrCode),
});
