"use server";
import { revalidatePath } from "next/cache";
import { mutation } from "@/app/_server/mutation";
import { rememberChoice } from "@/app/_server/preferences";
import { addApp, removeFactor, renewRecoveryCodes } from "@/lib/identity/commands/change-factors";
import { endOwnSessions, renameSelf } from "@/lib/identity/commands/change-own-account";
import { prepareOwnData } from "@/lib/identity/commands/prepare-own-data";
import {
  addAppInput,
  endSessionsInput,
  factorIdInput,
  noInput,
  ownNameInput,
} from "@/lib/identity/domain/factor-inputs";
import { lookInput } from "@/lib/identity/domain/look-input";
import { savePreference } from "@/lib/identity/sessions";
import { chooseLetters } from "@/lib/notifications/commands/choose-letters";
import { letterChoiceInput } from "@/lib/notifications/domain/letter-choices";
import { ok } from "@/lib/shared/result";

/** Codes are shown once, with the answer, and are nowhere else. */
const showCodes = ({ codes }: { readonly codes: readonly string[] }) => ({ codes: codes.join(" ") });

export const addAppAction = mutation({
  name: "addApp",
  side: "person",
  unfinishedToo: true,
  input: addAppInput,
  run: addApp,
  show: showCodes,
});

export const removeFactorAction = mutation({
  name: "removeFactor",
  side: "person",
  input: factorIdInput,
  run: (actor, { id }) => removeFactor(actor, id),
});

export const renewRecoveryCodesAction = mutation({
  name: "renewRecoveryCodes",
  side: "person",
  input: noInput,
  run: renewRecoveryCodes,
  show: showCodes,
});

export const endSessionsAction = mutation({
  name: "endSessions",
  side: "person",
  input: endSessionsInput,
  run: (actor, { session }) => endOwnSessions(actor, session === "others" ? null : session),
});

export const renameSelfAction = mutation({
  name: "renameSelf",
  side: "person",
  input: ownNameInput,
  run: renameSelf,
});

export const chooseLookAction = mutation({
  name: "chooseLook",
  side: "person",
  input: lookInput,
  run: async ({ person, tokenHash }, look) => {
    await savePreference(tokenHash, look);
    // This browser follows at once; both stand on the outermost element of every page.
    await rememberChoice({ ...person, ...look });
    revalidatePath("/", "layout");
    return ok(look);
  },
});

export const chooseLettersAction = mutation({
  name: "chooseLetters",
  side: "person",
  input: letterChoiceInput,
  run: chooseLetters,
});

export const prepareOwnDataAction = mutation({
  name: "prepareOwnData",
  side: "person",
  input: noInput,
  run: prepareOwnData,
  next: () => "/settings/data",
});
