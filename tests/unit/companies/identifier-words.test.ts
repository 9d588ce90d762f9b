import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { checkUniqueContractNumber } from "@/lib/claims/domain/contract-number";
import {
  checkBankAccount,
  checkBik,
  checkInn,
  checkKpp,
  checkOgrn,
} from "@/lib/companies/domain/identifiers";
import { checkPayoutAccount, checkRegistrationNumbers } from "@/lib/companies/domain/registration-numbers";
import en from "@/lib/i18n/messages/en/identifiers.json";
import ru from "@/lib/i18n/messages/ru/identifiers.json";
import type { Failure, Result } from "@/lib/shared/result";

const organisation = { inn: "7799000012", ogrn: "1997700000010", kpp: "779901001" };
const entrepreneur = { inn: "779900001085", ogrn: "399770000000108", kpp: null };
const bik = "044599901";

/** One refusal of every kind there is. */
const refusals: readonly Result<unknown>[] = [
  ...["1", "77O7083893", "0000000000", "7830002290"].map(checkInn),
  ...["1", "000000000", "7799a1001"].map(checkKpp),
  ...["1", "10277001321-5", "0000000000000", "1151232294621", "2027700132191"].map(checkOgrn),
  ...["1", "04452522X", "000000000", "144525225"].map(checkBik),
  ...["1", "4070281A955230165464", "00000000000000000000", "40702810955230165460"].map((account) =>
    checkBankAccount(bik, account),
  ),
  checkRegistrationNumbers({ ...organisation, kpp: null }),
  checkRegistrationNumbers({ ...organisation, ogrn: entrepreneur.ogrn }),
  checkRegistrationNumbers({ ...entrepreneur, ogrn: organisation.ogrn }),
  checkRegistrationNumbers({ ...entrepreneur, kpp: "779901001" }),
  checkPayoutAccount({ inn: organisation.inn, bik, account: "40802810400000000010" }),
  checkPayoutAccount({ inn: entrepreneur.inn, bik, account: "40702810700000000001" }),
  checkPayoutAccount({ inn: organisation.inn, bik, account: "30101810000000000901" }),
  ...["1", "20130015/9999/0000/1/1"].map(checkUniqueContractNumber),
];

const failures: readonly Failure[] = refusals.flatMap((answer) => (answer.ok ? [] : [answer.failure]));

describe("the sentence for a wrong number", () => {
  it("exists for every failure, and none is left over", () => {
    expect(failures).toHaveLength(refusals.length);
    const codes = [...new Set(failures.map(({ code }) => code))].sort();
    expect(Object.keys(ru.failure).sort()).toEqual(codes);
    expect(Object.keys(en.failure).sort()).toEqual(codes);
  });

  it.each([
    ["ru", ru],
    ["en", en],
  ] as const)("says itself whole in %s from what the failure knows", (locale, messages) => {
    const complaints: unknown[] = [];
    const say = createTranslator<typeof messages>({
      locale,
      messages,
      onError: (error) => complaints.push(error),
    });
    for (const { code, ...params } of failures) {
      const sentence = say(`failure.${code}` as "failure.innLength", params as never);
      expect(sentence).toMatch(/^[A-ZА-ЯЁ«“\d]/);
      expect(sentence).not.toMatch(/[{}]|undefined|\.$/);
    }
    expect(complaints).toEqual([]);
  });

  it("names the digit that does not add up", () => {
    const say = createTranslator({ locale: "ru", messages: ru });
    expect(say("failure.innCheckDigit", { position: 10, expected: 3, have: 0 })).toBe(
      "Цифры ИНН не сходятся: судя по остальным, 10-я должна быть 3, а стоит 0. Сверьте весь номер со свидетельством",
    );
    expect(say("failure.innLength", { have: 9 })).toBe("Нужно 10 или 12 цифр, сейчас 9");
  });
});
