import { describe, expect, it } from "vitest";
import type { IdentifierFailure } from "@/lib/companies/domain/identifier-failures";
import { checkBik, checkInn, checkKpp, checkOgrn, innKindOf } from "@/lib/companies/domain/identifiers";

const refusal = (failure: IdentifierFailure) => ({ ok: false, failure });

describe("an ИНН", () => {
  it.each([
    ["7707083893", "Sberbank"],
    ["7736050003", "Gazprom"],
    ["7708503727", "Russian Railways"],
    ["7706107510", "Rosneft"],
    ["7830002293", "the textbook's organisation"],
    ["500100732259", "the textbook's person"],
    ["0100000004", "a region of one digit, kept by its leading zero"],
    ["5260000080", "remainder 10, whose digit is 0"],
    ["500100000801", "remainder 10 in the first of two check digits"],
  ])("%s is right: %s", (inn) => {
    expect(checkInn(inn)).toEqual({ ok: true, value: inn });
  });

  it.each([
    "7799000012",
    "7799000020",
    "7799000037",
    "7799000044",
    "7799000051",
    "7799000069",
    "7799000076",
    "7799000083",
    "7799000090",
    "779900001085",
    "7799000118",
    "7799000125",
  ])("%s of a demo company is right", (inn) => {
    expect(checkInn(inn).ok).toBe(true);
  });

  it.each(["7707 083 893", " 7707083893 ", "7707\u00A0083\u202F893"])(
    "%j is read without its spaces",
    (inn) => {
      expect(checkInn(inn)).toEqual({ ok: true, value: "7707083893" });
    },
  );

  it.each<[string, IdentifierFailure]>([
    ["7830002290", { code: "innCheckDigit", position: 10, expected: 3, have: 0 }],
    ["1234567890", { code: "innCheckDigit", position: 10, expected: 4, have: 0 }],
    ["500100732250", { code: "innCheckDigit", position: 12, expected: 9, have: 0 }],
    ["500100732269", { code: "innCheckDigit", position: 11, expected: 5, have: 6 }],
    ["770708389", { code: "innLength", have: 9 }],
    ["77070838930", { code: "innLength", have: 11 }],
    ["7707083893000", { code: "innLength", have: 13 }],
    ["", { code: "innLength", have: 0 }],
    ["0000000000", { code: "innZeros" }],
    ["000000000000", { code: "innZeros" }],
    ["7707-083893", { code: "innNotDigits", character: "-" }],
    ["77O7083893", { code: "innNotDigits", character: "O" }],
    ["７７０７０８３８９３", { code: "innNotDigits", character: "７" }],
    ["7707083893\n", { code: "innNotDigits", character: "\n" }],
    ["7707083893\u200B", { code: "innNotDigits", character: "\u200B" }],
  ])("%j is refused with what does not add up", (inn, failure) => {
    expect(checkInn(inn)).toEqual(refusal(failure));
  });

  it("tells an organisation from an entrepreneur", () => {
    expect(innKindOf("7707083893")).toBe("organisation");
    expect(innKindOf("500100732259")).toBe("entrepreneur");
  });

  it("notices every single wrong digit of an organisation that a checksum by 11 can notice", () => {
    const right = "7707083893";
    const unnoticed = Array.from({ length: 10 }, (_, place) => place).flatMap((place) =>
      [..."0123456789"]
        .filter((digit) => digit !== right[place])
        .map((digit) => `${right.slice(0, place)}${digit}${right.slice(place + 1)}`)
        .filter((inn) => checkInn(inn).ok),
    );
    // Remainders 10 and 0 share the digit 0; this number's is 3, so nothing slips through.
    expect(unnoticed).toEqual([]);
  });
});

describe("a КПП", () => {
  it.each(["779901001", "773601001", "997950001", "7736AB001", "7736Z1001", "010101001"])(
    "%s is right",
    (kpp) => {
      expect(checkKpp(kpp)).toEqual({ ok: true, value: kpp });
    },
  );

  it("is read without its spaces", () => {
    expect(checkKpp("7799 01 001")).toEqual({ ok: true, value: "779901001" });
  });

  it.each<[string, IdentifierFailure]>([
    ["77990100", { code: "kppLength", have: 8 }],
    ["7799010011", { code: "kppLength", have: 10 }],
    ["", { code: "kppLength", have: 0 }],
    ["000000000", { code: "kppZeros" }],
    ["A79901001", { code: "kppCharacter", position: 1, character: "A" }],
    ["7799a1001", { code: "kppCharacter", position: 5, character: "a" }],
    ["77990А001", { code: "kppCharacter", position: 6, character: "А" }],
    ["77990100B", { code: "kppCharacter", position: 9, character: "B" }],
    ["7799-1001", { code: "kppCharacter", position: 5, character: "-" }],
    ["77990100💎", { code: "kppCharacter", position: 9, character: "💎" }],
  ])("%j is refused, naming the character", (kpp, failure) => {
    expect(checkKpp(kpp)).toEqual(refusal(failure));
  });
});

describe("an ОГРН", () => {
  it.each([
    ["1027700132195", "Sberbank"],
    ["1027700070518", "Gazprom"],
    ["1027700229193", "Yandex"],
    ["1027700229040", "remainder 10 by 11, whose digit is 0"],
    ["304500116000157", "an entrepreneur"],
    ["315850060115169", "an entrepreneur"],
    ["314833285032522", "an entrepreneur"],
    ["304500116000050", "remainder 10 by 13, whose digit is 0"],
    ["304500116000061", "remainder 11 by 13, whose digit is 1"],
    ["304500116000072", "remainder 12 by 13, whose digit is 2"],
  ])("%s is right: %s", (ogrn) => {
    expect(checkOgrn(ogrn)).toEqual({ ok: true, value: ogrn });
  });

  it.each([
    "1997700000010",
    "1997700000021",
    "1997700000032",
    "1997700000043",
    "1997700000054",
    "1997700000065",
    "1997700000076",
    "1997700000087",
    "1997700000098",
    "399770000000108",
    "1997700000110",
    "1997700000120",
  ])("%s of a demo company is right", (ogrn) => {
    expect(checkOgrn(ogrn).ok).toBe(true);
  });

  it.each<[string, IdentifierFailure]>([
    ["1151232294621", { code: "ogrnCheckDigit", position: 13, expected: 0, have: 1 }],
    ["1138218667110", { code: "ogrnCheckDigit", position: 13, expected: 3, have: 0 }],
    ["315850060115160", { code: "ogrnCheckDigit", position: 15, expected: 9, have: 0 }],
    ["10277001321950", { code: "ogrnLength", have: 14 }],
    ["102770013219", { code: "ogrnLength", have: 12 }],
    ["", { code: "ogrnLength", have: 0 }],
    ["0000000000000", { code: "ogrnZeros" }],
    ["000000000000000", { code: "ogrnZeros" }],
    ["1027700-32195", { code: "ogrnNotDigits", character: "-" }],
    ["2027700132191", { code: "ogrnRegister", have: 2 }],
    ["104500116000157", { code: "ogrnRegister", have: 1 }],
  ])("%j is refused with what does not add up", (ogrn, failure) => {
    expect(checkOgrn(ogrn)).toEqual(refusal(failure));
  });
});

describe("a БИК", () => {
  it.each([
    ["044525225", "a bank"],
    ["044599901", "the demo bank"],
    ["004525988", "the treasury"],
    ["017003983", "the treasury"],
    ["024501901", "a special participant"],
  ])("%s is right: %s", (bik) => {
    expect(checkBik(bik)).toEqual({ ok: true, value: bik });
  });

  it.each<[string, IdentifierFailure]>([
    ["44525225", { code: "bikLength", have: 8 }],
    ["0445252250", { code: "bikLength", have: 10 }],
    ["000000000", { code: "bikZeros" }],
    ["144525225", { code: "bikPrefix", have: "14" }],
    ["054525225", { code: "bikPrefix", have: "05" }],
    ["04452522X", { code: "bikNotDigits", character: "X" }],
  ])("%j is refused", (bik, failure) => {
    expect(checkBik(bik)).toEqual(refusal(failure));
  });
});
