"use server";
import { mutation } from "@/app/_server/mutation";
import { addApp, removeFactor, renewRecoveryCodes } from "@/lib/identity/commands/change-factors";
import { endOwnSessions, renameSelf } from "@/lib/identity/commands/change-own-account";
import {
  addAppInput,
  endSessionsInput,
  factorIdInput,
  noInput,
  ownNameInput,
} from "@/lib/identity/domain/factor-inputs";

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
