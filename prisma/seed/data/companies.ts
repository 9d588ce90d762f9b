import type { CreateCompanyInput } from "@/lib/companies/domain/company-inputs";
import type { IsoDate } from "@/lib/shared/iso-date";

/** A company of the demo. Its numbers add up and belong to nobody (prefix 7799, register year 99). */
export type CompanyPlan = Pick<CreateCompanyInput, "nameRu" | "nameEn" | "inn" | "ogrn" | "address"> & {
  readonly number: number;
  readonly settlement: string;
  readonly registeredOn: IsoDate;
  readonly productRu: string;
  /** As papers call the goods that are exported. */
  readonly goods: string;
  readonly hsCode: string;
  /** Entrepreneurs on the simplified regime have neither КПП nor VAT. */
  readonly isSimplified?: true;
};

export const kpp = "779901001";
export const bank = {
  bik: "044599901",
  bankName: "АО «Демобанк»",
  correspondent: "30101810000000000901",
} as const;

type Names = readonly [nameRu: string, nameEn: string];
type Numbers = readonly [inn: string, ogrn: string, settlement: string];
type About = Omit<CompanyPlan, "number" | "nameRu" | "nameEn" | "inn" | "ogrn" | "settlement">;

const company = (
  number: number,
  [nameRu, nameEn]: Names,
  [inn, ogrn, settlement]: Numbers,
  about: About,
): CompanyPlan => ({ number, nameRu, nameEn, inn, ogrn, settlement, ...about });

/** The export contract of that year, with the unique number a bank gave it (УНК). */
export const contractOf = ({ number, isSimplified }: CompanyPlan, year: number) => {
  const [short, serial] = [String(year % 100).padStart(2, "0"), String(number).padStart(2, "0")];

  return {
    number: `EXP-${serial}/${short}`,
    date: `${year - 1}-11-${10 + number}`,
    unique: `${short}0${1 + (number % 9)}00${serial}/9999/0000/1/${isSimplified ? 2 : 1}`,
  };
};

export const companies: readonly CompanyPlan[] = [
  company(
    1,
    ["ООО «Гранат-Тест»", "Granat-Test LLC"],
    ["7799000012", "1997700000010", "40702810700000000001"],
    {
      address: "115230, Москва, Варшавское шоссе, 46",
      registeredOn: "2011-04-18",
      productRu: "Приборы для проверки драгоценных камней",
      goods: "Приборы контроля камней GT-4",
      hsCode: "903180",
    },
  ),
  company(
    2,
    ["АО «Турбо-Вектор»", "Turbo-Vektor JSC"],
    ["7799000020", "1997700000021", "40702810000000000002"],
    {
      address: "105118, Москва, проспект Будённого, 16",
      registeredOn: "2004-09-06",
      productRu: "Турбовинтовые двигатели и части газовых турбин",
      goods: "Лопатки и узлы газовых турбин ТВ-12",
      hsCode: "841199",
    },
  ),
  company(
    3,
    ["ООО «Атом-Арматура»", "Atom-Armatura LLC"],
    ["7799000037", "1997700000032", "40702810300000000003"],
    {
      address: "109382, Москва, улица Нижние Поля, 29",
      registeredOn: "2008-02-11",
      productRu: "Оборудование для ядерных реакторов",
      goods: "Запорная арматура реакторного контура АР-3",
      hsCode: "840140",
    },
  ),
  company(4, ["ООО «СвязьЛайн»", "SvyazLine LLC"], ["7799000044", "1997700000043", "40702810600000000004"], {
    address: "127018, Москва, улица Сущёвский Вал, 5",
    registeredOn: "2013-06-24",
    productRu: "Сетевое и телекоммуникационное оборудование",
    goods: "Маршрутизаторы СЛ-2400",
    hsCode: "851762",
  }),
  company(
    5,
    ["ООО «Трансмеханика»", "Transmehanika LLC"],
    ["7799000051", "1997700000054", "40702810900000000005"],
    {
      address: "111024, Москва, шоссе Энтузиастов, 21",
      registeredOn: "2010-11-15",
      productRu: "Коробки передач для грузовых машин",
      goods: "Коробки передач ТМ-9",
      hsCode: "870840",
    },
  ),
  company(6, ["ООО «ТестоМаш»", "TestoMash LLC"], ["7799000069", "1997700000065", "40702810200000000006"], {
    address: "129344, Москва, Енисейская улица, 1",
    registeredOn: "2012-03-29",
    productRu: "Машины для теста и крема",
    goods: "Тестомесильные машины МТ-80",
    hsCode: "843810",
  }),
  company(
    7,
    ["АО «Фарм-Столица»", "Farm-Stolitsa JSC"],
    ["7799000076", "1997700000076", "40702810500000000007"],
    {
      address: "117105, Москва, Нагорный проезд, 7",
      registeredOn: "2003-05-19",
      productRu: "Лекарственные препараты",
      goods: "Лекарственные препараты в упаковках",
      hsCode: "300490",
    },
  ),
  company(
    8,
    ["ООО «Косметика Столицы»", "Kosmetika Stolitsy LLC"],
    ["7799000083", "1997700000087", "40702810800000000008"],
    {
      address: "107023, Москва, Электрозаводская улица, 27",
      registeredOn: "2015-08-03",
      productRu: "Косметика для волос; торговля шинами",
      goods: "Шампуни и маски для волос",
      hsCode: "330510",
    },
  ),
  company(
    9,
    ["ООО «Вычтех-Модуль»", "Vychteh-Modul LLC"],
    ["7799000090", "1997700000098", "40702810100000000009"],
    {
      address: "124460, Москва, Зеленоград, Центральный проспект, 11",
      registeredOn: "2009-10-12",
      productRu: "Вычислительные машины и их части",
      goods: "Вычислительные модули ВМ-7",
      hsCode: "847330",
    },
  ),
  company(
    10,
    ["ИП Орлова А. С.", "A. S. Orlova, sole trader"],
    ["779900001085", "399770000000108", "40802810400000000010"],
    {
      address: "125167, Москва, улица Планетная, 11",
      registeredOn: "2017-01-30",
      productRu: "Кондитерские изделия на маркетплейсах",
      goods: "Шоколадные конфеты ручной работы",
      hsCode: "180690",
      isSimplified: true,
    },
  ),
  company(11, ["ООО «ЛабОптика»", "LabOptika LLC"], ["7799000118", "1997700000110", "40702810800000000011"], {
    address: "119334, Москва, Ленинский проспект, 53",
    registeredOn: "2006-12-08",
    productRu: "Лазеры и оптические приборы",
    goods: "Лазерные модули ЛО-532",
    hsCode: "901320",
  }),
  company(
    12,
    ["ООО «МедПрибор-Экспорт»", "MedPribor-Export LLC"],
    ["7799000125", "1997700000120", "40702810100000000012"],
    {
      address: "115114, Москва, Дербеневская набережная, 11",
      registeredOn: "2014-07-21",
      productRu: "Медицинские приборы",
      goods: "Мониторы пациента МП-5",
      hsCode: "901819",
    },
  ),
];

/** Registered three months before the demo begins: it sees from which day on it may file. */
export const youngCompany = (registeredOn: IsoDate): CompanyPlan =>
  company(
    13,
    ["ООО «Камертон-Экспорт»", "Kamerton-Export LLC"],
    ["7799000132", "1997700000131", "40702810400000000013"],
    {
      address: "123290, Москва, 1-я Магистральная улица, 23",
      registeredOn,
      productRu: "Измерители вибрации",
      goods: "Виброметры КВ-1",
      hsCode: "903180",
    },
  );
