import { describe, expect, it } from "vitest";
import type { IdentifierFailure } from "@/lib/companies/domain/identifier-failures";
import { checkBankAccount } from "@/lib/companies/domain/identifiers";

const refusal = (failure: IdentifierFailure) => ({ ok: false, failure });

describe("a bank account", () => {
  it.each([
    ["044525225", "30101810400000000225", "Sberbank's correspondent account"],
    ["044525187", "30101810700000000187", "VTB's correspondent account"],
    ["044525593", "30101810200000000593", "Alfa-Bank's correspondent account"],
    ["044525974", "30101810145250000974", "a correspondent account that does not end like its БИК"],
    ["044030653", "40702810955230165464", "a settlement account"],
    ["017003983", "40102810445370000059", "the single treasury account"],
    ["044525000", "40702810000000000001", "a client of the Bank of Russia itself (000)"],
    ["044525001", "40702810000000000001", "a client of the Bank of Russia itself (001)"],
    ["044525002", "40702810000000000001", "a client of the Bank of Russia itself (002)"],
    ["017003983", "03100643000000017300", "a treasury account, which keeps no key"],
    ["044525225", "03100643000000017300", "a treasury account at any bank"],
    ["044599901", "30101810000000000901", "the demo bank's correspondent account"],
  ])("%s/%s is right: %s", (bik, account) => {
    expect(checkBankAccount(bik, account)).toEqual({ ok: true, value: account });
  });

  it.each([
    "40702810700000000001",
    "40702810000000000002",
    "40702810300000000003",
    "40702810600000000004",
    "40702810900000000005",
    "40702810200000000006",
    "40702810500000000007",
    "40702810800000000008",
    "40702810100000000009",
    "40802810400000000010",
    "40702810800000000011",
    "40702810100000000012",
  ])("%s of a demo company is right at the demo bank", (account) => {
    expect(checkBankAccount("044599901", account).ok).toBe(true);
  });

  it("is read without its spaces, as statements group it", () => {
    expect(checkBankAccount("044 030 653", "40702 810 9 5523 0165464")).toEqual({
      ok: true,
      value: "40702810955230165464",
    });
  });

  it.each<[string, string, IdentifierFailure]>([
    ["044030653", "40702810955230165460", { code: "accountKey", position: 9, expected: 7, have: 9 }],
    ["044030653", "40702810055230165464", { code: "accountKey", position: 9, expected: 9, have: 0 }],
    ["044525003", "40702810000000000001", { code: "accountKey", position: 9, expected: 6, have: 0 }],
    ["044030653", "4070281095523016546", { code: "accountLength", have: 19 }],
    ["044030653", "407028109552301654640", { code: "accountLength", have: 21 }],
    ["044030653", "00000000000000000000", { code: "accountZeros" }],
    ["044030653", "4070281A955230165464", { code: "accountNotDigits", character: "A" }],
    ["04403065", "40702810955230165464", { code: "bikLength", have: 8 }],
    ["944030653", "40702810955230165464", { code: "bikPrefix", have: "94" }],
    ["017003983", "0310064300000001730", { code: "accountLength", have: 19 }],
  ])("%s/%s is refused with what does not add up", (bik, account, failure) => {
    expect(checkBankAccount(bik, account)).toEqual(refusal(failure));
  });

  it("has exactly one right key, and a refusal names it", () => {
    const keys = [..."0123456789"].map((key) => `40702810${key}55230165464`);
    expect(keys.filter((account) => checkBankAccount("044030653", account).ok)).toEqual([
      "40702810955230165464",
    ]);
    for (const account of keys.filter((key) => !checkBankAccount("044030653", key).ok)) {
      expect(checkBankAccount("044030653", account)).toMatchObject({ failure: { expected: 9 } });
    }
  });
});
