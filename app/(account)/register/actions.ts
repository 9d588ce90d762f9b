"use server";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { dropLetterToken, keepLetterToken, letterToken } from "@/app/_server/letter-cookie";
import { mutation } from "@/app/_server/mutation";
import { openSession } from "@/app/_server/open-session";
import { networkOf } from "@/app/_server/same-origin";
import { completeRegistration } from "@/lib/identity/commands/complete-registration";
import { proveRegistration } from "@/lib/identity/commands/prove-registration";
import { requestRegistration } from "@/lib/identity/commands/request-registration";
import {
  completeRegistrationInput,
  proveRegistrationInput,
  requestRegistrationInput,
} from "@/lib/identity/domain/registration-inputs";
import { ok } from "@/lib/shared/result";

export const requestRegistrationAction = mutation({
  name: "requestRegistration",
  side: "public",
  input: requestRegistrationInput,
  run: async (_actor, { email }) => {
    const network = networkOf(await headers());
    const asked = await requestRegistration({ email, network, locale: await getLocale() });
    if (asked.ok) await keepLetterToken("registration", asked.value.token);
    return asked;
  },
  next: () => "/register/code",
});

export const proveRegistrationAction = mutation({
  name: "proveRegistration",
  side: "public",
  input: proveRegistrationInput,
  run: async (_actor, { code }) =>
    proveRegistration({ token: (await letterToken("registration")) ?? "", code }),
  next: () => "/register/account",
});

export const completeRegistrationAction = mutation({
  name: "completeRegistration",
  side: "public",
  input: completeRegistrationInput,
  run: async (_actor, input) => {
    const made = await completeRegistration((await letterToken("registration")) ?? "", input);
    if (!made.ok) return made;
    await dropLetterToken("registration");
    const opened = await openSession(made.value.email, input.password);
    return ok(opened.ok && !opened.value.awaitsFactor);
  },
  next: (isSignedIn) => (isSignedIn ? "/onboarding" : "/sign-in?back=/onboarding"),
});
