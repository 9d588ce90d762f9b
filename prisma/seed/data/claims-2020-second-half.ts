// Costs of 2020, companies 7 to 12.
import {
  approved,
  corrected,
  filed,
  filedAlone,
  returned,
  reviewed,
  signedBy,
  taken,
} from "@/prisma/seed/courses";
import { line, withAct, withReport } from "@/prisma/seed/data/line-plan";
import { teams } from "@/prisma/seed/data/teams";
import type { PastClaim } from "@/prisma/seed/data/told-claim";

const june = "2020-06-30";
const september = "2020-09-30";

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
    course: [...filed(), ...approved(teams.c)],
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
    course: [...filed(), ...approved(teams.a)],
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
    course: [...filed(), ...approved(teams.d)],
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
    course: [...filed(), ...approved(teams.c)],
  },
  {
    key: "2020-c09-certification",
    company: 9,
    category: "CERTIFICATION",
    filed: "2020-07-08T11:19:28+03:00",
    lines: [line("KR", "USD 2600.00", "Сертификация вычислительных модулей KC", { paid: june })],
    course: [...filed(), ...approved(teams.a)],
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
    course: [...filed(), ...approved(teams.d)],
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
    course: [...filed(), ...approved(teams.c)],
  },
  {
    key: "2020-c11-ip",
    company: 11,
    category: "INTELLECTUAL_PROPERTY",
    filed: "2020-10-07T13:28:03+03:00",
    lines: [line("DE", "EUR 4200.00", "Европейский патент на лазерный модуль", { paid: september })],
    course: [...filed(), ...approved(teams.a)],
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
