// Company 1 in the running year: the claims that the tour of the product shows (26-0418, 26-0592) and what lies around them.
import {
  answered,
  approved,
  asked,
  begun,
  drafted,
  filed,
  handedOver,
  settled,
  taken,
} from "@/prisma/seed/courses";
import { line, withAct, withReport } from "@/prisma/seed/data/line-plan";
import { teams } from "@/prisma/seed/data/teams";
import type { RunningClaim } from "@/prisma/seed/data/told-claim";

const certification: RunningClaim = {
  key: "c01-certification",
  company: 1,
  category: "CERTIFICATION",
  number: 418,
  filedDaysAgo: 120,
  lines: [
    line("IT", "EUR 2480.00", "Испытания ЭМС и безопасности для знака CE", {
      invoice: "IPM-26/0317",
      order: "211",
      paid: 30,
      rate: { nominal: 1, value: "92.4118" },
      papers: withReport,
    }),
    line("US", "USD 1950.00", "Испытания FCC Part 15", {
      invoice: "HCL-26-3304",
      order: "218",
      paid: 27,
      rate: { nominal: 1, value: "79.2540" },
    }),
    line("IN", "INR 128000.00", "Регистрация BIS", {
      invoice: "BMS/26/114",
      order: "226",
      paid: 20,
      invoicedBefore: 7,
      rate: { nominal: 100, value: "92.8870" },
      rows: [
        { text: "BIS registration scheme II, gemstone tester GT-4, GT-4 Pro", amount: "96000.00" },
        { text: "Sample handling, reporting", amount: "32000.00" },
      ],
    }),
    line("CZ", "RUB 15558.76", "Перевод технического файла на чешский", {
      supplier: "tekstTermin",
      invoice: "ТТ-218",
      order: "231",
      paid: 13,
      vat: { percent: 22, amount: "2805.68" },
      papers: withAct,
    }),
  ],
  course: [...filed(), ...approved(teams.a, { days: 14 })],
};

const act118 = line("CZ", "RUB 46800.00", "Упаковка и погрузка", {
  supplier: "skladUpak",
  invoice: "118/26",
  papers: withAct,
});

const earlierTransport: RunningClaim = {
  key: "c01-transport-spring",
  company: 1,
  category: "TRANSPORT",
  filedDaysAgo: 74,
  lines: [
    line("CZ", "RUB 118400.00", "Автоперевозка Москва — Прага", { supplier: "traktLine", paid: 9 }),
    // The act that turns up again in 26-0592.
    { ...act118, paid: 6, order: "318" },
  ],
  course: [...filed(), ...approved(teams.d, { days: 10 })],
};

const transport: RunningClaim = {
  key: "c01-transport",
  company: 1,
  category: "TRANSPORT",
  number: 592,
  filedDaysAgo: 18,
  lines: [
    line("IT", "EUR 3140.00", "Авиаперевозка Москва — Милан", {
      supplier: "cieloCargo",
      invoice: "CS-5512",
      order: "396",
      paid: 23,
      rate: { nominal: 1, value: "93.0540" },
      papers: [
        { kind: "INVOICE" },
        { kind: "PAYMENT_ORDER" },
        { kind: "TRANSPORT_DOCUMENT", number: "AWB 2048 1163" },
      ],
    }),
    line("IN", "USD 2870.00", "Авиаперевозка Москва — Мумбаи", {
      supplier: "cieloCargo",
      invoice: "CS-5530",
      order: "397",
      paid: 22,
      rate: { nominal: 1, value: "79.8320" },
      papers: [
        { kind: "INVOICE" },
        { kind: "PAYMENT_ORDER" },
        { kind: "TRANSPORT_DOCUMENT", number: "AWB 2048 1270" },
      ],
    }),
    line("CZ", "RUB 290109.32", "Автоперевозка Москва — Прага", {
      supplier: "traktLine",
      invoice: "847",
      order: "402",
      paid: 20,
      invoicedBefore: 3,
      rows: [
        {
          text: "Международная перевозка груза автотранспортом, Москва — Прага. Приборы контроля камней GT-4, 38 мест, 412 кг",
          quantity: "1 рейс",
          amount: "271509.32",
        },
        { text: "Страхование груза на время перевозки", amount: "18600.00" },
      ],
      papers: [
        { kind: "INVOICE" },
        { kind: "TRANSPORT_DOCUMENT", number: "CMR 004811" },
        { kind: "PAYMENT_ORDER" },
        { kind: "ACT" },
        { kind: "CUSTOMS_DECLARATION" },
      ],
    }),
    line("US", "USD 1290.00", "Экспресс-доставка в Нью-Йорк", {
      supplier: "hudsonExpress",
      invoice: "HX-77120",
      order: "405",
      paid: 22,
      rate: { nominal: 1, value: "79.8320" },
      papers: [
        { kind: "INVOICE", isScan: true },
        { kind: "PAYMENT_ORDER" },
        { kind: "TRANSPORT_DOCUMENT", number: "AWB HX 77120" },
      ],
    }),
    { ...act118, paid: 15, order: "409" },
  ],
  course: [
    ...filed(),
    ...taken("dyomina", 2.2, "sokolova"),
    ...asked("dyomina", 12.4, {
      line: 2,
      text: "К строке 3 приложите, пожалуйста, CMR с отметкой о прибытии. Без неё не сможем подтвердить перевозку.",
    }),
    ...answered(14.3, "Добавили CMR 004811 с отметкой Праги от 24 августа.", [
      { line: 2, kind: "TRANSPORT_DOCUMENT", number: "CMR 004811", isScan: true },
    ]),
    ...settled("dyomina", 15.2),
    ...begun("dyomina", 16.3, { lines: 2, items: 5 }),
  ],
};

const trademark: RunningClaim = {
  key: "c01-ip",
  company: 1,
  category: "INTELLECTUAL_PROPERTY",
  filedDaysAgo: 15,
  lines: [
    line("CN", "CNY 6200.00", "Товарный знак GRANAT-TEST в Китае", { invoice: "BSA-26-0912" }),
    line("IN", "RUB 50480.00", "Перевод и подача заявки на знак в Индии", { supplier: "patentRus" }),
  ],
  course: [
    ...filed(),
    ...taken("tarasov", 1.4, "sokolova"),
    ...asked("tarasov", 6.2, {
      line: 0,
      text: "В счёте указан другой класс товаров, чем в заявке на знак. Поясните, пожалуйста, какой верный.",
    }),
  ],
};

const secondCertification: RunningClaim = {
  key: "c01-certification-second",
  company: 1,
  category: "CERTIFICATION",
  filedDaysAgo: 1,
  lines: [
    line("CZ", "EUR 1620.00", "Сертификат соответствия для тестеров GT-4 Pro", { invoice: "ZV-26-0981" }),
  ],
  course: handedOver(),
};

const fair: RunningClaim = {
  key: "c01-exhibition",
  company: 1,
  category: "EXHIBITION",
  title: "Gem & Lab Expo, Прага",
  filedDaysAgo: 1.4,
  lines: [
    line("CZ", "EUR 2930.00", "Аренда стенда 12 м²", { event: "Gem & Lab Expo, Прага" }),
    line("CZ", "RUB 108600.00", "Застройка и оборудование стенда", {
      supplier: "standStroy",
      event: "Gem & Lab Expo, Прага",
      papers: withAct,
    }),
  ],
  course: drafted("butLast"),
};

export const runningOfCompanyOne: readonly RunningClaim[] = [
  certification,
  earlierTransport,
  transport,
  trademark,
  secondCertification,
  fair,
];
