"use server";
import { headers } from "next/headers";
import { mutation } from "@/app/_server/mutation";
import { networkOf } from "@/app/_server/same-origin";
import { beginSteps, endSteps } from "@/app/_server/step-cookie";
import { enter } from "@/app/(account)/sign-in/enter";
import { keepSession, sessionSecret } from "@/lib/identity/auth";
import { confirmByPasskey } from "@/lib/identity/commands/prove-by-passkey";
import { askAnyPasskey, signInByPasskey } from "@/lib/identity/commands/sign-in-by-passkey";
import { passkeyQuestionInput, passkeySignInInput } from "@/lib/identity/domain/passkey-inputs";
import { tokenHashOf } from "@/lib/identity/sessions";

/** Asks whichever passkey the visitor has. */
export const askAnyPasskeyAction = mutation({
  name: "askAnyPasskey",
  side: "public",
  input: passkeyQuestionInput,
  run: async () =>
    askAnyPasskey({ browser: await beginSteps("passkey"), network: networkOf(await headers()) }),
  show: (options) => ({ options: JSON.stringify(options) }),
});

export const signInByPasskeyAction = mutation({
  name: "signInByPasskey",
  side: "public",
  input: passkeySignInInput,
  run: async (_actor, { answer }) => {
    const received = await headers();
    const from = { network: networkOf(received), userAgent: received.get("user-agent") ?? "" };
    const opened = await signInByPasskey({ ...from, browser: await endSteps("passkey") }, answer);
    if (!opened.ok) return opened;
    await keepSession(opened.value);
    return enter(opened.value);
  },
  next: (home, { back }) => back ?? home,
});

/** The second step of signing in, after the password. */
export const confirmByPasskeyAction = mutation({
  name: "confirmByPasskey",
  side: "public",
  input: passkeySignInInput,
  run: async (_actor, { answer }) => {
    const waiting = await sessionSecret();
    const opened = await confirmByPasskey(tokenHashOf(waiting ?? ""), answer);
    if (!opened.ok) return opened;
    await keepSession(opened.value);
    return enter(opened.value);
  },
  next: (home, { back }) => back ?? home,
});
