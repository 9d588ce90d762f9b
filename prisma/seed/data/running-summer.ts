// What the companies filed from May to August of the running year, and how it ended.
import {
  approved,
  cancelled,
  corrected,
  filed,
  filedAlone,
  lapsed,
  returned,
  reviewed,
  sentBack,
  signedBy,
  taken,
  withdrawalAsked,
} from "@/prisma/seed/courses";
import { line, withAct, withReport } from "@/prisma/seed/data/line-plan";
import { runningClaim as claim } from "@/prisma/seed/data/running-claim";
import { teams } from "@/prisma/seed/data/teams";
import type { RunningClaim } from "@/prisma/seed/data/told-claim";

export const decidedInSummer: readonly RunningClaim[] = [
  claim("c07-transport", [7, "TRANSPORT"], 97, {
    lines: [
      line("UZ", "RUB 148600.00", "Перевозка препаратов Москва — Ташкент, рефрижератор"),
      line("KG", "RUB 121300.00", "Перевозка препаратов Москва — Бишкек, рефрижератор"),
    ],
    course: [...filed(), ...approved(teams.c, { days: 8 })],
  }),
  claim("c04-certification-lapsed", [4, "CERTIFICATION"], 91, {
    lines: [line("UZ", "USD 1850.00", "Сертификация маршрутизаторов в Узбекистане")],
    course: [
      ...filed(),
      ...taken("tarasov"),
      ...returned("tarasov", 5.3, [
        { line: 0, text: "Сертификат выдан на другую модель. Приложите верный или исправьте строку." },
      ]),
      ...lapsed(18.5),
    ],
  }),
  claim("c12-exhibition", [12, "EXHIBITION"], 86, {
    lines: [
      line("AE", "USD 3400.00", "Аренда стенда", { event: "Med Sample Arabia, Дубай" }),
      line("AE", "RUB 68000.00", "Застройка стенда", {
        supplier: "standStroy",
        event: "Med Sample Arabia, Дубай",
        papers: withAct,
      }),
    ],
    course: [...filed(), ...approved(teams.a, { days: 9 })],
  }),
  claim("c09-certification", [9, "CERTIFICATION"], 81, {
    lines: [line("KR", "USD 2300.00", "Сертификация KC для вычислительных модулей")],
    course: [
      ...filed(),
      ...taken("dyomina"),
      ...returned("dyomina", 3.4, [{ line: 0, text: "На копии платёжного поручения нет отметки банка." }]),
      ...corrected(9.2, [{ line: 0, kind: "PAYMENT_ORDER", isScan: true }]),
      ...reviewed("dyomina", 12.2),
      ...signedBy("gushchin", 13.5),
      ...signedBy("lebedev", 15.1),
    ],
  }),
  claim("c06-transport", [6, "TRANSPORT"], 76, {
    lines: [
      line("CN", "RUB 176500.00", "Перевозка тестомесильных машин Москва — Гуанчжоу"),
      line("JP", "CNY 9800.00", "Морская перевозка в Иокогаму"),
    ],
    course: [...filed(), ...approved(teams.d, { days: 11 })],
  }),
  claim("c03-ip-cancelled", [3, "INTELLECTUAL_PROPERTY"], 70, {
    lines: [line("IN", "INR 98000.00", "Патентная заявка в Индии")],
    course: [
      ...filed(),
      ...cancelled(3.2, "Заявку завели дважды: такая же уже подана по программе другого ведомства."),
    ],
  }),
  claim("c08-transport", [8, "TRANSPORT"], 62, {
    lines: [
      line("KZ", "RUB 92400.00", "Автоперевозка Москва — Астана", { supplier: "traktLine" }),
      line("BY", "RUB 43900.00", "Автоперевозка Москва — Минск", { supplier: "traktLine" }),
    ],
    course: [...filed(), ...approved(teams.b, { days: 6 })],
  }),
  claim("c03-transport-parent", [3, "TRANSPORT"], 60, {
    lines: [
      line("IN", "RUB 264800.00", "Морская перевозка арматуры в Ченнаи", { supplier: "kargoSever" }),
      line("CN", "RUB 139500.00", "Перевозка арматуры Москва — Далянь"),
    ],
    course: [
      ...filed(),
      ...approved(teams.a, {
        days: 10,
        cuts: {
          1: {
            deducted: "all",
            code: "NOT_PAID",
            note: "Счёт оплатила материнская компания. Вашего платежа нет, поэтому 139 500 ₽ не учли.",
          },
        },
      }),
    ],
  }),
  claim("c11-certification", [11, "CERTIFICATION"], 58, {
    lines: [
      line("DE", "EUR 1750.00", "Испытания лазеров по EN 60825", { papers: withReport }),
      line("JP", "USD 980.00", "Оценка соответствия PSE"),
    ],
    course: [
      ...filed(),
      ...taken("tarasov"),
      ...reviewed("tarasov", 7),
      ...sentBack("gushchin", 8.3, "В строке 2 банк удержал комиссию 40 долларов. Проверьте платёж."),
      ...reviewed("tarasov", 10, {
        cuts: {
          1: {
            deducted: "3200.00",
            code: "BANK_FEE",
            note: "В платёж вошла комиссия банка. Её правила не покрывают, поэтому 3 200 ₽ не учли.",
          },
        },
      }),
      ...signedBy("gushchin", 11.2),
      ...signedBy("shuvalova", 12.3),
    ],
  }),
  claim("c10-certification-rejected", [10, "CERTIFICATION"], 55, {
    lines: [line("RS", "EUR 840.00", "Сертификация конфет в Сербии")],
    course: [
      ...filedAlone(),
      ...taken("tarasov"),
      ...reviewed("tarasov", 9, {
        outcome: "REJECT",
        cuts: {
          0: {
            deducted: "all",
            code: "DOC_MISMATCH",
            note: "В счёте и в сертификате разные товары и разные даты. По таким документам расход подтвердить нельзя.",
          },
        },
      }),
      ...signedBy("ryabtseva", 10.4),
      ...signedBy("lebedev", 11.6),
    ],
  }),
  claim("c02-exhibition", [2, "EXHIBITION"], 52, {
    lines: [line("FR", "EUR 4100.00", "Стенд на авиасалоне", { event: "Aero Sample Paris, Париж" })],
    course: [...filed(), ...approved(teams.c, { days: 9 })],
  }),
  claim("c04-ip", [4, "INTELLECTUAL_PROPERTY"], 47, {
    lines: [line("CN", "CNY 11800.00", "Товарный знак СЛ-2400 в Китае")],
    course: [...filed(), ...approved(teams.d, { days: 8 })],
  }),
  claim("c12-transport-lapsed", [12, "TRANSPORT"], 44, {
    lines: [line("RS", "RUB 126700.00", "Автоперевозка Москва — Белград", { supplier: "traktLine" })],
    course: [
      ...filed(),
      ...taken("dyomina"),
      ...returned("dyomina", 4.4, [
        { line: 0, text: "CMR без отметки получателя. Приложите экземпляр с отметкой." },
      ]),
      ...lapsed(17.6),
    ],
  }),
  claim("c09-exhibition", [9, "EXHIBITION"], 41, {
    lines: [
      line("CN", "CNY 16900.00", "Стенд на выставке электроники", { event: "Electro Sample, Шэньчжэнь" }),
    ],
    course: [...filed(), ...approved(teams.b, { days: 7 })],
  }),
  claim("c06-certification", [6, "CERTIFICATION"], 38, {
    lines: [
      line("CN", "CNY 21500.00", "Сертификация CCC для тестомесильных машин"),
      line("JP", "USD 1750.00", "Испытания безопасности машин", { papers: withReport }),
    ],
    course: [...filed(), ...approved(teams.a, { days: 10 })],
  }),
  claim("c07-ip-withdrawal", [7, "INTELLECTUAL_PROPERTY"], 36, {
    lines: [line("CN", "CNY 9400.00", "Патент на состав препарата в Китае")],
    course: [
      ...filed(),
      ...approved(teams.b, { days: 8 }),
      ...withdrawalAsked(
        28.3,
        "Получили грант на тот же патент от института развития и хотим вернуть заявку.",
      ),
    ],
  }),
];
