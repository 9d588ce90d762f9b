"use server";
import { headers } from "next/headers";
import { mutation } from "@/app/_server/mutation";
import { networkOf } from "@/app/_server/same-origin";
import { beginSteps } from "@/app/_server/step-cookie";
import { beginSso } from "@/lib/identity/commands/begin-sso";
import { unlinkIdentity } from "@/lib/identity/commands/unlink-identity";
import { factorIdInput, noInput } from "@/lib/identity/domain/factor-inputs";
import { sideOf } from "@/lib/identity/domain/sso";

/** The journey to the provider that comes back with the identity to link; the form shows where it begins. */
export const linkIdentityAction = mutation({
  name: "linkIdentity",
  side: "person",
  input: noInput,
  run: async ({ person, tokenHash }) =>
    beginSso({
      side: sideOf(person),
      browser: await beginSteps("sso"),
      network: networkOf(await headers()),
      tokenHash,
    }),
  show: (address) => ({ address }),
});

export const unlinkIdentityAction = mutation({
  name: "unlinkIdentity",
  side: "person",
  input: factorIdInput,
  run: (actor, { id }) => unlinkIdentity(actor, id),
});
