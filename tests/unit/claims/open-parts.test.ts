import { describe, expect, it } from "vitest";
import {
  areDocumentsOpen,
  type CorrectionPart,
  isAccountOpen,
  isContractOpen,
  isLineOpen,
  openPartsOf,
} from "@/lib/claims/domain/open-parts";

const opened = (status: string, ...flags: readonly (readonly [CorrectionPart, string | null])[]) => {
  const open = openPartsOf(
    status,
    flags.map(([part, lineId]) => ({ part, lineId })),
  );
  return {
    line1: isLineOpen(open, "1"),
    line2: isLineOpen(open, "2"),
    documents1: areDocumentsOpen(open, "1"),
    documents: areDocumentsOpen(open, null),
    contract: isContractOpen(open),
    account: isAccountOpen(open),
  };
};

const nothing = {
  line1: false,
  line2: false,
  documents1: false,
  documents: false,
  contract: false,
  account: false,
};

describe("what the company may change", () => {
  it("is everything in a draft and nothing after it is sent", () => {
    expect(Object.values(opened("DRAFT")).every(Boolean)).toBe(true);
    expect(opened("AWAITING_CERTIFICATION")).toEqual(nothing);
    expect(opened("IN_REVIEW", ["line", "1"])).toEqual(nothing);
  });

  it("is what was flagged in a return, and nothing else", () => {
    expect(opened("RETURNED")).toEqual(nothing);
    expect(opened("RETURNED", ["line", "1"])).toEqual({ ...nothing, line1: true, documents1: true });
    expect(opened("RETURNED", ["documents", "1"])).toEqual({ ...nothing, documents1: true });
    expect(opened("RETURNED", ["documents", null])).toEqual({
      ...nothing,
      documents1: true,
      documents: true,
    });
    expect(opened("RETURNED", ["account", null])).toEqual({ ...nothing, account: true });
    expect(opened("RETURNED", ["contract", null])).toEqual({ ...nothing, contract: true });
  });
});
