// Programme, exchange rates and budget lines.
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { applyInDatabase } from "@/lib/platform/db/apply";
import { sha256Hex } from "@/lib/platform/hash";
import { correctRate } from "@/lib/programmes/commands/correct-rate";
import type { ChecklistItemCode } from "@/lib/programmes/domain/checklist-items";
import { filingSpanOf } from "@/lib/programmes/domain/rulebook/filing-windows";
import { parseRulebook, rulebookToJson } from "@/lib/programmes/domain/rulebook/rulebook";
import type { Rulebook } from "@/lib/programmes/domain/rulebook/rulebook-schema";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { uuidv7 } from "@/lib/shared/ids";
import versionThree from "@/prisma/reference/programmes/export-cost-reimbursement-v3.json";
import { asOwner } from "./builders-clock";
import { applyOffice } from "./builders-people";

export type TestProgramme = {
  readonly id: string;
  readonly versionId: string;
  readonly rules: Rulebook;
};

/** The rules of the running year, v3 of 2026, with parts of the document replaced. */
export const rulesWith = (patch: Readonly<Record<string, unknown>> = {}): Rulebook => {
  const parsed = parseRulebook({ ...versionThree, ...patch });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value;
};

/** A part of the document: what an officer confirms before recommending. */
export const checklistOf = (checklist: readonly ChecklistItemCode[]) => ({
  workflow: { ...versionThree.workflow, checklist },
});

/** A part of the document: one window between two days, with the year that pays where it is another. */
export const openBetween = (opens: string, closes: string, fiscalYear?: number) => ({
  valid: { filedFrom: opens, filedTo: closes },
  windows: versionThree.windows.map((window) => ({
    ...window,
    opens: `${opens}T00:00:00`,
    closes: `${closes}T00:00:00`,
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
  })),
});

let programmes = 0;

/** A published programme of one version. */
export const aProgramme = async (
  admin: OfficialActor,
  rules: Rulebook = rulesWith(),
): Promise<TestProgramme> => {
  programmes += 1;
  const id = uuidv7();
  const at = admin.person.now;
  await applyOffice(admin, "importProgramme", {
    objectId: id,
    programmeId: id,
    records: [
      {
        table: "programme",
        row: {
          id,
          code: `${rules.code}_${programmes}`,
          name_ru: rules.name.ru,
          name_en: rules.name.en,
          created_at: at,
        },
      },
    ],
  });
  return { id, versionId: await aVersion(admin, id, rules), rules };
};

/** One more published version of a programme; its filing window may not overlap another's. */
export const aVersion = async (
  admin: OfficialActor,
  programmeId: string,
  rules: Rulebook,
): Promise<string> => {
  const id = uuidv7();
  const at = admin.person.now;
  const json = rulebookToJson(rules);
  const { from, to } = filingSpanOf(rules);
  await applyOffice(admin, "importProgramme", {
    objectId: id,
    programmeId,
    records: [
      {
        table: "programme_version",
        row: {
          id,
          programme_id: programmeId,
          version: rules.version,
          status: "PUBLISHED",
          rules: json,
          rules_hash: sha256Hex(canonicalJson(json)),
          filed_from: from.toISOString(),
          filed_to: to.toISOString(),
          created_at: at,
          created_by_id: admin.userId,
          published_at: at,
          published_by_id: admin.userId,
        },
      },
    ],
  });
  return id;
};

type RateWish = {
  readonly currency: string;
  readonly date: string;
  /** 1/10 000 rouble for `nominal` units. */
  readonly value: bigint;
  readonly nominal?: number;
};

/** A stored rate of the Bank of Russia. */
export const aRate = async (admin: OfficialActor, wish: RateWish): Promise<void> => {
  await applyOffice(admin, "addCurrencyRate", {
    objectId: `${wish.currency} ${wish.date}`,
    records: [
      {
        table: "currency_rate",
        row: {
          date: wish.date,
          currency: wish.currency,
          nominal: wish.nominal ?? 1,
          value: wish.value,
          source: "Банк России",
          is_demo: false,
          created_at: admin.person.now,
          created_by_id: admin.userId,
        },
      },
    ],
  });
};

/** A stored rate corrected: the next record of its day. */
export const aRateCorrection = async (admin: OfficialActor, wish: RateWish): Promise<void> => {
  const [last] = await asOwner<{ revision: number; nominal: number }>(
    "SELECT revision, nominal FROM currency_rate WHERE currency = $1 AND date = $2 ORDER BY revision DESC LIMIT 1",
    [wish.currency, wish.date],
  );
  const corrected = await correctRate(admin, {
    ...wish,
    nominal: wish.nominal ?? last?.nominal ?? 1,
    revision: last?.revision ?? 0,
    source: "Банк России",
    reason: "Записан неверно",
    confirmed: "on",
    idempotencyKey: undefined,
  });
  if (!corrected.ok) throw new Error(corrected.failure.code);
};

type BudgetWish = {
  readonly programmeId: string;
  readonly category: string;
  readonly kopecks: bigint;
  readonly fiscalYear?: number;
};

/** A budget line, planned by one administrator and opened by another; answers its id. */
export const aBudgetLine = async (
  planner: OfficialActor,
  opener: OfficialActor,
  { programmeId, category, kopecks, fiscalYear = 2026 }: BudgetWish,
): Promise<string> => {
  const id = uuidv7();
  const moveId = uuidv7();
  await applyOffice(planner, "planBudgetLine", {
    objectId: id,
    programmeId,
    records: [
      { table: "budget_line", row: budgetLineRow(planner, { id, programmeId, category, fiscalYear }) },
      { table: "budget_move", row: openingMoveRow(planner, { moveId, lineId: id, kopecks }) },
    ],
  });
  const opened = await applyInDatabase("budgetMove", opener.session, { moveId, accept: true, answer: null });
  if (!opened.ok) throw new Error(`The line was not opened: ${opened.failure.code}`);
  return id;
};

const budgetLineRow = (
  planner: OfficialActor,
  line: {
    readonly id: string;
    readonly programmeId: string;
    readonly category: string;
    readonly fiscalYear: number;
  },
) => ({
  id: line.id,
  fiscal_year: line.fiscalYear,
  programme_id: line.programmeId,
  category: line.category,
  source: "CITY",
  status: "PLANNED",
  allocated: "0",
  reserved: "0",
  committed: "0",
  paid: "0",
  created_at: planner.person.now,
  created_by_id: planner.userId,
  opened_at: null,
  opened_by_id: null,
});

const openingMoveRow = (
  planner: OfficialActor,
  move: { readonly moveId: string; readonly lineId: string; readonly kopecks: bigint },
) => ({
  id: move.moveId,
  kind: "OPEN",
  from_line_id: null,
  to_line_id: move.lineId,
  amount: move.kopecks,
  reason: "Открытие года",
  status: "PROPOSED",
  proposed_by_id: planner.userId,
  proposed_at: planner.person.now,
  resolved_by_id: null,
  resolved_at: null,
  answer: null,
});

export type LineBalance = {
  readonly allocated: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly paid: bigint;
  readonly available: bigint;
};

/** The balance of a line, after checking that the ledger says the same. */
export const balanceOf = async (lineId: string): Promise<LineBalance> => {
  const [line] = await asOwner<LineBalance>(
    `SELECT allocated, reserved, committed, paid, allocated - reserved - committed - paid AS available
       FROM budget_line WHERE id = $1`,
    [lineId],
  );
  if (!line) throw new Error("There is no such budget line");
  const entries = await asOwner<{ bucket: string; amount: bigint }>(
    `SELECT bucket, sum(amount)::bigint AS amount FROM ledger_entry WHERE budget_line_id = $1
      AND bucket IN ('available', 'reserved', 'committed', 'paid') GROUP BY bucket`,
    [lineId],
  );
  for (const { bucket, amount } of entries) {
    const stands = line[bucket as keyof LineBalance];
    if (stands !== amount) throw new Error(`The ledger has ${bucket} ${amount}, the line ${stands}`);
  }
  return line;
};
