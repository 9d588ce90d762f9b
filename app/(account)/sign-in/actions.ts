"use server";
import { currentPerson } from "@/app/_server/actor";
import { mutation } from "@/app/_server/mutation";
import { openSession } from "@/app/_server/open-session";
import { forgetChoice } from "@/app/_server/preferences";
import { enter } from "@/app/(account)/sign-in/enter";
import { dropCookie, keepSession, sessionSecret } from "@/lib/identity/auth";
import { confirmFactor } from "@/lib/identity/commands/prove";
import { endSeeing } from "@/lib/identity/commands/see-as";
import { factorCodeInput } from "@/lib/identity/domain/factor-inputs";
import { signInInput, signOutInput } from "@/lib/identity/domain/sign-in-input";
import { endSession, tokenHashOf } from "@/lib/identity/sessions";
import { ok } from "@/lib/shared/result";

export const signInAction = mutation({
  name: "signIn",
  side: "public",
  input: signInInput,
  run: async (_actor, { email, password, back }) => {
    const opened = await openSession(email, password);
    if (!opened.ok) return opened;
    const { secret, awaitsFactor } = opened.value;
    if (awaitsFactor) return ok(`/sign-in/second-factor${back ? `?back=${encodeURIComponent(back)}` : ""}`);
    const home = await enter(secret);
    return home.ok ? ok(back ?? home.value) : home;
  },
  next: (page) => page,
});

export const confirmFactorAction = mutation({
  name: "confirmFactor",
  side: "public",
  input: factorCodeInput,
  run: async (_actor, { code }) => {
    const waiting = await sessionSecret();
    const opened = await confirmFactor(waiting ? tokenHashOf(waiting) : "", code);
    if (!opened.ok) return opened;
    await keepSession(opened.value);
    return enter(opened.value);
  },
  next: (home, { back }) => back ?? home,
});

export const signOutAction = mutation({
  name: "signOut",
  side: "public",
  input: signOutInput,
  run: async () => {
    const signedIn = await currentPerson();
    if (signedIn?.person.seenBy) await endSeeing(signedIn.tokenHash);
    if (signedIn) await endSession(signedIn.tokenHash);
    await dropCookie();
    await forgetChoice();
    return ok(true);
  },
  next: () => "/sign-in?done=signedOut",
});
