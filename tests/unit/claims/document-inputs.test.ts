import { expect, it } from "vitest";
import { attachDocumentInput } from "@/lib/claims/domain/document-inputs";

it("a place that a form leaves empty, or does not name at all, is none", () => {
  const place = { lineId: null, clarificationId: null, replaces: null };
  const form = { number: "26-0001", kind: "INVOICE" };
  expect(attachDocumentInput.parse(form)).toEqual({ ...form, ...place });
  expect(attachDocumentInput.parse({ ...form, lineId: "", replaces: "" })).toEqual({ ...form, ...place });
  expect(attachDocumentInput.safeParse({ ...form, kind: "PICTURE" }).success).toBe(false);
});
