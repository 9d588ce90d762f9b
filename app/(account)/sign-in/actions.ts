"use server";
import { currentPerson } from "@/app/_server/actor";
import { mutation } from "@/app/_server/mutation";
import { openSession } from "@/app/_server/open-session";
import { followChoice, forgetChoice, rememberChoice } from "@/app/_server/preferences";
import { dropCookie, sessionSecret } from "@/lib/identity/auth";
import { homeOf } from "@/lib/identity/domain/home";
import { signInInput, signOutInput } from "@/lib/identity/domain/sign-in-input";
import { endSession, findPerson, tokenHashOf } from "@/lib/identity/sessions";
import { fail, ok } from "@/lib/shared/result";

export const signInAction = mutation({
  name: "signIn",
  side: "public",
  input: signInInput,
  run: async (_actor, { email, password }) => {
    const refused = await openSession(email, password);
    if (refused) return fail({ code: refused });

    const secret = await sessionSecret();
    const tokenHash = secret ? tokenHashOf(secret) : "";
    const person = await findPerson(tokenHash);
    if (!person) return fail({ code: "signInRefused" });
    await rememberChoice(await followChoice(person, tokenHash));
    return ok(homeOf(person));
  },
  next: (home, { back }) => back ?? home,
});

export const signOutAction = mutation({
  name: "signOut",
  side: "public",
  input: signOutInput,
  run: async () => {
    const signedIn = await currentPerson();
    if (signedIn) await endSession(signedIn.tokenHash);
    await dropCookie();
    await forgetChoice();
    return ok(true);
  },
  next: () => "/sign-in",
});
