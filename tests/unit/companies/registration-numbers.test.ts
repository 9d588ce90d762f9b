import { describe, expect, it } from "vitest";
import {
  accountField,
  bikField,
  innField,
  kppField,
  ogrnField,
} from "@/lib/companies/domain/identifier-fields";
import { checkPayoutAccount, checkRegistrationNumbers } from "@/lib/companies/domain/registration-numbers";

const organisation = { inn: "7799000012", ogrn: "1997700000010", kpp: "779901001" };
const entrepreneur = { inn: "779900001085", ogrn: "399770000000108", kpp: null };

describe("the numbers of a company", () => {
  it("fit together for an organisation and for an entrepreneur", () => {
    expect(checkRegistrationNumbers(organisation)).toEqual({ ok: true, value: organisation });
    expect(checkRegistrationNumbers(entrepreneur)).toEqual({ ok: true, value: entrepreneur });
  });

  it("are answered as they are stored: without spaces, and without an empty КПП", () => {
    const typed = { inn: "7799 000 012", ogrn: "1 99 77 00 00001 0", kpp: "7799 01 001" };
    expect(checkRegistrationNumbers(typed)).toEqual({ ok: true, value: organisation });
    expect(checkRegistrationNumbers({ ...entrepreneur, kpp: "  " })).toEqual({
      ok: true,
      value: entrepreneur,
    });
  });

  it.each([
    [{ ...organisation, inn: "7799000013" }, "innCheckDigit"],
    [{ ...organisation, ogrn: "1997700000011" }, "ogrnCheckDigit"],
    [{ ...organisation, kpp: "77990100" }, "kppLength"],
    [{ ...organisation, kpp: null }, "kppMissing"],
    [{ ...organisation, kpp: "" }, "kppMissing"],
    [{ ...organisation, ogrn: entrepreneur.ogrn }, "ogrnOfEntrepreneur"],
    [{ ...entrepreneur, ogrn: organisation.ogrn }, "ogrnOfOrganisation"],
    [{ ...entrepreneur, kpp: "779901001" }, "kppOfEntrepreneur"],
  ])("%j are refused as %s", (numbers, code) => {
    expect(checkRegistrationNumbers(numbers)).toMatchObject({ ok: false, failure: { code } });
  });
});

describe("the account a company is paid on", () => {
  const bik = "044599901";

  it("is a settlement account of its own kind", () => {
    expect(checkPayoutAccount({ inn: organisation.inn, bik, account: "40702810700000000001" }).ok).toBe(true);
    expect(checkPayoutAccount({ inn: entrepreneur.inn, bik, account: "40802810400000000010" }).ok).toBe(true);
    expect(checkPayoutAccount({ inn: organisation.inn, bik, account: "03225643000000017300" }).ok).toBe(true);
  });

  it.each([
    [organisation.inn, "40802810400000000010", "accountOfEntrepreneur"],
    [entrepreneur.inn, "40702810700000000001", "accountOfOrganisation"],
    [organisation.inn, "30101810000000000901", "accountOfBank"],
    [organisation.inn, "40702810800000000001", "accountKey"],
    ["7799000013", "40702810700000000001", "innCheckDigit"],
  ])("of %s is not %s (%s)", (inn, account, code) => {
    expect(checkPayoutAccount({ inn, bik, account })).toMatchObject({ ok: false, failure: { code } });
  });
});

describe("a field of a form", () => {
  it("reads a number with its spaces into the stored one", () => {
    expect(innField().parse("7799 000 012")).toBe("7799000012");
    expect(kppField().parse("779901001")).toBe("779901001");
    expect(ogrnField().parse("1997700000010")).toBe("1997700000010");
    expect(bikField().parse("044599901")).toBe("044599901");
    expect(accountField().parse("40702 810 7 0000 0000001")).toBe("40702810700000000001");
  });

  it("refuses with the code, and with what the sentence needs", () => {
    const issue = innField().safeParse("7799000013").error?.issues[0];
    expect(issue).toMatchObject({ message: "innCheckDigit", params: { position: 10, expected: 2, have: 3 } });
    expect(innField().safeParse("").error?.issues[0]?.message).toBe("required");
  });
});
