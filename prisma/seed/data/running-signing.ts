// What waits for the first or the second signature now.
import { filed, reviewed, signedBy, taken } from "@/prisma/seed/courses";
import { line, withAct } from "@/prisma/seed/data/line-plan";
import { runningClaim as claim } from "@/prisma/seed/data/running-claim";
import type { RunningClaim } from "@/prisma/seed/data/told-claim";

export const awaitingSignature: readonly RunningClaim[] = [
  claim("c12-ip-pending", [12, "INTELLECTUAL_PROPERTY"], 21, {
    lines: [line("CN", "CNY 9900.00", "Товарный знак MEDPRIBOR в Китае")],
    course: [...filed(), ...taken("tarasov", 1.4), ...reviewed("tarasov", 19.2)],
  }),
  claim("c06-exhibition-pending", [6, "EXHIBITION"], 19.3, {
    lines: [
      line("DE", "EUR 4300.00", "Стенд на выставке пекарного оборудования", {
        event: "Bakery Muster, Франкфурт-на-Майне",
      }),
      line("DE", "RUB 88700.00", "Застройка стенда", {
        supplier: "standStroy",
        event: "Bakery Muster, Франкфурт-на-Майне",
        papers: withAct,
      }),
    ],
    course: [
      ...filed(),
      ...taken("tarasov", 1.5),
      ...reviewed("tarasov", 18.1, {
        cuts: {
          1: {
            deducted: "14200.00",
            code: "NOT_RELATED",
            note: "Кофе-брейк для посетителей к застройке стенда не относится, поэтому 14 200 ₽ не учли.",
          },
        },
        message: "Стенд приняли полностью, застройку — без кофе-брейка.",
      }),
    ],
  }),
  // Reviewed by an official who may approve, but not this one.
  claim("c05-certification-pending", [5, "CERTIFICATION"], 15.2, {
    lines: [line("KR", "USD 2750.00", "Сертификация коробок передач KC")],
    course: [...filed(), ...taken("gushchin", 1.3), ...reviewed("gushchin", 14.1)],
  }),
  claim("c07-transport-refusal", [7, "TRANSPORT"], 16.4, {
    lines: [line("KZ", "RUB 118900.00", "Перевозка препаратов Москва — Астана", { supplier: "traktLine" })],
    course: [
      ...filed(),
      ...taken("tarasov", 1.1),
      ...reviewed("tarasov", 14.3, {
        outcome: "REJECT",
        cuts: {
          0: {
            deducted: "all",
            code: "RELATED_PARTY",
            note: "Перевозчик и ваша компания принадлежат одному владельцу. Такие расходы правила не покрывают.",
          },
        },
      }),
    ],
  }),
  claim("c02-exhibition-commission", [2, "EXHIBITION"], 17.1, {
    lines: [line("CN", "CNY 24800.00", "Стенд на выставке энергетики", { event: "Power Sample, Пекин" })],
    course: [
      ...filed(),
      ...taken("dyomina", 1.2),
      ...reviewed("dyomina", 14.3),
      ...signedBy("ryabtseva", 15.4),
    ],
  }),
  claim("c03-transport-commission", [3, "TRANSPORT"], 16.2, {
    lines: [
      line("IN", "RUB 291500.00", "Морская перевозка арматуры в Мумбаи", { supplier: "kargoSever" }),
      line("KR", "RUB 164200.00", "Морская перевозка арматуры в Пусан", { supplier: "kargoSever" }),
    ],
    course: [
      ...filed(),
      ...taken("tarasov", 1.6),
      ...reviewed("tarasov", 13.2),
      ...signedBy("gushchin", 14.6),
    ],
  }),
];
