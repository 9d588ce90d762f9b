"use server";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { dropLetterToken, letterToken } from "@/app/_server/letter-cookie";
import { mutation } from "@/app/_server/mutation";
import { networkOf } from "@/app/_server/same-origin";
import { completeRecovery } from "@/lib/identity/commands/complete-recovery";
import { requestRecovery } from "@/lib/identity/commands/request-recovery";
import { completeRecoveryInput, requestRecoveryInput } from "@/lib/identity/domain/recovery-inputs";

export const requestRecoveryAction = mutation({
  name: "requestRecovery",
  side: "public",
  input: requestRecoveryInput,
  run: async (_actor, { email }) =>
    requestRecovery({ email, network: networkOf(await headers()), locale: await getLocale() }),
  next: () => "/recover?done=sent",
});

export const completeRecoveryAction = mutation({
  name: "completeRecovery",
  side: "public",
  input: completeRecoveryInput,
  run: async (_actor, { password }) => {
    const done = await completeRecovery({ token: (await letterToken("recovery")) ?? "", password });
    if (done.ok) await dropLetterToken("recovery");
    return done;
  },
  next: () => "/sign-in?done=recovered",
});
