import { describe, expect, it } from "vitest";
import { type ContractNumberFailure, checkUniqueContractNumber } from "@/lib/claims/domain/contract-number";

describe("the unique number of an export contract", () => {
  it.each(["20060015/9999/0000/1/1", "26120001/1481/1948/3/2"])("%s is right", (number) => {
    expect(checkUniqueContractNumber(number)).toEqual({ ok: true, value: number });
  });

  it("is read without its spaces", () => {
    expect(checkUniqueContractNumber("20060015 / 9999 / 0000 / 1 / 1")).toMatchObject({
      value: "20060015/9999/0000/1/1",
    });
  });

  it.each<[string, ContractNumberFailure]>([
    ["20130015/9999/0000/1/1", { code: "contractNumberMonth", month: "13" }],
    ["20000015/9999/0000/1/1", { code: "contractNumberMonth", month: "00" }],
    ["20060015/9999/0000/1", { code: "contractNumberShape" }],
    ["2006001/9999/0000/1/1", { code: "contractNumberShape" }],
    ["20060015/999/0000/1/1", { code: "contractNumberShape" }],
    ["20060015/9999/0000/1/1/1", { code: "contractNumberShape" }],
    ["20060015-9999-0000-1-1", { code: "contractNumberShape" }],
    ["２0060015/9999/0000/1/1", { code: "contractNumberShape" }],
    ["", { code: "contractNumberShape" }],
  ])("%j is refused", (number, failure) => {
    expect(checkUniqueContractNumber(number)).toEqual({ ok: false, failure });
  });
});
