import { describe, expect, it } from "vitest";
import { claimFacts, withVerdicts } from "@/lib/claims/domain/claim-facts";
import { rate } from "@/tests/unit/programmes/builders";

const line = {
  id: "one",
  position: 1,
  purpose: "Tests",
  supplierName: "Istituto Prove",
  supplierCountry: "IT",
  supplierTaxId: null,
  invoiceNumber: " INV-1 ",
  invoiceDate: "2026-03-02",
  paidOn: "2026-03-17",
  paymentOrderNumber: "402",
  currency: "EUR",
  amountMinor: 248_000n,
  vatMinor: null,
  destinationCountry: null,
  hsCode: null,
  contractNumber: null,
  eventName: "",
  originLineId: null,
  version: 1,
  flagged: false,
  rate: null,
  amounts: null,
  convertedBy: rate("EUR", "92.4118", "2026-03-17"),
};

const facts = claimFacts({
  category: "CERTIFICATION",
  // A second before midnight in Moscow, and still the day before in UTC.
  filedAt: new Date("2026-10-06T20:59:59Z"),
  taxRegime: "SIMPLIFIED",
  registeredOn: "2011-04-12",
  hsCode: "9031 80",
  contractNumber: "EXP-26/1",
  lines: [line, { ...line, id: "two", hsCode: "4011", contractNumber: "EXP-26/2", supplierTaxId: "IT0123" }],
  used: [],
});

describe("the facts of a stored claim", () => {
  it("say the moment of filing by the clock in Moscow, and what is known of the applicant", () => {
    expect(facts.filedAt).toBe("2026-10-06T23:59:59");
    expect(facts.applicant).toEqual({ taxRegime: "SIMPLIFIED", registeredOn: "2011-04-12", statements: [] });
  });

  it("take product code and contract of the claim where a line has none, and leave out what is not filled in", () => {
    expect(facts.lines[0]).toMatchObject({ hsCode: "903180", contract: "EXP-26/1", document: "INV-1" });
    expect(facts.lines[1]).toMatchObject({ hsCode: "4011", contract: "EXP-26/2" });
    expect([facts.lines[0]?.country, facts.lines[0]?.unit, facts.lines[0]?.vat]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("name a supplier by the tax number, and by the name where there is none", () => {
    expect(facts.lines.map(({ vendor }) => vendor)).toEqual(["Istituto Prove", "IT0123"]);
  });

  it("carry the record that converts the payment", () => {
    expect(facts.lines[0]?.rate?.value).toBe(924_118n);
  });

  it("take an officer's verdicts line by line; without one a line is undecided", () => {
    const verdict = { verdict: "REJECTED", code: "NO_DOC" } as const;
    const decided = withVerdicts(facts, new Map([["two", verdict]]));

    expect(decided.lines.map(({ decision }) => decision)).toEqual([undefined, verdict]);
  });
});
