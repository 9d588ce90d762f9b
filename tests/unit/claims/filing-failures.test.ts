import { describe, expect, it } from "vitest";
import { filingFailureOf } from "@/lib/claims/domain/filing-failures";
import { found, type ReadinessCode } from "@/lib/claims/domain/readiness-types";

const told = (...codes: readonly ReadinessCode[]) =>
  filingFailureOf(
    codes.map((code) => found(code)),
    { available: 100n, wanted: 250n },
  );

describe("why a claim cannot be sent", () => {
  it("is nothing when only hints and likely cuts are there", () => {
    expect(told("documentAdvised", "capReached")).toBeNull();
  });

  it("names what concerns the whole claim before its fields", () => {
    expect(told("fieldMissing", "windowClosed")).toEqual({ code: "windowClosed" });
  });

  it("counts what is left to do in the fields", () => {
    expect(told("fieldMissing", "documentMissing", "budgetExhausted")).toEqual({
      code: "notReady",
      blockers: 2,
    });
  });

  it("says last that the money does not suffice, and how much there is", () => {
    expect(told("budgetExhausted")).toEqual({ code: "budgetExhausted", available: "100", wanted: "250" });
  });
});
