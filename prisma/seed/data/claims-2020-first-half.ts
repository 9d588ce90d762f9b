// Costs of 2020, companies 1 to 6. With the rest they bring 4 990 058.76 roubles of support.
import { approved, filed } from "@/prisma/seed/courses";
import { line, withReport } from "@/prisma/seed/data/line-plan";
import { teams } from "@/prisma/seed/data/teams";
import type { PastClaim } from "@/prisma/seed/data/told-claim";

const march = "2020-03-31";
const june = "2020-06-30";
const september = "2020-09-30";

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
    course: [...filed(), ...approved(teams.c)],
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
    course: [...filed(), ...approved(teams.a)],
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
    course: [...filed(), ...approved(teams.d)],
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
    course: [...filed(), ...approved(teams.c)],
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
    course: [...filed(), ...approved(teams.a, { days: 10 })],
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
    course: [...filed(), ...approved(teams.c, { days: 8 })],
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
    course: [...filed(), ...approved(teams.d, { days: 11 })],
  },
  {
    key: "2020-c02-management",
    company: 2,
    category: "MANAGEMENT_SYSTEMS",
    filed: "2020-07-09T10:20:18+03:00",
    lines: [line("RU", "RUB 240000.00", "Сертификация системы менеджмента EN 9100", { paid: june })],
    course: [...filed(), ...approved(teams.c, { days: 10 })],
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
    course: [...filed(), ...approved(teams.a, { days: 12 })],
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
    course: [...filed(), ...approved(teams.a)],
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
    course: [...filed(), ...approved(teams.d)],
  },
];
