"use server";
import { mutation } from "@/app/_server/mutation";
import { sessionSecret } from "@/lib/identity/auth";
import { proveAgain } from "@/lib/identity/commands/prove";
import { askPasskey } from "@/lib/identity/commands/prove-by-passkey";
import { proveInput } from "@/lib/identity/domain/factor-inputs";
import { passkeyQuestionInput } from "@/lib/identity/domain/passkey-inputs";
import { hasFreshProof } from "@/lib/identity/domain/proof";
import { findPerson, tokenHashOf } from "@/lib/identity/sessions";
import { ok, refusedFields } from "@/lib/shared/result";

/** Makes the proof fresh for what is not a form: a download that leaves the house. A passkey has proved it before. */
export const proveAction = mutation({
  name: "prove",
  side: "person",
  input: proveInput,
  run: async ({ tokenHash }, { passwordOrCode }) => {
    const person = await findPerson(tokenHash);
    if (person && hasFreshProof(person)) return ok(true);
    return passwordOrCode
      ? proveAgain(tokenHash, passwordOrCode)
      : refusedFields({ passwordOrCode: { code: "required" } });
  },
});

/** Asks the passkeys of whoever is signed in, or is half-way in: the answer comes with the form that wants a proof. */
export const askPasskeyAction = mutation({
  name: "askPasskey",
  side: "public",
  input: passkeyQuestionInput,
  run: async () => askPasskey(tokenHashOf((await sessionSecret()) ?? "")),
  show: (options) => ({ options: JSON.stringify(options) }),
});
