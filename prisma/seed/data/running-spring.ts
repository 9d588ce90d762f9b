// What the companies filed from January to May of the running year, and how it ended.
import { approved, filed, filedAlone, reviewed, signedBy, taken, withdrawn } from "@/prisma/seed/courses";
import { line, withAct, withReport } from "@/prisma/seed/data/line-plan";
import { runningClaim as claim } from "@/prisma/seed/data/running-claim";
import { teams } from "@/prisma/seed/data/teams";
import type { RunningClaim } from "@/prisma/seed/data/told-claim";

export const decidedInSpring: readonly RunningClaim[] = [
  claim("c02-certification", [2, "CERTIFICATION"], 178, {
    lines: [
      line("FR", "EUR 1980.00", "Сертификация лопаток турбин по EN 9100"),
      line("NL", "EUR 1540.00", "Испытания материала на ползучесть", { papers: withReport }),
    ],
    course: [...filed(), ...approved(teams.a, { days: 8 })],
  }),
  claim("c07-certification", [7, "CERTIFICATION"], 172, {
    lines: [
      line("KZ", "KZT 1840000.00", "Регистрация двух препаратов в Казахстане"),
      line("KZ", "RUB 36400.00", "Перевод инструкций на казахский", {
        supplier: "tekstTermin",
        papers: withAct,
      }),
    ],
    course: [
      ...filed(),
      ...approved(teams.b, {
        days: 11,
        cuts: {
          1: {
            deducted: "12000.00",
            code: "NOT_RELATED",
            note: "Перевод рекламного буклета к регистрации препаратов не относится, поэтому 12 000 ₽ не учли.",
          },
        },
      }),
    ],
  }),
  claim("c04-transport", [4, "TRANSPORT"], 168, {
    lines: [
      line("KZ", "RUB 164300.00", "Автоперевозка Москва — Алматы", { supplier: "traktLine" }),
      line("BY", "RUB 71200.00", "Автоперевозка Москва — Минск", { supplier: "traktLine" }),
    ],
    course: [...filed(), ...approved(teams.c, { days: 7 })],
  }),
  claim("c12-certification", [12, "CERTIFICATION"], 160, {
    lines: [
      line("TR", "EUR 2150.00", "Сертификация мониторов пациента в Турции"),
      line("AE", "USD 1400.00", "Регистрация изделия в ОАЭ"),
    ],
    course: [...filed(), ...approved(teams.d, { days: 9 })],
  }),
  claim("c06-exhibition", [6, "EXHIBITION"], 152, {
    lines: [
      line("CN", "CNY 18400.00", "Аренда стенда", { event: "Bakery Sample China, Шанхай" }),
      line("CN", "RUB 94500.00", "Доставка образцов на выставку", {
        supplier: "vostokTrans",
        event: "Bakery Sample China, Шанхай",
        papers: withAct,
      }),
    ],
    course: [
      ...filed(),
      ...approved(teams.b, {
        days: 12,
        cuts: {
          1: {
            deducted: "all",
            code: "INELIGIBLE_CATEGORY",
            note: "Доставка образцов — это перевозка. На выставках возмещаем аренду, застройку и взнос; подайте её отдельной заявкой.",
          },
        },
      }),
    ],
  }),
  claim("c09-transport-double", [9, "TRANSPORT"], 148, {
    lines: [line("NL", "RUB 131600.00", "Автоперевозка Москва — Роттердам", { supplier: "traktLine" })],
    course: [
      ...filed(),
      ...taken("dyomina"),
      ...reviewed("dyomina", 10, {
        outcome: "REJECT",
        cuts: {
          0: {
            deducted: "all",
            code: "DOUBLE_FINANCING",
            note: "Эту перевозку уже возместили по федеральной программе. Один расход поддерживаем один раз.",
          },
        },
      }),
      ...signedBy("ryabtseva", 11.4),
    ],
  }),
  claim("c05-transport", [5, "TRANSPORT"], 141, {
    lines: [
      line("CN", "RUB 243700.00", "Перевозка коробок передач Москва — Чунцин"),
      line("KR", "RUB 187900.00", "Морская перевозка в Пусан", { supplier: "kargoSever" }),
    ],
    course: [...filed(), ...approved(teams.a, { days: 9 })],
  }),
  claim("c03-certification", [3, "CERTIFICATION"], 136, {
    lines: [line("KR", "EUR 3900.00", "Сертификация арматуры по KEPIC", { supplier: "rheinpruef" })],
    course: [...filed(), ...approved(teams.c, { days: 8 })],
  }),
  claim("c11-ip", [11, "INTELLECTUAL_PROPERTY"], 118, {
    lines: [line("DE", "EUR 2300.00", "Продление европейского патента на лазерный модуль")],
    course: [...filed(), ...approved(teams.b, { days: 7 })],
  }),
  claim("c08-certification-withdrawn", [8, "CERTIFICATION"], 112, {
    lines: [line("KZ", "KZT 760000.00", "Декларация соответствия на шампуни")],
    course: [
      ...filed(),
      ...withdrawn(4.3, "Поставщик выставил исправленный счёт. Подадим заявку заново с верной суммой."),
    ],
  }),
  claim("c10-exhibition", [10, "EXHIBITION"], 108, {
    lines: [
      line("AE", "USD 2250.00", "Стенд на выставке сладостей", { event: "Sweets Sample Dubai, Дубай" }),
    ],
    course: [...filedAlone(), ...approved(teams.d, { days: 8 })],
  }),
  claim("c02-transport", [2, "TRANSPORT"], 103, {
    lines: [
      line("FR", "RUB 318400.00", "Автоперевозка Москва — Лион", {
        supplier: "traktLine",
        rows: [
          { text: "Перевозка узлов турбин Москва — Лион", quantity: "1 рейс", amount: "296000.00" },
          { text: "Страхование груза", amount: "22400.00" },
        ],
      }),
      line("NL", "EUR 2140.00", "Морская перевозка в Роттердам"),
    ],
    course: [
      ...filed(),
      ...approved(teams.a, {
        days: 10,
        cuts: {
          0: {
            deducted: "22400.00",
            code: "INSURANCE_NOT_COVERED",
            note: "Вторая строка счёта — страхование груза. Правила покрывают только перевозку, поэтому 22 400 ₽ не учли.",
          },
        },
      }),
    ],
  }),
];
