"use server";
import { revalidatePath } from "next/cache";
import { mutation } from "@/app/_server/mutation";
import { refreshed } from "@/app/(admin)/_server/refreshed";
import { blockUser } from "@/lib/identity/commands/block-user";
import { createOfficial } from "@/lib/identity/commands/create-official";
import { endStaffRole } from "@/lib/identity/commands/end-staff-role";
import { grantStaffRole } from "@/lib/identity/commands/grant-staff-role";
import { resetPassword } from "@/lib/identity/commands/reset-password";
import { beginSeeing } from "@/lib/identity/commands/see-as";
import { unblockUser } from "@/lib/identity/commands/unblock-user";
import { createOfficialInput } from "@/lib/identity/domain/create-official-input";
import { beginSeeingInput } from "@/lib/identity/domain/seeing";
import { endStaffRoleInput, grantStaffRoleInput } from "@/lib/identity/domain/staff-role-inputs";
import { blockUserInput, userInput } from "@/lib/identity/domain/user-access-inputs";
import { deactivatePerson } from "@/lib/review/commands/deactivate-person";
import { deactivatePersonInput } from "@/lib/review/domain/deactivate-person-input";

const pageOf = ({ userId }: { readonly userId: string }): string => `/admin/users/${userId}`;

export const createOfficialAction = mutation({
  name: "createOfficial",
  side: "office",
  area: "people",
  input: createOfficialInput,
  run: async (actor, input) => refreshed(await createOfficial(actor, input)),
  show: ({ userId, password }) => ({ userId, password: password ?? "" }),
});

export const grantStaffRoleAction = mutation({
  name: "grantStaffRole",
  side: "office",
  area: "people",
  input: grantStaffRoleInput,
  run: grantStaffRole,
  next: pageOf,
});

export const endStaffRoleAction = mutation({
  name: "endStaffRole",
  side: "office",
  area: "people",
  input: endStaffRoleInput,
  run: endStaffRole,
  next: pageOf,
});

export const blockUserAction = mutation({
  name: "blockUser",
  side: "office",
  area: "people",
  input: blockUserInput,
  run: blockUser,
  next: pageOf,
});

export const unblockUserAction = mutation({
  name: "unblockUser",
  side: "office",
  area: "people",
  input: userInput,
  run: unblockUser,
  next: pageOf,
});

export const resetPasswordAction = mutation({
  name: "resetPassword",
  side: "office",
  area: "people",
  input: userInput,
  run: async (actor, input) => refreshed(await resetPassword(actor, input)),
  show: ({ password }) => ({ password: password ?? "" }),
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
