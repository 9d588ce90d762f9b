// What nobody at the agency has taken yet, and what the companies are still writing.
import { drafted, handedOver } from "@/prisma/seed/courses";
import { line, withAct, withReport } from "@/prisma/seed/data/line-plan";
import { runningClaim as claim } from "@/prisma/seed/data/running-claim";
import type { RunningClaim } from "@/prisma/seed/data/told-claim";

export const unassigned: readonly RunningClaim[] = [
  claim("c04-exhibition", [4, "EXHIBITION"], 7.6, {
    lines: [
      line("UZ", "USD 3200.00", "Стенд на выставке связи", { event: "Telecom Namuna, Ташкент" }),
      line("UZ", "RUB 57400.00", "Застройка стенда", {
        supplier: "standStroy",
        event: "Telecom Namuna, Ташкент",
        papers: withAct,
      }),
    ],
  }),
  claim("c08-ip", [8, "INTELLECTUAL_PROPERTY"], 5.7, {
    lines: [line("CN", "CNY 7600.00", "Товарный знак «Косметика Столицы» в Китае")],
  }),
  claim("c06-transport-second", [6, "TRANSPORT"], 4.8, {
    lines: [
      line("CN", "RUB 168200.00", "Перевозка тестомесильных машин Москва — Циндао"),
      line("CN", "RUB 43900.00", "Автоперевозка до терминала", { supplier: "traktLine" }),
    ],
  }),
  claim("c07-exhibition", [7, "EXHIBITION"], 4.3, {
    lines: [line("UZ", "USD 2900.00", "Стенд на выставке здоровья", { event: "Pharma Namuna, Ташкент" })],
  }),
  // Asks for more than the year's limit leaves: the rest is cut by the rules.
  claim("c02-transport-second", [2, "TRANSPORT"], 3.6, {
    lines: [
      line("CN", "RUB 684300.00", "Негабаритная перевозка узлов турбин Москва — Шанхай"),
      line("FR", "RUB 392600.00", "Негабаритная перевозка Москва — Лион", { supplier: "traktLine" }),
    ],
  }),
  claim("c11-exhibition", [11, "EXHIBITION"], 2.5, {
    lines: [line("DE", "EUR 3800.00", "Стенд на выставке фотоники", { event: "Photon Muster, Мюнхен" })],
  }),
  claim("c09-transport", [9, "TRANSPORT"], 1.9, {
    lines: [line("NL", "EUR 2480.00", "Морская перевозка модулей в Роттердам")],
  }),
  claim("c03-exhibition", [3, "EXHIBITION"], 0.8, {
    lines: [
      line("CN", "CNY 28700.00", "Стенд на выставке атомной отрасли", { event: "Nuclear Sample, Пекин" }),
    ],
  }),
  claim("c05-ip", [5, "INTELLECTUAL_PROPERTY"], -0.6, {
    lines: [line("CN", "CNY 10600.00", "Патент на синхронизатор в Китае")],
  }),
];

export const stillWritten: readonly RunningClaim[] = [
  claim("c08-exhibition", [8, "EXHIBITION"], 1.2, {
    lines: [line("UZ", "USD 2600.00", "Стенд на выставке красоты", { event: "Beauty Namuna, Ташкент" })],
    course: handedOver(),
  }),
  claim("c05-certification-draft", [5, "CERTIFICATION"], 2.4, {
    lines: [
      line("CN", "CNY 14300.00", "Сертификация CCC для коробок передач"),
      line("KR", "USD 1150.00", "Испытания на ресурс", { papers: withReport }),
    ],
    course: drafted("none"),
  }),
  claim("c12-certification-draft", [12, "CERTIFICATION"], 1.7, {
    lines: [line("TR", "EUR 1900.00", "Продление сертификата в Турции")],
    course: drafted("all"),
  }),
];

/** Complete, but the company must be six months old to send it. */
export const ofTheYoungCompany: RunningClaim = claim("c13-certification-draft", [13, "CERTIFICATION"], 3.2, {
  lines: [line("CZ", "EUR 1450.00", "Испытания виброметров для знака CE", { papers: withReport })],
  course: drafted("all", "certifier"),
});
