import type { CostCategoryCode } from "@/lib/programmes/domain/cost-categories";
import type { SupplierFacts } from "@/prisma/seed/evidence/evidence-facts";

/** Who provides what where: invented firms, with tax numbers that belong to nobody (region 98 for Russian ones). */
export type SupplierKey = keyof typeof suppliers;

const russian = (name: string, taxId: string, address: string): SupplierFacts => ({
  name,
  country: "RU",
  taxId,
  address,
});

const foreign = (country: string, name: string, taxId: string, address: string): SupplierFacts => ({
  name,
  country,
  taxId,
  address,
});

export const suppliers = {
  // Tests, certificates, registrations
  istituto: foreign("IT", "Istituto Prove Milano S.r.l.", "IT00000010010", "Via del Campione 12, Milano"),
  hudsonLabs: foreign("US", "Hudson Compliance Labs Inc.", "US-00-0000010", "18 Sample Street, Albany NY"),
  bharatMark: foreign(
    "IN",
    "Bharat Mark Services Pvt. Ltd.",
    "29AAAAA0000A1Z5",
    "14 Residency Rd, Bengaluru 560025",
  ),
  zkusebna: foreign("CZ", "Zkušebna Vzor s.r.o.", "CZ00000019", "Vzorová 7, Brno"),
  rheinpruef: foreign("DE", "Rheinprüf Labor GmbH", "DE000000019", "Musterweg 3, Köln"),
  conformite: foreign("FR", "Laboratoire Conformité Exemple SAS", "FR00000000019", "4 rue du Modèle, Lyon"),
  keuring: foreign("NL", "Keuring Voorbeeld B.V.", "NL000000019B01", "Voorbeeldkade 9, Rotterdam"),
  shanghaiTest: foreign(
    "CN",
    "Shanghai Sample Testing Co., Ltd.",
    "91310000000000001X",
    "88 Sample Road, Shanghai",
  ),
  hangukCert: foreign("KR", "Hanguk Sample Certification Co.", "000-00-00019", "21 Sample-ro, Seoul"),
  nihonTest: foreign("JP", "Mihon Test Institute K.K.", "T0000000000019", "3-1 Mihon, Tokyo"),
  kazStandart: foreign("KZ", "ТОО «Образец-Стандарт»", "000000000019", "Алматы, улица Образцовая, 5"),
  belStandart: foreign("BY", "ООО «Белмодель-Стандарт»", "000000019", "Минск, улица Модельная, 2"),
  uzSifat: foreign("UZ", "Namuna Sifat MChJ", "000000019", "Namuna ko‘chasi 11, Toshkent"),
  gulfConformity: foreign("AE", "Gulf Sample Conformity FZE", "AE000000000019", "Sample Free Zone, Dubai"),
  ornek: foreign("TR", "Örnek Belgelendirme A.Ş.", "0000000019", "Örnek Caddesi 6, İstanbul"),
  primer: foreign("RS", "Primer Ispitivanja d.o.o.", "RS000000019", "Primerna 4, Beograd"),
  tekstTermin: russian("ООО «Текст и термин»", "9801401378", "Москва, Переводческий переулок, 3"),
  ekspertPrib: russian("ООО «Эксперт-Прибор»", "9801402741", "Москва, Лабораторный проезд, 8"),
  registrFarm: russian("ООО «Регистр-Фарм»", "9801404114", "Москва, Аптекарский переулок, 6"),

  // Carriage
  traktLine: russian("ООО «Тракт Лайн»", "9801405485", "115280, Москва, Складской проезд, 14"),
  kargoSever: russian("ООО «Карго Север»", "9801406859", "Санкт-Петербург, Портовая улица, 20"),
  vostokTrans: russian("АО «Восток-Трансобразец»", "9801408221", "Москва, Товарная улица, 31"),
  skladUpak: russian("ООО «Склад и упаковка»", "9801409592", "Москва, Тарный проезд, 2"),
  cieloCargo: foreign("IT", "Cielo Sky Cargo S.r.l.", "IT00000010028", "Via dell’Esempio 40, Milano"),
  hudsonExpress: foreign("US", "Hudson Express Inc.", "US-00-0000028", "5 Parcel Avenue, Newark NJ"),
  rotterdamLine: foreign("NL", "Rotterdam Sample Lines B.V.", "NL000000028B01", "Modelhaven 1, Rotterdam"),
  shanghaiShip: foreign(
    "CN",
    "Shanghai Model Shipping Co., Ltd.",
    "91310000000000028X",
    "9 Harbour Sample Road, Shanghai",
  ),
  dubaiAir: foreign("AE", "Dubai Sample Air Cargo LLC", "AE000000000028", "Cargo Village, Dubai"),

  // Fairs
  gemExpo: foreign("CZ", "Gem & Lab Expo s.r.o.", "CZ00000028", "Výstavní 1, Praha"),
  shanghaiFair: foreign(
    "CN",
    "Shanghai Sample Fairs Co., Ltd.",
    "91310000000000036X",
    "2 Exhibition Road, Shanghai",
  ),
  dubaiFair: foreign("AE", "Dubai Sample Exhibitions LLC", "AE000000000036", "Expo Sample Hall, Dubai"),
  messeMuster: foreign("DE", "Messe Muster GmbH", "DE000000036", "Messeplatz 1, Frankfurt am Main"),
  tashkentFair: foreign("UZ", "Namuna Expo MChJ", "000000036", "Amir Namuna 10, Toshkent"),
  parisSalon: foreign("FR", "Salon Exemple SAS", "FR00000000036", "1 avenue du Salon, Paris"),
  standStroy: russian("ООО «СтендСтрой»", "9801410968", "Москва, Выставочный переулок, 9"),

  // Patents and trade marks
  patentHaus: foreign("DE", "Patentkanzlei Beispiel PartG", "DE000000044", "Beispielstraße 15, München"),
  patentChina: foreign(
    "CN",
    "Beijing Sample IP Agents Co., Ltd.",
    "91110000000000044X",
    "6 Patent Road, Beijing",
  ),
  patentIndia: foreign(
    "IN",
    "Namoona IP Associates LLP",
    "07AAAAA0000A1Z5",
    "22 Sample Marg, New Delhi 110001",
  ),
  patentRus: russian("ООО «Патент-Бюро Образец»", "9801412330", "Москва, Бережковская набережная, 24"),

  // The rest
  pakDesign: russian("ООО «Пак-Дизайн»", "9801413704", "Москва, Типографская улица, 12"),
  isoCenter: russian("АНО «Центр систем качества»", "9801415074", "Москва, Стандартная улица, 21"),
  marketSng: russian("ООО «Маркет СНГ»", "9801416448", "Москва, Электронный проезд, 1"),
} as const satisfies Record<string, SupplierFacts>;

type Choice = Readonly<Partial<Record<string, SupplierKey>>>;

/** Who is asked first for a kind of cost in a country; the last resort is somebody at home. */
const usual: Readonly<Partial<Record<CostCategoryCode, Choice & { readonly other: SupplierKey }>>> = {
  CERTIFICATION: {
    IT: "istituto",
    US: "hudsonLabs",
    IN: "bharatMark",
    CZ: "zkusebna",
    DE: "rheinpruef",
    FR: "conformite",
    NL: "keuring",
    CN: "shanghaiTest",
    KR: "hangukCert",
    JP: "nihonTest",
    KZ: "kazStandart",
    BY: "belStandart",
    UZ: "uzSifat",
    AE: "gulfConformity",
    TR: "ornek",
    RS: "primer",
    other: "ekspertPrib",
  },
  TRANSPORT: { NL: "rotterdamLine", JP: "shanghaiShip", AE: "dubaiAir", other: "vostokTrans" },
  EXHIBITION: {
    CZ: "gemExpo",
    CN: "shanghaiFair",
    AE: "dubaiFair",
    DE: "messeMuster",
    UZ: "tashkentFair",
    FR: "parisSalon",
    other: "standStroy",
  },
  INTELLECTUAL_PROPERTY: { DE: "patentHaus", CN: "patentChina", IN: "patentIndia", other: "patentRus" },
  ADAPTATION: { other: "pakDesign" },
  MANAGEMENT_SYSTEMS: { other: "isoCenter" },
  ECOMMERCE: { other: "marketSng" },
};

/** The supplier that a company would use for that, unless the plan names another. */
export const usualSupplier = (category: CostCategoryCode, country: string): SupplierKey =>
  usual[category]?.[country] ?? usual[category]?.other ?? "ekspertPrib";
