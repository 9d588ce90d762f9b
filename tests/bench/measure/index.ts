// Measures everything in order and prints it. Started by tests/bench/main.mjs.
import { closePool } from "@/lib/platform/db/pool";
import { type Context, openContext } from "./context";
import { measureApproval } from "./operations/approve";
import { measureCompanyClaim, measureCompanyList } from "./operations/company";
import { measureEngine } from "./operations/engine";
import { measureExport } from "./operations/exports";
import { measureMemory, measurePageImages, measureScripts } from "./operations/pages";
import { measureQueue } from "./operations/queue";
import { measureSearch } from "./operations/search";
import { measureSubmission } from "./operations/submit";
import { measureTotals } from "./operations/totals";
import { type Plan, readPlan } from "./plan";
import { printHead, printPace, printRemarks, printRows } from "./report";
import type { Measured, Remark, Row } from "./rows";

type Operation = readonly [name: string, measure: (context: Context) => Promise<Measured>];

const operations: readonly Operation[] = [
  ["O1", measureQueue],
  ["O2", measureCompanyClaim],
  ["O3", measureCompanyList],
  ["O4", measureSubmission],
  ["O5", measureApproval],
  ["O6", measureTotals],
  ["O7", measureSearch],
  ["O8", measureExport],
  ["scripts", measureScripts],
  ["images", measurePageImages],
  ["engine", measureEngine],
];

const isWanted =
  ({ only }: Plan) =>
  ([name]: Operation): boolean =>
    only === "" || only.split(",").includes(name);

const say = (what: string): void => void process.stderr.write(`  Measuring ${what} …\n`);

/** Whether the balances that are kept are those of the ledger, after all that was written. */
const booksAgree = async ({ owner }: Context): Promise<Remark> => {
  const { rows } = await owner.query<{ wrong: number }>(
    `SELECT count(*)::int AS wrong FROM budget_line l CROSS JOIN LATERAL (
       SELECT coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'reserved'), 0) AS reserved,
           coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'committed'), 0) AS committed FROM ledger_entry e WHERE e.budget_line_id = l.id) s
       WHERE (l.reserved, l.committed) IS DISTINCT FROM (s.reserved, s.committed)`,
  );
  const wrong = rows[0]?.wrong ?? 0;
  return { what: "Balances of budget lines that differ from the ledger", value: String(wrong), aim: "0" };
};

const run = async (context: Context): Promise<void> => {
  const rows: Row[] = [];
  const remarks: Remark[] = [];
  printHead();
  for (const [name, measure] of operations.filter(isWanted(context.plan))) {
    say(name);
    const measured = await measure(context);
    printRows(measured.rows);
    rows.push(...measured.rows);
    remarks.push(...measured.remarks);
  }
  printRemarks([...remarks, ...measureMemory(context), await booksAgree(context)]);
  printPace(rows);
};

const context = await openContext(readPlan());
try {
  await run(context);
} finally {
  await context.owner.end();
  await closePool();
}
