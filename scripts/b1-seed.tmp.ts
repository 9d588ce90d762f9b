import fs from "node:fs";
import { attachDocument } from "@/lib/claims/commands/attach-document";
import { hashPassword } from "@/lib/identity/data/passwords";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { decideLine } from "@/lib/review/commands/decide-line";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { uuidv7 } from "@/lib/shared/ids";
import { makeEvidence } from "@/prisma/seed/evidence/make-evidence";
import { aWorld } from "@/tests/support/builders";
import { aDraft, fillLine, submitted, valued } from "@/tests/support/builders-claims";
import { asOwner, setClock } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";
import { again } from "@/tests/support/builders-people";
import { aRate } from "@/tests/support/builders-programme";
import { atInstant, ownerUrl, seedUrl } from "@/tests/support/database";

const at = async (i: string) => {
  await setClock(i);
};
await at("2026-09-01T10:00:00+03:00");
const w = await aWorld();
const rates: [string, string, bigint, number][] = [
  ["EUR", "2026-08-10", 930540n, 1],
  ["USD", "2026-08-12", 798320n, 1],
];
for (const [currency, date, value, nominal] of rates)
  await aRate(w.admin, { currency, date, value, nominal } as never);
const names: [string, string][] = [
  ["ООО «Гемма-Тест»", "Gemma-Test LLC"],
  ["ООО «Сетевые узлы»", "Setevye Uzly LLC"],
  ["АО «Фармалон»", "Farmalon JSC"],
  ["ООО «Тестомаш»", "Testomash LLC"],
  ["АО «Турболопасть»", "Turbolopast JSC"],
  ["ООО «Редуктор плюс»", "Reduktor Plus LLC"],
  ["ООО «Снежная грива»", "Snezhnaya Griva LLC"],
  ["ООО «Вега Связь»", "Vega Svyaz LLC"],
  ["АО «Лига шин»", "Liga Shin JSC"],
];
const cos = [];
for (const [nameRu, nameEn] of names) cos.push(await aCompany(w.admin, { nameRu, nameEn }));
const gemma = cos[0]!;
await asOwner("select app.skip_claim_numbers(2026, 591)").catch(() => undefined);
await asOwner(
  "INSERT INTO claim_counter (year,last) VALUES (2026,591) ON CONFLICT (year) DO UPDATE SET last=591",
);
const versionOf = async (id: string) =>
  (await asOwner<{ version: number }>("select version from claim where id=$1", [id]))[0]!.version;
// --- the main claim with real papers
await at("2026-09-21T11:00:00+03:00");
const cert = await again(gemma.certifier);
const prep = await again(gemma.preparer);
const g2 = { ...gemma, certifier: cert, preparer: prep };
const lines = [
  {
    purpose: "Авиаперевозка Москва — Милан",
    supplierName: "Cielo Sud S.p.A.",
    supplierCountry: "IT",
    invoiceNumber: "CS-5512",
    invoiceDate: "2026-08-05",
    paidOn: "2026-08-10",
    paymentOrderNumber: "398",
    currency: "EUR",
    amount: "3140.00",
    destinationCountry: "IT",
    documents: [],
  },
  {
    purpose: "Авиаперевозка Москва — Мумбаи",
    supplierName: "Cielo Sud S.p.A.",
    supplierCountry: "IT",
    invoiceNumber: "CS-5530",
    invoiceDate: "2026-08-07",
    paidOn: "2026-08-12",
    paymentOrderNumber: "399",
    currency: "USD",
    amount: "2870.00",
    destinationCountry: "IN",
    documents: [],
  },
  {
    purpose: "Автоперевозка Москва — Прага",
    supplierName: "ООО «Тракт Лайн»",
    supplierCountry: "RU",
    supplierTaxId: "9801366726",
    invoiceNumber: "847",
    invoiceDate: "2026-08-18",
    paidOn: "2026-08-20",
    paymentOrderNumber: "402",
    currency: "RUB",
    amount: "290109.32",
    destinationCountry: "CZ",
    documents: [],
  },
  {
    purpose: "Экспресс-доставка в Нью-Йорк",
    supplierName: "Hexpress Inc.",
    supplierCountry: "US",
    invoiceNumber: "HX-77120",
    invoiceDate: "2026-08-10",
    paidOn: "2026-08-12",
    paymentOrderNumber: "404",
    currency: "USD",
    amount: "1290.00",
    destinationCountry: "US",
    documents: [],
  },
  {
    purpose: "Упаковка и погрузка",
    supplierName: "ООО «Тара и такелаж»",
    supplierCountry: "RU",
    supplierTaxId: "9801208335",
    invoiceNumber: "118/26",
    invoiceDate: "2026-06-12",
    paidOn: "2026-06-15",
    paymentOrderNumber: "311",
    currency: "RUB",
    amount: "46800.00",
    destinationCountry: "CZ",
    documents: [],
  },
];
const draft = await aDraft(g2, { programmeId: w.programme.id, category: "TRANSPORT", lines: lines as never });
const stream = async function* (b: Uint8Array) {
  yield b;
};
for (const [i, lineId] of draft.lineIds.entries()) {
  const l = lines[i]!;
  const minor = BigInt(l.amount.replace(".", ""));
  for (const kind of ["INVOICE", "TRANSPORT_DOCUMENT", "PAYMENT_ORDER"] as const) {
    const rows =
      i === 2
        ? [
            {
              text: "Международная перевозка груза автотранспортом, Москва — Прага. Приборы контроля камней GT-4, 38 мест, 412 кг",
              quantity: "1 рейс",
              amount: 27150932n,
            },
            { text: "Страхование груза на время перевозки", amount: 1860000n },
          ]
        : [{ text: l.purpose, amount: minor }];
    const made = await makeEvidence(kind, {
      supplier: { name: l.supplierName, country: l.supplierCountry, taxId: l.supplierTaxId },
      buyer: { name: "ООО «Гемма-Тест»", nameEn: "Gemma-Test LLC", inn: gemma.inn, kpp: "980101001" },
      invoiceNumber: l.invoiceNumber,
      invoiceDate: l.invoiceDate,
      paidOn: l.paidOn,
      paymentOrderNumber: l.paymentOrderNumber,
      currency: l.currency,
      amount: minor,
      vat: null,
      purpose: l.purpose,
      rows,
      destination: l.destinationCountry,
      hsCode: "903180",
      goods: "Приборы контроля камней GT-4",
      contractNumber: "EXP-26/1",
      documentNumber:
        kind === "TRANSPORT_DOCUMENT" ? (i === 2 ? "CMR 004811" : `AWB 2048 ${1163 + i}`) : undefined,
    });
    valued(
      await attachDocument(
        cert,
        { number: draft.number, lineId, clarificationId: null, replaces: null, kind } as never,
        { stream: stream(made.bytes), fileName: made.fileName },
      ),
    );
  }
}
await submitted(cert, draft.number);
// --- others
const others: [number, string, string, string, number][] = [
  [4, "CERTIFICATION", "1080250.00", "2026-09-08T10:00:00+03:00", 3],
  [1, "CERTIFICATION", "673640.50", "2026-09-09T10:00:00+03:00", 2],
  [2, "CERTIFICATION", "265600.00", "2026-09-09T12:00:00+03:00", 3],
  [3, "TRANSPORT", "640000.00", "2026-09-10T10:00:00+03:00", 1],
  [5, "TRANSPORT", "658231.00", "2026-09-15T10:00:00+03:00", 4],
  [6, "CERTIFICATION", "183412.75", "2026-09-15T11:00:00+03:00", 2],
  [7, "TRANSPORT", "1900000.00", "2026-09-16T11:00:00+03:00", 2],
  [8, "CERTIFICATION", "502648.44", "2026-09-17T11:00:00+03:00", 5],
  [3, "TRANSPORT", "549800.00", "2026-09-17T12:00:00+03:00", 3],
  [2, "CERTIFICATION", "900000.00", "2026-09-18T12:00:00+03:00", 1],
  [1, "TRANSPORT", "176400.00", "2026-09-22T12:00:00+03:00", 2],
];
const made = [] as { id: string; number: string; lineIds: readonly string[] }[];
for (const [c, category, amount, when, n] of others) {
  await at(when);
  const co = cos[c]!;
  const certifier = await again(co.certifier);
  const per = (Number(amount) / n).toFixed(2);
  const d = await aDraft(
    { ...co, certifier },
    {
      programmeId: w.programme.id,
      category: category as never,
      lines: Array.from({ length: n }, (_, i) => ({
        amount: per,
        paidOn: "2026-05-12",
        invoiceNumber: `N-${i + 1}`,
      })),
    },
  );
  await submitted(certifier, d.number);
  made.push(d);
}
await at("2026-09-24T10:00:00+03:00");
let rev = await again(w.reviewer);
for (const c of [draft, made[0]!, made[1]!, made[2]!, made[3]!])
  valued(await takeClaim(rev, { claimId: c.id }));
const accept = async (c: typeof draft, i: number) =>
  valued(
    await decideLine(rev, {
      claimId: c.id,
      version: await versionOf(c.id),
      lineId: c.lineIds[i]!,
      internal: "",
      back: undefined,
      idempotencyKey: undefined,
      wish: { verdict: "ACCEPTED" },
    }),
  );
await accept(draft, 0);
await accept(draft, 1);
await at("2026-09-29T10:00:00+03:00");
rev = await again(w.reviewer);
valued(
  await askClarification(rev, {
    claimId: made[2]!.id,
    version: await versionOf(made[2]!.id),
    blocking: true,
    questions: [
      {
        lineId: made[2]!.lineIds[0]!,
        text: "Приложите, пожалуйста, протокол испытаний со штампом лаборатории.",
      },
    ],
  }),
);
valued(
  await askClarification(rev, {
    claimId: draft.id,
    version: await versionOf(draft.id),
    blocking: false,
    questions: [
      { lineId: draft.lineIds[2]!, text: "К строке 3 приложите, пожалуйста, CMR с отметкой о прибытии." },
    ],
  }),
);
const hash = await hashPassword("meridian-demo-1");
await asOwner(`UPDATE "user" SET password_hash = $1`, [hash]);
const rename: [string, string, string][] = [
  [w.reviewer.userId, "Дёмина Марина", "Marina Dyomina"],
  [w.lead.userId, "Рябцева Ольга", "Olga Ryabtseva"],
  [w.secondReviewer.userId, "Соколов Пётр", "Pyotr Sokolov"],
  [w.approver.userId, "Орлов Иван", "Ivan Orlov"],
  [gemma.certifier.userId, "Лапина Вера", "Vera Lapina"],
];
for (const [id, ru, en] of rename)
  await asOwner(`UPDATE "user" SET name_ru=$2, name_en=$3 WHERE id=$1`, [id, ru, en]);
const mails = await asOwner<{ id: string; email: string }>(`SELECT id, email FROM "user"`);
const mailOf = (id: string) => mails.find((m) => m.id === id)?.email;
const out = {
  ownerUrl,
  seedUrl,
  nowUrl: atInstant(seedUrl, "2026-10-06T10:00:00+03:00"),
  main: draft.number,
  mainId: draft.id,
  mails: {
    reviewer: mailOf(w.reviewer.userId),
    lead: mailOf(w.lead.userId),
    secondReviewer: mailOf(w.secondReviewer.userId),
    approver: mailOf(w.approver.userId),
    auditor: mailOf(w.auditor.userId),
    admin: mailOf(w.admin.userId),
    company: mailOf(gemma.certifier.userId),
  },
  storage: process.env.MERIDIAN_STORAGE_DIR,
};
fs.writeFileSync("/tmp/b1/world.json", JSON.stringify(out, null, 1));
console.log(out.main, out.mails);
process.exit(0);
