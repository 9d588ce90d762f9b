"use server";
import { dropLetterToken, letterToken } from "@/app/_server/letter-cookie";
import { mutation } from "@/app/_server/mutation";
import { openSession } from "@/app/_server/open-session";
import { acceptAsNewPerson, acceptInvitation } from "@/lib/companies/commands/accept-invitation";
import { completeRegistrationInput } from "@/lib/identity/domain/registration-inputs";
import { signOutInput } from "@/lib/identity/domain/sign-in-input";
import { ok } from "@/lib/shared/result";

export const acceptInvitationAction = mutation({
  name: "acceptInvitation",
  side: "person",
  input: signOutInput,
  run: async ({ tokenHash }) => {
    const accepted = await acceptInvitation((await letterToken("invitation")) ?? "", tokenHash);
    if (accepted.ok) await dropLetterToken("invitation");
    return accepted;
  },
  next: () => "/home",
});

export const acceptAsNewPersonAction = mutation({
  name: "acceptAsNewPerson",
  side: "public",
  input: completeRegistrationInput,
  run: async (_actor, input) => {
    const accepted = await acceptAsNewPerson((await letterToken("invitation")) ?? "", input);
    if (!accepted.ok) return accepted;
    await dropLetterToken("invitation");
    const opened = await openSession(accepted.value.email, input.password);
    return ok(opened.ok && !opened.value.awaitsFactor);
  },
  next: (isSignedIn) => (isSignedIn ? "/home" : "/sign-in"),
});
