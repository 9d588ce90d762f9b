"use server";
import { dropLetterToken, letterToken } from "@/app/_server/letter-cookie";
import { mutation } from "@/app/_server/mutation";
import { openSession } from "@/app/_server/open-session";
import { acceptOfficialInvitation } from "@/lib/identity/commands/accept-official-invitation";
import { completeRecoveryInput } from "@/lib/identity/domain/recovery-inputs";
import { ok } from "@/lib/shared/result";

export const acceptOfficialInvitationAction = mutation({
  name: "acceptOfficialInvitation",
  side: "public",
  input: completeRecoveryInput,
  run: async (_actor, { password }) => {
    const token = (await letterToken("official")) ?? "";
    const joined = await acceptOfficialInvitation({ token, password });
    if (!joined.ok) return joined;
    await dropLetterToken("official");
    const opened = await openSession(joined.value.email, password);
    return ok(opened.ok && !opened.value.awaitsFactor);
  },
  // An official works with a second factor, so that is where they begin.
  next: (isSignedIn) => (isSignedIn ? "/settings/second-factor" : "/sign-in"),
});
