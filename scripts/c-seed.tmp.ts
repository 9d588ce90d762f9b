// biome-ignore-all lint: temporary
import pg from "pg";
import { readFileSync } from "node:fs";
import { planBudgetLine } from "@/lib/budget/commands/plan-budget-line";
import { proposeAllocation, proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { confirmBudgetMove, declineBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import { addMember } from "@/lib/companies/commands/add-member";
import { createCompany } from "@/lib/companies/commands/create-company";
import { createOfficial } from "@/lib/identity/commands/create-official";
import { hashPassword } from "@/lib/identity/data/passwords";
import { companyActorOf, officialActorOf } from "@/lib/identity/domain/actor";
import { findPerson, openSession, tokenHashOf } from "@/lib/identity/sessions";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { closePool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env";
import { addCurrencyRate } from "@/lib/programmes/commands/add-currency-rate";
import { uuidv7 } from "@/lib/shared/ids";
import { addDays } from "@/lib/shared/iso-date";

const seedUrl = process.env.SEED_DATABASE_URL!;
const owner = new pg.Client({ connectionString: process.env.MIGRATION_DATABASE_URL });
await owner.connect();
const at = async (instant: string) => {
  await closePool();
  delete (globalThis as any).meridianPrisma;
  const u = new URL(seedUrl);
  u.searchParams.set("options", `-c app.now=${new Date(instant).toISOString()}`);
  process.env.DATABASE_URL = u.href;
  env().DATABASE_URL = u.href;
};
const v = <T>(r: any): T => {
  if (!r.ok) throw new Error(JSON.stringify(r.failure));
  return r.value;
};
const life = { idleSeconds: 20 * 365 * 86400, absoluteSeconds: 20 * 365 * 86400 };
const tokens = new Map<string, string>();
const idOf = async (email: string) => (await owner.query(`select id from "user" where email=$1`, [email])).rows[0].id;
const tokenOf = async (email: string) => {
  if (!tokens.has(email)) tokens.set(email, tokenHashOf(await openSession(await idOf(email), life, "seed")));
  return tokens.get(email)!;
};
const official = async (email: string) => {
  const t = await tokenOf(email);
  return officialActorOf((await findPerson(t))!, t)!;
};
const member = async (email: string) => {
  const t = await tokenOf(email);
  return companyActorOf((await findPerson(t))!, t)!;
};
await at("2025-01-09T10:00:00+03:00");
let anna = await official("anna@agency.example");
const people = [
  ["igor@agency.example", "Ковшов Игорь", "Igor Kovshov", "admin"],
  ["olga@agency.example", "Рябцева Ольга", "Olga Ryabtseva", "approver"],
  ["marina@agency.example", "Дёмина Марина", "Marina Dyomina", "reviewer"],
  ["audit@agency.example", "Белов Сергей", "Sergey Belov", "auditor"],
  ["fin@agency.example", "Громова Нина", "Nina Gromova", "finance"],
] as const;
for (const [email, nameRu, nameEn, role] of people)
  v(await createOfficial(anna, { email, nameRu, nameEn, role, programmeId: null } as any));
const inn = (n: number) => {
  const d = `9801${String(n).padStart(5, "0")}`;
  const s = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((t, w, i) => t + w * Number(d[i]), 0);
  return `${d}${(s % 11) % 10}`;
};
const firms = [
  ["ООО «Гемма-Тест»", "Gemma-Test LLC"],
  ["ООО «Сетевые узлы»", "Setevye Uzly LLC"],
  ["АО «Турболопасть»", "Turbolopast JSC"],
];
const companies: { id: string; inn: string; certifier: string }[] = [];
for (const [i, [nameRu, nameEn]] of firms.entries()) {
  const c = v<any>(
    await createCompany(anna, {
      inn: inn(i + 1), kpp: "980101001", ogrn: "1209800000013", nameRu, nameEn, address: "Москва, Тестовая улица, 1",
      taxRegime: "VAT_PAYER", product: "Приборы", registeredOn: "2015-03-02",
    } as any),
  );
  const email = `cert${i + 1}@firm.example`;
  v(await addMember(anna, { companyId: c.companyId, email, nameRu: `Алёна Речная ${i + 1}`, nameEn: `Alyona Rechnaya ${i + 1}`, role: "certifier" } as any));
  companies.push({ id: c.companyId, inn: c.inn, certifier: email });
}
await owner.query(`update "user" set password_hash=$1, must_change_password=false where email <> 'cert3@firm.example'`, [await hashPassword("meridian-demo-2026")]);
tokens.clear();
const programmeId = (await owner.query("select id from programme")).rows[0].id;
const versionId = (await owner.query("select id from programme_version where version=3")).rows[0].id;
const lines: Record<string, string> = {};
const open = async (year: number, category: string, millions: bigint) => {
  anna = await official("anna@agency.example");
  const igor = await official("igor@agency.example");
  const { lineId, moveId } = v<any>(await planBudgetLine(anna, { fiscalYear: year, programmeId, category, amount: millions * 100_000_000n, reason: "Закон о бюджете города" } as any));
  v(await confirmBudgetMove(igor, { moveId }));
  lines[`${year}${category}`] = lineId;
};
for (const [c, m] of [["CERTIFICATION", 90n], ["TRANSPORT", 100n], ["EXHIBITION", 50n]] as const) await open(2025, c, m);
await at("2025-12-29T10:00:00+03:00");
for (const [c, m] of [["CERTIFICATION", 110n], ["TRANSPORT", 120n], ["EXHIBITION", 60n], ["INTELLECTUAL_PROPERTY", 30n]] as const) await open(2026, c, m);

let n = 400;
const claimFor = async (day: string, category: string, amount: bigint, who: number, approve: boolean) => {
  await at(`${day}T11:${String(10 + (n % 40)).padStart(2, "0")}:00+03:00`);
  const co = companies[who % 3]!;
  const id = uuidv7();
  n += 1;
  const year = Number(day.slice(0, 4));
  const cert = await member(co.certifier);
  await owner.query(
    `INSERT INTO claim (id, number, company_id, programme_id, programme_version_id, category, title, created_at, created_by_id, updated_at) VALUES ($1,$2,$3,$4,$5,$6,'',$7,$8,$7)`,
    [id, `${String(year).slice(2)}-${String(n).padStart(4, "0")}`, co.id, programmeId, versionId, category, cert.person.now, cert.userId],
  );
  v(await applyInDatabase("claim", cert.session, {
    action: "submit", claimId: id, version: 1, event: { type: "claimSubmitted", data: { support: String(amount) }, visible: true },
    set: { round: 1, submitted_at: cert.person.now, fiscal_year: year, budget_line_id: lines[`${year}${category}`], claimed: amount, eligible: amount, accepted: amount, support: amount, requested: amount, reserved: amount }, records: [],
  }));
  if (!approve) return;
  await owner.query("UPDATE claim SET status = 'PENDING_APPROVAL' WHERE id = $1", [id]);
  const decided = (amount * 96n) / 100n;
  const hash = "f".repeat(64);
  await owner.query(`INSERT INTO recommendation (id, claim_id, company_id, round, outcome, support, snapshot, hash, chain, made_by_id, made_at) VALUES ($1,$1,$2,1,'APPROVE',$3,'{}',$4,ARRAY['approver'],$5,now())`, [id, co.id, String(decided), hash, await idOf("marina@agency.example")]);
  const later = addDays(day, 9);
  if (later < "2026-10-07") await at(`${later}T15:20:00+03:00`);
  const olga = await official("olga@agency.example");
  v(await applyInDatabase("claim", olga.session, {
    action: "approve", claimId: id, approvalId: uuidv7(), snapshotHash: hash, event: { type: "claimApproved", data: { support: String(decided), hash }, visible: true },
    set: { accepted: decided, support: decided, reserved: 0n, committed: decided, decided_at: olga.person.now },
    records: [{ table: "decision", row: { id: uuidv7(), number: 1, outcome: "APPROVE", support: decided, snapshot: {}, hash, recommendation_id: id, decided_at: olga.person.now, revoked_at: null } }],
  }));
};
const shape = [3, 5, 7, 9, 9, 9, 8, 9, 11, 3];
const weights: Record<string, bigint> = { CERTIFICATION: 13n, TRANSPORT: 16n, EXHIBITION: 6n, INTELLECTUAL_PROPERTY: 2n };
for (const [m, s] of shape.entries())
  for (const [c, w] of Object.entries(weights))
    for (const half of [4, 18]) {
      if (m === 9 && half === 18) continue;
      const amount = (BigInt(s) * w * 1_000_000_000n) / 230n + 1_234n * BigInt(m + 1) * 7n;
      await claimFor(`2026-${String(m + 1).padStart(2, "0")}-${String(half).padStart(2, "0")}`, c, amount, m + half, m < 9 || half < 4);
    }
for (const m of [2, 5, 8, 11]) for (const c of ["CERTIFICATION", "TRANSPORT", "EXHIBITION"]) await claimFor(`2025-${String(m).padStart(2, "0")}-10`, c, 1_200_000_000n, m, true);
await at("2026-10-06T10:15:00+03:00");
anna = await official("anna@agency.example");
const igor = await official("igor@agency.example");
v(await proposeTransfer(igor, { fromLineId: lines["2026EXHIBITION"], toLineId: lines["2026TRANSPORT"], amount: 500_000_000n, reason: "Перевозка закончится в ноябре, на выставках остаётся запас" } as any));
v(await proposeAllocation(anna, { lineId: lines["2026CERTIFICATION"], direction: "up", amount: 1_000_000_000n, reason: "Уточнение бюджета города" } as any));
const d = v<any>(await proposeAllocation(anna, { lineId: lines["2026INTELLECTUAL_PROPERTY"], direction: "down", amount: 300_000_000n, reason: "Спрос ниже ожидаемого" } as any));
v(await declineBudgetMove(igor, { moveId: d.moveId, answer: "Дождёмся итогов квартала" }));
v(await planBudgetLine(igor, { fiscalYear: 2027, programmeId, category: "CERTIFICATION", amount: 11_500_000_000n, reason: "Проект бюджета на 2027 год" } as any));
for (let i = 0; i < 30; i += 1) {
  const day = addDays("2026-09-07", i);
  if ([0, 6].includes(new Date(day).getUTCDay()) || day === "2026-09-23") continue;
  for (const [currency, value, nominal] of [["EUR", 930540, 1], ["USD", 798320, 1], ["CNY", 112000, 1], ["INR", 928870, 100]] as const)
    v(await addCurrencyRate(anna, { currency, date: day, nominal, value: BigInt(value + i * 137), source: "Банк России" } as any));
}
await closePool();
await owner.end();
console.log("seeded", n);
