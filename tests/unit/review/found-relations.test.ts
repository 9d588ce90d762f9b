import { describe, expect, it } from "vitest";
import { foundRelations, type RelatedPerson, surnameOf } from "@/lib/review/domain/found-relations";

const company = {
  inn: "7799000012",
  address: "Москва, ул. Заводская, д. 5",
  nameRu: "ООО «Гранат»",
  people: ["Лапина Вера", "Никитин Артём"],
};

const person = (known: Partial<RelatedPerson> = {}): RelatedPerson => ({
  id: "reviewer",
  nameRu: "Тарасов Павел",
  memberOf: [],
  declared: [],
  ...known,
});

const kindsOf = (known: Partial<RelatedPerson>, applicant = company) =>
  foundRelations(person(known), applicant).map(({ kind }) => kind);

describe("what connects an official with an applicant", () => {
  it("is nothing for a stranger", () => {
    expect(kindsOf({})).toEqual([]);
  });

  it("is the surname of one of its people, a husband's or a wife's alike", () => {
    expect(foundRelations(person({ nameRu: "Лапин Игорь" }), company)).toEqual([
      { kind: "sameSurname", with: "Лапина Вера" },
    ]);
    expect(kindsOf({ nameRu: "Никитина Анна" })).toEqual(["sameSurname"]);
  });

  it("is an entrepreneur's own name", () => {
    expect(kindsOf({ nameRu: "Орлов Иван" }, { ...company, nameRu: "ИП Орлова А. С.", people: [] })).toEqual([
      "sameSurname",
    ]);
  });

  it("is having belonged to it, or having declared it once", () => {
    const own = { inn: company.inn, address: company.address };

    expect(kindsOf({ memberOf: [own] })).toEqual(["sameInn"]);
    expect(kindsOf({ declared: [{ inn: company.inn, address: null }] })).toEqual(["sameInn"]);
  });

  it("is a company of theirs at the same address, however that is written", () => {
    const neighbour = { inn: "7799000051", address: "москва ул Заводская д.5" };

    expect(foundRelations(person({ memberOf: [neighbour] }), company)).toEqual([
      { kind: "sameAddress", with: "7799000051" },
    ]);
  });
});

describe("a surname", () => {
  it.each([
    ["Дёмина Марина", "Демин Олег"],
    ["Демская Ольга", "Демский Пётр"],
    ["Рябцева О. П.", "Рябцев Олег"],
  ])("of %s is that of %s", (one, other) => {
    expect(surnameOf(one)).toBe(surnameOf(other));
  });

  it.each([
    ["Мельник Юлия", "Мельников Юрий"],
    ["Павлова Лидия", "Павленко Лидия"],
  ])("of %s is not that of %s", (one, other) => {
    expect(surnameOf(one)).not.toBe(surnameOf(other));
  });
});
