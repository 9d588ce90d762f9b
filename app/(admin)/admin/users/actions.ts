"use server";
import { revalidatePath } from "next/cache";
import { mutation } from "@/app/_server/mutation";
import { blockUser } from "@/lib/identity/commands/block-user";
import {
  proposeFactorRestoring,
  proposeOfficial,
  proposeRole,
  proposeRoleEnd,
  proposeUnblocking,
} from "@/lib/identity/commands/propose-access";
import {
  confirmAccess,
  declineAccess,
  recallInvitation,
  withdrawAccess,
} from "@/lib/identity/commands/resolve-access";
import { beginSeeing } from "@/lib/identity/commands/see-as";
import { sendRecovery } from "@/lib/identity/commands/send-recovery";
import {
  confirmAccessInput,
  declineAccessInput,
  proposeOfficialInput,
  proposeOnPersonInput,
  proposeRoleEndInput,
  proposeRoleInput,
  recallInvitationInput,
} from "@/lib/identity/domain/access-inputs";
import { beginSeeingInput } from "@/lib/identity/domain/seeing";
import { blockUserInput, userInput } from "@/lib/identity/domain/user-access-inputs";
import { deactivatePerson } from "@/lib/review/commands/deactivate-person";
import { deactivatePersonInput } from "@/lib/review/domain/deactivate-person-input";

const pageOf = (_value: unknown, { userId }: { readonly userId: string }): string => `/admin/users/${userId}`;
const toProposals = (): string => "/admin/users/proposals";

export const proposeOfficialAction = mutation({
  name: "proposeOfficial",
  side: "office",
  area: "people",
  input: proposeOfficialInput,
  run: proposeOfficial,
  next: toProposals,
});

export const proposeRoleAction = mutation({
  name: "proposeRole",
  side: "office",
  area: "people",
  input: proposeRoleInput,
  run: proposeRole,
  next: pageOf,
});

export const proposeRoleEndAction = mutation({
  name: "proposeRoleEnd",
  side: "office",
  area: "people",
  input: proposeRoleEndInput,
  run: proposeRoleEnd,
  next: pageOf,
});

export const proposeUnblockingAction = mutation({
  name: "proposeUnblocking",
  side: "office",
  area: "people",
  input: proposeOnPersonInput,
  run: proposeUnblocking,
  next: pageOf,
});

export const proposeFactorRestoringAction = mutation({
  name: "proposeFactorRestoring",
  side: "office",
  area: "people",
  input: proposeOnPersonInput,
  run: proposeFactorRestoring,
  next: pageOf,
});

export const confirmAccessAction = mutation({
  name: "confirmAccess",
  side: "office",
  area: "people",
  input: confirmAccessInput,
  run: confirmAccess,
  next: toProposals,
});

export const declineAccessAction = mutation({
  name: "declineAccess",
  side: "office",
  area: "people",
  input: declineAccessInput,
  run: declineAccess,
  next: toProposals,
});

export const withdrawAccessAction = mutation({
  name: "withdrawAccess",
  side: "office",
  area: "people",
  input: declineAccessInput,
  run: withdrawAccess,
  next: toProposals,
});

export const recallInvitationAction = mutation({
  name: "recallInvitation",
  side: "office",
  area: "people",
  input: recallInvitationInput,
  run: recallInvitation,
  next: toProposals,
});

export const blockUserAction = mutation({
  name: "blockUser",
  side: "office",
  area: "people",
  input: blockUserInput,
  run: blockUser,
  next: pageOf,
});

export const sendRecoveryAction = mutation({
  name: "sendRecovery",
  side: "office",
  area: "people",
  input: userInput,
  run: sendRecovery,
});

export const deactivatePersonAction = mutation({
  name: "deactivatePerson",
  side: "office",
  area: "people",
  input: deactivatePersonInput,
  run: deactivatePerson,
  next: pageOf,
});

export const beginSeeingAction = mutation({
  name: "beginSeeing",
  side: "office",
  area: "people",
  input: beginSeeingInput,
  run: async (actor, input) => {
    const begun = await beginSeeing(actor, input);
    // The frame of every page says from now on who looks.
    if (begun.ok) revalidatePath("/", "layout");
    return begun;
  },
  next: (home) => home,
});
