// What lies on the desks of the two reviewers now, and what they have sent back.
import { answered, asked, begun, filed, filedAlone, returned, taken } from "@/prisma/seed/courses";
import { line, withAct, withReport } from "@/prisma/seed/data/line-plan";
import { runningClaim as claim } from "@/prisma/seed/data/running-claim";
import type { RunningClaim } from "@/prisma/seed/data/told-claim";

/** Twelve of them are Дёмина's, with 26-0592 among them. */
export const underReview: readonly RunningClaim[] = [
  claim("c05-transport-overdue", [5, "TRANSPORT"], 22, {
    lines: [
      line("CN", "RUB 231800.00", "Перевозка коробок передач Москва — Ухань"),
      line("KR", "RUB 198600.00", "Морская перевозка в Инчхон", { supplier: "kargoSever" }),
    ],
    course: [...filed(), ...taken("dyomina", 2.1), ...begun("dyomina", 19.3, { lines: 1, items: 3 })],
  }),
  claim("c02-certification-second", [2, "CERTIFICATION"], 20, {
    lines: [
      line("CN", "CNY 26400.00", "Сертификация узлов турбин для Китая"),
      line("JP", "USD 2600.00", "Испытания на вибрацию", { papers: withReport }),
      line("FR", "RUB 41200.00", "Перевод технических паспортов на французский", {
        supplier: "tekstTermin",
        papers: withAct,
        vat: { percent: 22, amount: "7429.51" },
      }),
    ],
    course: [...filed(), ...taken("dyomina", 1.3), ...begun("dyomina", 18.2, { lines: 2, items: 4 })],
  }),
  claim("c04-certification", [4, "CERTIFICATION"], 19, {
    lines: [
      line("KZ", "KZT 2150000.00", "Сертификация маршрутизаторов в Казахстане"),
      line("BY", "BYN 5400.00", "Испытания радиомодулей", { papers: withReport }),
    ],
    course: [...filed(), ...taken("dyomina", 1.8), ...begun("dyomina", 17.1, { lines: 1 })],
  }),
  claim("c07-ip", [7, "INTELLECTUAL_PROPERTY"], 17, {
    lines: [line("DE", "EUR 2150.00", "Европейский патент на лекарственную форму")],
    course: [
      ...filed(),
      ...taken("dyomina", 1.2),
      ...asked("dyomina", 12.1, {
        line: 0,
        text: "Приложите, пожалуйста, расчёт пошлин: в счёте они одной строкой с работой поверенного.",
      }),
      ...answered(14.4, "Приложили расшифровку счёта: пошлины 1 290 евро, работа поверенного 860 евро.", [
        { line: 0, kind: "INVOICE", number: "расшифровка" },
      ]),
    ],
  }),
  claim("c05-exhibition", [5, "EXHIBITION"], 18, {
    lines: [
      line("DE", "EUR 5600.00", "Стенд на выставке грузовой техники", {
        event: "Trucks Sample, Франкфурт-на-Майне",
      }),
      line("DE", "RUB 164000.00", "Застройка стенда", {
        supplier: "standStroy",
        event: "Trucks Sample, Франкфурт-на-Майне",
        papers: withAct,
      }),
    ],
    course: [...filed(), ...taken("dyomina", 2.4, "sokolova")],
  }),
  claim("c12-transport", [12, "TRANSPORT"], 13, {
    lines: [
      line("AE", "USD 2950.00", "Авиаперевозка мониторов Москва — Дубай"),
      line("RS", "RUB 104300.00", "Автоперевозка Москва — Белград", { supplier: "traktLine" }),
    ],
    course: [...filed(), ...taken("dyomina", 1.6)],
  }),
  claim("c09-certification-second", [9, "CERTIFICATION"], 12, {
    lines: [line("KR", "USD 1950.00", "Испытания KC для нового модуля ВМ-7М", { papers: withReport })],
    course: [
      ...filed(),
      ...taken("dyomina", 1.5, "sokolova"),
      ...asked("dyomina", 9.3, {
        line: 0,
        text: "Подскажите, пожалуйста, когда ждёте сам сертификат: в протоколе его ещё нет.",
        blocking: false,
      }),
    ],
  }),
  claim("c03-certification-second", [3, "CERTIFICATION"], 11, {
    lines: [
      line("CN", "CNY 31200.00", "Испытания арматуры на герметичность", { papers: withReport }),
      line("IN", "INR 148000.00", "Регистрация арматуры в Индии"),
    ],
    course: [...filed(), ...taken("dyomina", 2.2)],
  }),
  claim("c08-certification", [8, "CERTIFICATION"], 10, {
    lines: [
      line("KZ", "KZT 4600000.00", "Регистрация линейки шампуней в Казахстане"),
      line("BY", "BYN 14800.00", "Сертификация масок для волос"),
      line("UZ", "USD 3900.00", "Сертификация в Узбекистане"),
    ],
    course: [...filed(), ...taken("dyomina", 1.4)],
  }),
  claim("c11-transport", [11, "TRANSPORT"], 8, {
    lines: [line("DE", "RUB 246500.00", "Автоперевозка Москва — Франкфурт", { supplier: "traktLine" })],
    course: [...filed(), ...taken("dyomina", 1.9, "sokolova")],
  }),
  claim("c02-ip", [2, "INTELLECTUAL_PROPERTY"], 7, {
    lines: [line("CN", "CNY 12900.00", "Патент на профиль лопатки в Китае")],
    course: [...filed(), ...taken("dyomina", 2.3)],
  }),
  claim("c10-transport", [10, "TRANSPORT"], 14, {
    lines: [
      line("RS", "RUB 78600.00", "Перевозка конфет Москва — Белград", { supplier: "traktLine" }),
      line("AE", "RUB 69900.00", "Авиаперевозка конфет Москва — Дубай", { supplier: "vostokTrans" }),
    ],
    course: [
      ...filedAlone(),
      ...taken("tarasov", 1.3),
      ...asked("tarasov", 10.2, {
        line: 1,
        text: "В накладной вес больше, чем в счёте. Какой из них верный?",
      }),
    ],
  }),
  claim("c06-ip", [6, "INTELLECTUAL_PROPERTY"], 9, {
    lines: [line("CN", "CNY 8700.00", "Товарный знак TESTOMASH в Китае")],
    course: [...filed(), ...taken("tarasov", 1.7), ...begun("tarasov", 6.2, { lines: 1, items: 2 })],
  }),
  claim("c04-transport-second", [4, "TRANSPORT"], 6, {
    lines: [line("KZ", "RUB 187400.00", "Автоперевозка Москва — Алматы", { supplier: "traktLine" })],
    course: [...filed(), ...taken("tarasov", 1.2)],
  }),
  claim("c07-certification-second", [7, "CERTIFICATION"], 5, {
    lines: [line("UZ", "USD 3100.00", "Регистрация препаратов в Узбекистане")],
    course: [...filed(), ...taken("tarasov", 2.1, "sokolova")],
  }),
];

/** Sent back to the companies and not corrected yet. */
export const withCompanies: readonly RunningClaim[] = [
  claim("c08-transport-returned", [8, "TRANSPORT"], 16.1, {
    lines: [line("UZ", "RUB 143800.00", "Автоперевозка Москва — Ташкент", { supplier: "traktLine" })],
    course: [
      ...filed(),
      ...taken("dyomina", 1.4),
      ...returned("dyomina", 7.2, [
        { line: 0, text: "В CMR другой получатель, чем в контракте. Приложите дополнение к контракту." },
      ]),
    ],
  }),
  claim("c11-certification-returned", [11, "CERTIFICATION"], 13.3, {
    lines: [
      line("CN", "CNY 15400.00", "Испытания лазерных модулей в Китае", { papers: withReport }),
      line("JP", "USD 1250.00", "Переоформление оценки PSE"),
    ],
    course: [
      ...filed(),
      ...taken("tarasov", 2.2),
      ...returned("tarasov", 9.1, [
        { line: 1, text: "Сумма в счёте меньше, чем в строке. Исправьте строку или приложите второй счёт." },
        { line: null, text: "Приложите договор с лабораторией." },
      ]),
    ],
  }),
  claim("c10-ip-returned", [10, "INTELLECTUAL_PROPERTY"], 12.4, {
    lines: [line("AE", "RUB 91400.00", "Товарный знак ORLOVA в ОАЭ", { supplier: "patentRus" })],
    course: [
      ...filedAlone(),
      ...taken("tarasov", 1.9),
      ...returned("tarasov", 9.8, [{ line: 0, text: "Приложите уведомление о подаче заявки на знак." }]),
    ],
  }),
];
