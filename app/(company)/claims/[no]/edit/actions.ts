"use server";
import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { mutation } from "@/app/_server/mutation";
import { addLine } from "@/lib/claims/commands/add-line";
import { duplicateLine } from "@/lib/claims/commands/duplicate-line";
import { moveDocument } from "@/lib/claims/commands/move-document";
import { removeDocument } from "@/lib/claims/commands/remove-document";
import { removeLine } from "@/lib/claims/commands/remove-line";
import { requestCertification } from "@/lib/claims/commands/request-certification";
import { resubmitClaim } from "@/lib/claims/commands/resubmit-claim";
import { saveClaimForm, saveLineForm } from "@/lib/claims/commands/save-draft-form";
import { sendBackToPreparer } from "@/lib/claims/commands/send-back-to-preparer";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import { moveDocumentInput, removeDocumentInput } from "@/lib/claims/domain/document-inputs";
import { addLineInput, duplicateLineInput, removeLineInput } from "@/lib/claims/domain/line-inputs";
import { saveClaimFormInput, saveLineFormInput } from "@/lib/claims/domain/save-fields-input";
import {
  requestCertificationInput,
  resubmitClaimInput,
  sendBackToPreparerInput,
  submitClaimInput,
} from "@/lib/claims/domain/submit-claim-input";

const editor = (number: string, place = "lines"): string => `/claims/${number}/edit/${place}`;

/** Saves a page of the claim whole, for readers without scripts. */
export const saveClaimAction = mutation({
  name: "saveClaim",
  side: "company",
  input: saveClaimFormInput,
  run: async (actor, form) => saveClaimForm(actor, form, await getLocale()),
  next: (_saved, { number, next, step }) => next || editor(number, step),
});

/** Saves an expense line whole. */
export const saveLineAction = mutation({
  name: "saveLine",
  side: "company",
  input: saveLineFormInput,
  run: async (actor, form) => saveLineForm(actor, form, await getLocale()),
  next: (_saved, { number, next, ordinal }) => next || editor(number, `lines/${ordinal}#open-line`),
});

export const addLineAction = mutation({
  name: "addLine",
  side: "company",
  input: addLineInput,
  run: addLine,
  next: ({ ordinal }, { number }) => editor(number, `lines/${ordinal}#open-line`),
});

export const duplicateLineAction = mutation({
  name: "duplicateLine",
  side: "company",
  input: duplicateLineInput,
  run: duplicateLine,
  next: ({ ordinal }, { number }) => editor(number, `lines/${ordinal}#open-line`),
});

export const removeLineAction = mutation({
  name: "removeLine",
  side: "company",
  input: removeLineInput,
  run: removeLine,
  next: (_removed, { number }) => editor(number),
});

/** The page that a document stands on, which is then rendered anew. */
const back = z.string().regex(/^(lines|contract|lines\/\d{1,3})$/, "fieldInvalid");

export const moveDocumentAction = mutation({
  name: "moveDocument",
  side: "company",
  input: moveDocumentInput.extend({ back }),
  run: (actor, { back: _page, ...input }) => moveDocument(actor, input),
  next: (_moved, { number, back: page }) => editor(number, page),
});

export const removeDocumentAction = mutation({
  name: "removeDocument",
  side: "company",
  input: removeDocumentInput.extend({ back }),
  run: (actor, { back: _page, ...input }) => removeDocument(actor, input),
  next: (_removed, { number, back: page }) => editor(number, page),
});

/** After a refusal the page shows the amount and the findings as they are now. */
const onCheckPage = async <T extends { readonly ok: boolean }>(
  number: string,
  answer: Promise<T>,
): Promise<T> => {
  const given = await answer;
  if (!given.ok) revalidatePath(editor(number, "check"));
  return given;
};

export const submitClaimAction = mutation({
  name: "submitClaim",
  side: "company",
  input: submitClaimInput,
  run: (actor, input) => onCheckPage(input.number, submitClaim(actor, input)),
  next: (_receipt, { number }) => `/claims/${number}?done=submitted`,
});

export const resubmitClaimAction = mutation({
  name: "resubmitClaim",
  side: "company",
  input: resubmitClaimInput,
  run: (actor, input) => onCheckPage(input.number, resubmitClaim(actor, input)),
  next: (_receipt, { number }) => `/claims/${number}?done=resubmitted`,
});

export const requestCertificationAction = mutation({
  name: "requestCertification",
  side: "company",
  input: requestCertificationInput,
  run: (actor, input) => onCheckPage(input.number, requestCertification(actor, input)),
  next: (_done, { number }) => `/claims/${number}?done=sentForCertification`,
});

export const sendBackToPreparerAction = mutation({
  name: "sendBackToPreparer",
  side: "company",
  input: sendBackToPreparerInput,
  run: sendBackToPreparer,
  next: (_done, { number }) => `/claims/${number}`,
});
