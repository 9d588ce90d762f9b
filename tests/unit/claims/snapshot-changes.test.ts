import { describe, expect, it } from "vitest";
import type { ClaimSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { readSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { searchTextOf } from "@/lib/claims/domain/search-text";
import { changesBetween, closedChanges } from "@/lib/claims/domain/snapshot-changes";

const line = (id: string, amountMinor: string) => ({
  id,
  position: 1,
  purpose: `Расход ${id}`,
  supplierName: "Lab",
  supplierCountry: "IT",
  supplierTaxId: null,
  invoiceNumber: "7",
  invoiceDate: "2026-03-01",
  paidOn: "2026-03-17",
  paymentOrderNumber: "12",
  currency: "EUR",
  amountMinor,
  vatMinor: null,
  destinationCountry: "IT",
  hsCode: null,
  contractNumber: null,
  eventName: null,
  originLineId: null,
  rate: { nominal: "1", value: "924118", date: "2026-03-17", source: "Банк России" },
});

const document = (id: string, lineId: string | null, kind = "INVOICE") => ({
  id,
  documentId: id,
  lineId,
  kind,
  fileName: `${id}.pdf`,
  sha256: "0",
  size: 1,
  pages: 1,
});

const before: ClaimSnapshot = readSnapshot({
  format: 1,
  number: "26-0001",
  claimVersion: 1,
  programme: { id: "p", versionId: "v", code: "EXPORT_COSTS", version: 3 },
  fiscalYear: 2026,
  category: "CERTIFICATION",
  company: {
    id: "c",
    inn: "9801412073",
    kpp: null,
    ogrn: "1",
    nameRu: "ООО «Гемма-Тест»",
    nameEn: "Gemma-Test LLC",
    address: "Москва",
    taxRegime: "VAT_PAYER",
    registeredOn: "2015-01-01",
  },
  contract: { contractNumber: "1", contractDate: null, uniqueContractNumber: null, hsCode: "903180" },
  account: { id: "a", bik: "1", bankName: "Банк", settlement: "2", correspondent: "3" },
  lines: [line("1", "100"), line("2", "200")],
  documents: [document("d1", "1"), document("d2", "2")],
  declaration: { wording: "v1", by: "u", at: "2026-10-06T07:00:00Z" },
});

describe("the differences of two versions", () => {
  it("are none when only rates, dates of declaration and the version differ", () => {
    const after = {
      ...before,
      claimVersion: 2,
      lines: before.lines.map((one) => ({ ...one, rate: null, position: 9 })),
      declaration: { wording: "v1", by: "x", at: "later" },
    };
    expect(changesBetween(before, after)).toEqual([]);
  });

  it("name the part, the line and both values", () => {
    const after = {
      ...before,
      contract: { ...before.contract, hsCode: "903190" },
      lines: [line("1", "150"), line("2", "200")],
      documents: [document("d1", "1"), document("d3", "2")],
    };
    expect(changesBetween(before, after)).toEqual([
      { part: "contract", lineId: null, field: "hsCode", before: "903180", after: "903190" },
      { part: "line", lineId: "1", field: "amountMinor", before: "100", after: "150" },
      { part: "documents", lineId: "2", field: "INVOICE", before: "d2.pdf", after: null },
      { part: "documents", lineId: "2", field: "INVOICE", before: null, after: "d3.pdf" },
    ]);
  });

  it("show a line that came or went as a whole", () => {
    const changes = changesBetween(before, { ...before, lines: [line("2", "200"), line("3", "1")] });
    expect(changes.map(({ lineId, before: was, after: is }) => [lineId, was, is])).toEqual([
      ["3", null, "Расход 3"],
      ["1", "Расход 1", null],
    ]);
  });

  it("are refused where the return opened nothing", () => {
    const after = {
      ...before,
      account: { ...before.account, id: "b" },
      lines: [line("1", "150"), line("2", "250")],
    };
    const open = { kind: "flagged", flags: [{ part: "line", lineId: "1" }] } as const;
    expect(
      closedChanges(changesBetween(before, after), open).map(({ part, lineId }) => [part, lineId]),
    ).toEqual([
      ["account", null],
      ["line", "2"],
    ]);
  });
});

it("a claim is found by its number, its company and its suppliers", () => {
  expect(searchTextOf(before)).toBe("26-0001 ооо «гемма-тест» gemma-test llc 9801412073 lab");
});

it("a stored version that this product did not write is a bug", () => {
  expect(() => readSnapshot({ format: 2 })).toThrow("cannot be read");
});
