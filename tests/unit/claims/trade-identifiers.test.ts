import { describe, expect, it } from "vitest";
import {
  checkCustomsDeclarationNumber,
  checkUniqueContractNumber,
  isCustomsDeclarationNumber,
  isUniqueContractNumber,
  type TradeIdentifierFailure,
} from "@/lib/claims/domain/trade-identifiers";

const today = "2026-10-06";

describe("the number of a customs declaration", () => {
  it.each([
    ["10999030/150620/0001234", "Russia"],
    ["10999030/150620/П001234", "Russia, a declaration of a special kind"],
    ["10999030/150620/P001234", "the same with a Latin letter"],
    ["10999030/150620/0001234/1", "with its goods item"],
    ["10999030/150620/0001234/999", "with the last goods item"],
    ["06611/150620/0001234", "Belarus"],
    ["55302/150620/0001234", "Kazakhstan"],
    ["05/150620/0001234", "Armenia"],
    ["10999030/061026/0001234", "of today"],
    ["10999030/290224/0001234", "of a leap day"],
    ["10999030/150620/001234", "a serial number of six digits"],
  ])("%s is right: %s", (number) => {
    expect(checkCustomsDeclarationNumber(number, today)).toEqual({ ok: true, value: number });
    expect(isCustomsDeclarationNumber(number, today)).toBe(true);
  });

  it("is read without its spaces", () => {
    expect(checkCustomsDeclarationNumber(" 10999030 / 150620 / 0001234 ", today)).toEqual({
      ok: true,
      value: "10999030/150620/0001234",
    });
  });

  it.each<[string, TradeIdentifierFailure]>([
    ["", { code: "customsShape" }],
    ["10999030", { code: "customsShape" }],
    ["10999030/150620", { code: "customsShape" }],
    ["10999030-150620-0001234", { code: "customsShape" }],
    ["10999030/150620/0001234/1/2", { code: "customsShape" }],
    ["1099903/150620/0001234", { code: "customsPost" }],
    ["1099903A/150620/0001234", { code: "customsPost" }],
    ["/150620/0001234", { code: "customsPost" }],
    ["10999030/310620/0001234", { code: "customsDate", digits: "310620" }],
    ["10999030/290226/0001234", { code: "customsDate", digits: "290226" }],
    ["10999030/15062020/0001234", { code: "customsDate", digits: "15062020" }],
    ["10999030//0001234", { code: "customsDate", digits: "" }],
    ["10999030/2020-06-15/0001234", { code: "customsDate", digits: "2020-06-15" }],
    ["10999030/071026/0001234", { code: "customsFuture", date: "2026-10-07" }],
    ["10999030/150699/0001234", { code: "customsFuture", date: "2099-06-15" }],
    ["10999030/150620/01234", { code: "customsSerial" }],
    ["10999030/150620/000123456", { code: "customsSerial" }],
    ["10999030/150620/п001234", { code: "customsSerial" }],
    ["10999030/150620/0001234/0", { code: "customsItem" }],
    ["10999030/150620/0001234/1000", { code: "customsItem" }],
    ["10999030/150620/0001234/", { code: "customsItem" }],
  ])("%j is refused with the part that is wrong", (number, failure) => {
    expect(checkCustomsDeclarationNumber(number, today)).toEqual({ ok: false, failure });
    expect(isCustomsDeclarationNumber(number, today)).toBe(false);
  });

  it("takes the day before its date for today's business", () => {
    expect(isCustomsDeclarationNumber("10999030/150620/0001234", "2020-06-14")).toBe(false);
    expect(isCustomsDeclarationNumber("10999030/150620/0001234", "2020-06-15")).toBe(true);
  });
});

describe("the unique number of an export contract", () => {
  it.each(["20060015/9999/0000/1/1", "26120001/1481/1948/3/2"])("%s is right", (number) => {
    expect(checkUniqueContractNumber(number)).toEqual({ ok: true, value: number });
    expect(isUniqueContractNumber(number)).toBe(true);
  });

  it("is read without its spaces", () => {
    expect(checkUniqueContractNumber("20060015 / 9999 / 0000 / 1 / 1")).toMatchObject({
      value: "20060015/9999/0000/1/1",
    });
  });

  it.each<[string, TradeIdentifierFailure]>([
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
    expect(isUniqueContractNumber(number)).toBe(false);
  });
});
