// Costs of 2019, filed in the first days of 2020 and decided on the money of 2019.
import { approved, filed } from "@/prisma/seed/courses";
import { line } from "@/prisma/seed/data/line-plan";
import { teams } from "@/prisma/seed/data/teams";
import type { PastClaim } from "@/prisma/seed/data/told-claim";

const paid = "2019-12-31";

export const claims2019: readonly PastClaim[] = [
  {
    key: "2019-c01-certification",
    company: 1,
    category: "CERTIFICATION",
    filed: "2020-01-09T11:12:40+03:00",
    lines: [
      line("IT", "EUR 2850.00", "Испытания тестеров камней на знак CE", { paid, invoice: "IPM-19/1184" }),
    ],
    course: [...filed(), ...approved(teams.a, { days: 7 })],
  },
  {
    key: "2019-c02-transport",
    company: 2,
    category: "TRANSPORT",
    filed: "2020-01-09T15:40:05+03:00",
    lines: [
      line("FR", "RUB 126000.00", "Перевозка узлов турбин Москва — Лион", { paid, invoice: "ВТ-4471" }),
    ],
    course: [...filed(), ...approved(teams.c, { days: 8 })],
  },
  {
    key: "2019-c04-transport",
    company: 4,
    category: "TRANSPORT",
    filed: "2020-01-10T10:05:31+03:00",
    lines: [
      line("KZ", "RUB 214800.00", "Перевозка маршрутизаторов Москва — Алматы", {
        paid,
        supplier: "traktLine",
      }),
      line("CN", "RUB 187500.00", "Перевозка маршрутизаторов Москва — Пекин", { paid }),
    ],
    course: [...filed(), ...approved(teams.a, { days: 9 })],
  },
  {
    key: "2019-c07-certification",
    company: 7,
    category: "CERTIFICATION",
    filed: "2020-01-10T12:31:09+03:00",
    lines: [
      line("KZ", "RUB 298000.00", "Регистрация препаратов в Казахстане", { paid, supplier: "registrFarm" }),
      line("BY", "RUB 213000.00", "Регистрация препаратов в Беларуси", { paid, supplier: "registrFarm" }),
    ],
    course: [...filed(), ...approved(teams.c, { days: 10 })],
  },
  {
    key: "2019-c11-ip",
    company: 11,
    category: "INTELLECTUAL_PROPERTY",
    filed: "2020-01-10T16:20:54+03:00",
    lines: [
      line("CN", "USD 3050.00", "Патентная заявка на лазерный модуль в Китае", {
        paid,
        invoice: "BSA-2019-771",
      }),
    ],
    course: [...filed(), ...approved(teams.a, { days: 10.4 })],
  },
];
