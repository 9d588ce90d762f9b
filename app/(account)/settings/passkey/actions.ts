"use server";
import { mutation } from "@/app/_server/mutation";
import { addPasskey, askNewPasskey } from "@/lib/identity/commands/add-passkey";
import { addPasskeyInput, passkeyQuestionInput } from "@/lib/identity/domain/passkey-inputs";

/** The question for making a passkey: only after a fresh proof. */
export const askNewPasskeyAction = mutation({
  name: "askNewPasskey",
  side: "person",
  unfinishedToo: true,
  input: passkeyQuestionInput,
  run: askNewPasskey,
  show: (options) => ({ options: JSON.stringify(options) }),
});

export const addPasskeyAction = mutation({
  name: "addPasskey",
  side: "person",
  unfinishedToo: true,
  input: addPasskeyInput,
  run: addPasskey,
  show: ({ codes }) => ({ codes: codes.join(" ") }),
});
