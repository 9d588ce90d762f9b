import { describe, expect, it } from "vitest";
import type { AttachedDocument } from "@/lib/claims/domain/claim-content";
import { evidenceOf, guessKind } from "@/lib/claims/domain/evidence-slots";
import type { EvidenceRule } from "@/lib/programmes/domain/rulebook/category-rules";

const document = (id: string, kind: string, lineId: string | null): AttachedDocument => ({
  id,
  documentId: `d${id}`,
  lineId,
  kind,
  fileName: `${id}.pdf`,
  mediaType: "application/pdf",
  size: 1,
  pages: 1,
  sha256: "0",
  addedInVersion: null,
});

const asked = [
  { kind: "INVOICE", orKinds: [], required: true, per: "LINE" },
  { kind: "CERTIFICATE", orKinds: ["TEST_REPORT"], required: true, per: "LINE" },
  { kind: "CONTRACT", orKinds: [], required: false, per: "CLAIM" },
] satisfies readonly EvidenceRule[];

describe("documents of a place", () => {
  const documents = [
    document("1", "INVOICE", "a"),
    document("2", "TEST_REPORT", "a"),
    document("3", "OTHER", "a"),
    document("4", "INVOICE", "b"),
    document("5", "INVOICE", null),
  ];

  it("stand under what is asked for there, others beside them", () => {
    const { slots, others } = evidenceOf(asked, documents, "a");
    expect(slots.map(({ kind, documents: placed }) => [kind, placed.map(({ id }) => id)])).toEqual([
      ["INVOICE", ["1"]],
      ["CERTIFICATE", ["2"]],
    ]);
    expect(others.map(({ id }) => id)).toEqual(["3"]);
  });

  it("an invoice without a line waits to be given to one", () => {
    const { slots, others } = evidenceOf(asked, documents, null);
    expect(slots.map(({ kind }) => kind)).toEqual(["CONTRACT"]);
    expect(others.map(({ id }) => id)).toEqual(["5"]);
  });
});

describe("what a file probably is", () => {
  it.each([
    ["Счёт 114.pdf", "INVOICE"],
    ["BMS_invoice_114.pdf", "INVOICE"],
    ["pp_0327.pdf", "PAYMENT_ORDER"],
    ["Платёжное поручение 12.pdf", "PAYMENT_ORDER"],
    ["акт выполненных работ.pdf", "ACT"],
    ["контракт 26-1.pdf", "CONTRACT"],
    ["CMR 12.pdf", "TRANSPORT_DOCUMENT"],
    ["сертификат CE.png", "CERTIFICATE"],
    ["протокол испытаний.pdf", "TEST_REPORT"],
    ["таможенная декларация.pdf", "CUSTOMS_DECLARATION"],
  ])("%s is taken for %s", (fileName, kind) => {
    expect(guessKind(fileName, ["EXHIBITION_PROOF"])).toBe(kind);
  });

  it("without a hint in its name it is what is still missing, or something else", () => {
    expect(guessKind("IMG_0231.jpg", ["PAYMENT_ORDER", "CERTIFICATE"])).toBe("PAYMENT_ORDER");
    expect(guessKind("IMG_0231.jpg", [])).toBe("OTHER");
    expect(guessKind("contacts.pdf", [])).toBe("OTHER");
    expect(guessKind("фактура.pdf", [])).toBe("OTHER");
  });
});
