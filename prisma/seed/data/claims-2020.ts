// Costs of 2020 and what was decided on them: together 4 990 058.76 roubles of support.
import {
  approved,
  corrected,
  filed,
  filedAlone,
  returned,
  reviewed,
  signedBy,
  type Team,
  taken,
} from "@/prisma/seed/courses";
import { line, withAct, withReport } from "@/prisma/seed/data/line-plan";
import type { PastClaim } from "@/prisma/seed/data/told-claim";

const first: Team = { reviewer: "dyomina", approver: "ryabtseva", commission: "lebedev" };
const second: Team = { reviewer: "tarasov", approver: "gushchin", commission: "shuvalova" };
const third: Team = { reviewer: "dyomina", approver: "gushchin", commission: "shuvalova" };

const march = "2020-03-31";
const june = "2020-06-30";
const september = "2020-09-30";

/** Claims of companies 1 to 6. */
export const claims2020OfTheFirst: readonly PastClaim[] = [
  {
    key: "2020-c06-exhibition",
    company: 6,
    category: "EXHIBITION",
    filed: "2020-04-08T11:05:12+03:00",
    lines: [
      line("CN", "EUR 7900.00", "Стенд на выставке пищевых машин, проведена онлайн", {
        paid: march,
        supplier: "messeMuster",
        event: "Food Machinery Sample Fair, онлайн",
      }),
    ],
    course: [...filed(), ...approved(second)],
  },
  {
    key: "2020-c04-transport",
    company: 4,
    category: "TRANSPORT",
    filed: "2020-07-02T10:41:00+03:00",
    lines: [
      line("KZ", "RUB 262000.00", "Перевозка маршрутизаторов Москва — Нур-Султан", { paid: june }),
      line("CN", "RUB 225600.00", "Перевозка маршрутизаторов Москва — Шанхай", { paid: june }),
    ],
    course: [...filed(), ...approved(first)],
  },
  {
    key: "2020-c02-transport",
    company: 2,
    category: "TRANSPORT",
    filed: "2020-07-03T09:52:33+03:00",
    lines: [
      line("FR", "RUB 612300.00", "Перевозка лопаток турбин Москва — Лион", {
        paid: june,
        supplier: "traktLine",
      }),
      line("CN", "RUB 548900.00", "Перевозка узлов турбин Москва — Шанхай", { paid: june }),
    ],
    course: [...filed(), ...approved(third)],
  },
  {
    key: "2020-c06-transport",
    company: 6,
    category: "TRANSPORT",
    filed: "2020-07-03T14:17:26+03:00",
    lines: [
      line("CN", "RUB 205800.00", "Перевозка тестомесильных машин Москва — Тяньцзинь", { paid: june }),
      line("JP", "RUB 185000.00", "Морская перевозка машин для крема в Иокогаму", {
        paid: june,
        supplier: "kargoSever",
      }),
    ],
    course: [...filed(), ...approved(second)],
  },
  {
    key: "2020-c01-transport",
    company: 1,
    category: "TRANSPORT",
    filed: "2020-07-06T12:08:47+03:00",
    lines: [
      line("IT", "RUB 298400.00", "Перевозка приборов Москва — Милан и Прага", {
        paid: june,
        supplier: "traktLine",
        invoice: "612",
        papers: [
          { kind: "INVOICE" },
          { kind: "PAYMENT_ORDER" },
          { kind: "TRANSPORT_DOCUMENT", number: "CMR 003927" },
          { kind: "CUSTOMS_DECLARATION" },
        ],
      }),
      line("US", "RUB 341900.00", "Авиаперевозка приборов Москва — Нью-Йорк", { paid: june }),
      line("IN", "RUB 255000.00", "Авиаперевозка приборов Москва — Мумбаи", { paid: june }),
    ],
    course: [...filed(), ...approved(first, { days: 10 })],
  },
  {
    key: "2020-c03-certification",
    company: 3,
    category: "CERTIFICATION",
    filed: "2020-07-07T11:33:10+03:00",
    lines: [
      line("KR", "EUR 8400.00", "Сертификация запорной арматуры для реакторов", {
        paid: june,
        supplier: "rheinpruef",
      }),
    ],
    course: [...filed(), ...approved(second, { days: 8 })],
  },
  {
    key: "2020-c03-transport",
    company: 3,
    category: "TRANSPORT",
    filed: "2020-07-08T15:26:44+03:00",
    lines: [
      line("IN", "RUB 389000.00", "Морская перевозка арматуры в Ченнаи", {
        paid: june,
        supplier: "kargoSever",
      }),
    ],
    course: [...filed(), ...approved(third, { days: 11 })],
  },
  {
    key: "2020-c02-management",
    company: 2,
    category: "MANAGEMENT_SYSTEMS",
    filed: "2020-07-09T10:20:18+03:00",
    lines: [line("RU", "RUB 240000.00", "Сертификация системы менеджмента EN 9100", { paid: june })],
    course: [...filed(), ...approved(second, { days: 10 })],
  },
  {
    key: "2020-c05-transport",
    company: 5,
    category: "TRANSPORT",
    filed: "2020-07-10T13:44:57+03:00",
    lines: [
      line("CN", "RUB 321450.00", "Перевозка коробок передач Москва — Чунцин", { paid: june }),
      line("KR", "RUB 263000.00", "Перевозка коробок передач в Пусан", {
        paid: june,
        supplier: "kargoSever",
      }),
      // Paid before the year began: the rules leave it out.
      line("CN", "RUB 118000.00", "Аванс за перевозку опытной партии", { paid: "2019-12-27" }),
    ],
    course: [...filed(), ...approved(first, { days: 12 })],
  },
  {
    key: "2020-c01-certification",
    company: 1,
    category: "CERTIFICATION",
    filed: "2020-10-08T11:57:02+03:00",
    lines: [
      line("IT", "EUR 5900.00", "Испытания и знак CE для тестеров GT-3", {
        paid: june,
        invoice: "IPM-20/0417",
      }),
      line("US", "USD 4370.00", "Испытания FCC Part 15 для тестеров GT-3", {
        paid: september,
        invoice: "HCL-20-5518",
        papers: withReport,
      }),
    ],
    course: [...filed(), ...approved(first)],
  },
  {
    key: "2020-c04-certification",
    company: 4,
    category: "CERTIFICATION",
    filed: "2020-10-09T16:02:39+03:00",
    lines: [
      line("UZ", "USD 3150.00", "Сертификация маршрутизаторов в Узбекистане", { paid: september }),
      line("KZ", "RUB 214000.00", "Испытания по техническому регламенту ЕАЭС", {
        paid: june,
        supplier: "ekspertPrib",
        vat: { percent: 20, amount: "35666.67" },
        papers: withReport,
      }),
    ],
    course: [...filed(), ...approved(third)],
  },
];

/** Claims of companies 7 to 12. */
export const claims2020OfTheRest: readonly PastClaim[] = [
  {
    key: "2020-c10-ecommerce",
    company: 10,
    category: "ECOMMERCE",
    filed: "2020-07-02T17:31:20+03:00",
    lines: [
      line("CN", "RUB 124000.00", "Комиссия маркетплейса за продажи в Китай", {
        paid: june,
        event: "Sample Market",
      }),
      line("AE", "RUB 72000.00", "Размещение на маркетплейсе в ОАЭ", { paid: june, event: "Model Bazaar" }),
    ],
    // Returned for the missing act of the marketplace and corrected six working days later.
    course: [
      ...filedAlone(),
      ...taken("dyomina"),
      ...returned("dyomina", 4.2, [
        { line: 0, text: "Приложите акт маркетплейса: по отчёту не видно, что комиссия удержана полностью." },
      ]),
      ...corrected(10.2, [{ line: 0, kind: "ACT" }]),
      ...reviewed("dyomina", 12.4),
      ...signedBy("ryabtseva", 13.6),
    ],
  },
  {
    key: "2020-c12-certification",
    company: 12,
    category: "CERTIFICATION",
    filed: "2020-07-03T12:12:12+03:00",
    lines: [
      line("TR", "EUR 6100.00", "Сертификация мониторов пациента в Турции", { paid: june }),
      line("RS", "RUB 88000.00", "Перевод технической документации на сербский", {
        paid: june,
        supplier: "tekstTermin",
        papers: withAct,
      }),
    ],
    course: [...filed(), ...approved(second)],
  },
  {
    key: "2020-c07-certification",
    company: 7,
    category: "CERTIFICATION",
    filed: "2020-07-06T09:48:50+03:00",
    lines: [
      line("KZ", "RUB 520000.00", "Регистрация препаратов в Казахстане", {
        paid: june,
        supplier: "registrFarm",
      }),
      line("UZ", "RUB 385000.00", "Регистрация препаратов в Узбекистане", {
        paid: june,
        supplier: "registrFarm",
      }),
    ],
    course: [...filed(), ...approved(first)],
  },
  {
    key: "2020-c12-transport",
    company: 12,
    category: "TRANSPORT",
    filed: "2020-07-06T16:39:15+03:00",
    lines: [
      line("AE", "RUB 331700.00", "Авиаперевозка мониторов Москва — Дубай", {
        paid: june,
        supplier: "vostokTrans",
      }),
    ],
    course: [...filed(), ...approved(third)],
  },
  {
    key: "2020-c08-adaptation",
    company: 8,
    category: "ADAPTATION",
    filed: "2020-07-07T14:50:36+03:00",
    lines: [
      line("KZ", "RUB 236000.00", "Этикетки на казахском языке", { paid: june }),
      line("UZ", "RUB 176000.00", "Упаковка с этикеткой на узбекском языке", { paid: june }),
    ],
    course: [...filed(), ...approved(second)],
  },
  {
    key: "2020-c09-certification",
    company: 9,
    category: "CERTIFICATION",
    filed: "2020-07-08T11:19:28+03:00",
    lines: [line("KR", "USD 2600.00", "Сертификация вычислительных модулей KC", { paid: june })],
    course: [...filed(), ...approved(first)],
  },
  {
    key: "2020-c09-transport",
    company: 9,
    category: "TRANSPORT",
    filed: "2020-07-09T15:03:41+03:00",
    lines: [
      line("NL", "RUB 147600.00", "Перевозка модулей Москва — Роттердам", {
        paid: june,
        supplier: "traktLine",
      }),
    ],
    course: [...filed(), ...approved(third)],
  },
  {
    key: "2020-c11-certification",
    company: 11,
    category: "CERTIFICATION",
    filed: "2020-07-10T10:55:55+03:00",
    lines: [
      line("DE", "RUB 118900.00", "Испытания лазерных модулей по EN 60825", {
        paid: june,
        supplier: "ekspertPrib",
        papers: withReport,
      }),
    ],
    course: [...filed(), ...approved(second)],
  },
  {
    key: "2020-c11-ip",
    company: 11,
    category: "INTELLECTUAL_PROPERTY",
    filed: "2020-10-07T13:28:03+03:00",
    lines: [line("DE", "EUR 4200.00", "Европейский патент на лазерный модуль", { paid: september })],
    course: [...filed(), ...approved(first)],
  },
  {
    // Thirty seconds before the window closed: in time.
    key: "2020-c09-last-minute",
    company: 9,
    category: "TRANSPORT",
    filed: "2021-01-31T23:59:30+03:00",
    lines: [
      line("NL", "RUB 172000.00", "Перевозка модулей Москва — Роттердам, декабрь", {
        paid: "2020-12-29",
        supplier: "traktLine",
      }),
    ],
    course: [
      ...filed(),
      ...taken("tarasov"),
      ...reviewed("tarasov", 9, {
        outcome: "REJECT",
        cuts: {
          0: {
            deducted: "all",
            code: "NOT_DELIVERED",
            note: "По CMR груз выехал только 4 февраля 2021 года. В 2020 году перевозки ещё не было, поэтому расход не учли.",
          },
        },
      }),
      ...signedBy("ryabtseva", 10.3),
    ],
  },
];
