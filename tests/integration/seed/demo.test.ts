import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { getBudgetOverview } from "@/lib/budget/queries/get-budget-overview";
import { type OfficialActor, officialActorOf } from "@/lib/identity/domain/actor";
import { auditParams } from "@/lib/identity/domain/audit-params";
import { getDemoAccounts } from "@/lib/identity/queries/get-demo-accounts";
import { listAuditEvents } from "@/lib/identity/queries/list-audit-events";
import { findPerson, openSession, sessionLifetimes, tokenHashOf } from "@/lib/identity/sessions";
import { workerPool } from "@/lib/platform/db/worker-pool";
import { checkFileInvariants } from "@/lib/platform/verify/file-invariants";
import { checkSqlInvariants } from "@/lib/platform/verify/sql-invariants";
import { costCategoryCodes } from "@/lib/programmes/domain/cost-categories";
import { readQueueFilters } from "@/lib/review/domain/queue-filters";
import { getReviewQueue } from "@/lib/review/queries/get-review-queue";
import { listApprovedClaims } from "@/lib/review/queries/list-approved-claims";
import { listAwaitingSignature } from "@/lib/review/queries/list-awaiting-signature";
import { runTypeScriptCaptured } from "@/scripts/lib/typescript.mjs";
import { asOwner } from "../../support/builders-clock";
import { seedUrl, testInstant } from "../../support/database";

const accountsFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "meridian-demo-")), "accounts.json");

// As the start runs it: a process of its own, on an empty database.
beforeAll(async () => {
  const { code, output } = await runTypeScriptCaptured("prisma/seed/index.ts", [], {
    env: {
      ...process.env,
      DATABASE_URL: seedUrl,
      SEED_DATABASE_URL: seedUrl,
      MERIDIAN_SEED_NOW: testInstant,
      MERIDIAN_DEMO_ACCOUNTS: accountsFile,
    },
  });
  expect(output).not.toContain("failed");
  expect(code, output).toBe(0);
}, 900_000);

const official = async (email: string): Promise<OfficialActor> => {
  const [row] = await asOwner<{ id: string }>(`SELECT id FROM "user" WHERE email = $1`, [email]);
  const tokenHash = tokenHashOf(await openSession(row?.id ?? "", sessionLifetimes.official, "tests"));
  const person = await findPerson(tokenHash);
  const actor = person && officialActorOf(person, tokenHash);
  if (!actor) throw new Error(`${email} is no official`);
  return actor;
};

const queueOf = async (name: string, view: "mine" | "waiting" | "open") => {
  const { filters } = readQueueFilters({ view });
  return getReviewQueue(await official(`${name}@agency.example`), filters);
};

const byCategory = (one: { readonly category: string }, other: { readonly category: string }): number =>
  one.category < other.category ? -1 : 1;

/** What the entries of each budget line leave in its buckets, beside what its claims hold. */
const heldByLine = `
  SELECT l.category,
      sum(e.amount) FILTER (WHERE e.bucket = 'available')::text AS available,
      coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'reserved'), 0)::text AS reserved,
      coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'committed'), 0)::text AS committed,
      coalesce(sum(e.amount) FILTER (WHERE e.bucket = 'paid'), 0)::text AS paid,
      (SELECT coalesce(sum(c.reserved), 0)::text FROM claim c WHERE c.budget_line_id = l.id) AS "claimsReserved",
      (SELECT coalesce(sum(c.committed), 0)::text FROM claim c WHERE c.budget_line_id = l.id) AS "claimsCommitted"
    FROM budget_line l JOIN ledger_entry e ON e.budget_line_id = l.id
    WHERE l.fiscal_year = $1 GROUP BY l.id, l.category ORDER BY l.category COLLATE "C"`;

const supportOf = async (inn: string, fiscalYear: number, category: string): Promise<bigint | undefined> => {
  const [row] = await asOwner<{ support: bigint }>(
    `SELECT sum(c.support)::bigint AS support FROM claim c JOIN company o ON o.id = c.company_id
      WHERE o.inn = $1 AND c.fiscal_year = $2 AND c.category = $3 AND c.status = 'APPROVED'`,
    [inn, fiscalYear, category],
  );
  return row?.support;
};

const committedIn = async (fiscalYear: number): Promise<bigint | undefined> => {
  const [row] = await asOwner<{ committed: bigint }>(
    "SELECT sum(committed)::bigint AS committed FROM budget_line WHERE fiscal_year = $1",
    [fiscalYear],
  );
  return row?.committed;
};

const claimOf = async (number: string) => {
  const [row] = await asOwner<{ status: string; support: bigint; requested: bigint }>(
    "SELECT status::text, support, requested FROM claim WHERE number = $1",
    [number],
  );
  return row;
};

describe("the figures of the demo, to the kopeck", () => {
  test("company 1 got 406 220.18 for certification and 447 650.00 for transport in 2020", async () => {
    expect(await supportOf("7799000012", 2020, "CERTIFICATION")).toBe(40_622_018n);
    expect(await supportOf("7799000012", 2020, "TRANSPORT")).toBe(44_765_000n);
  });

  test("4 990 058.76 was approved on the money of 2020, 712 866.56 on that of 2019", async () => {
    expect(await committedIn(2020)).toBe(499_005_876n);
    expect(await committedIn(2019)).toBe(71_286_656n);
  });

  test("the payment that company 5 made in 2019 is left out of its claim of 2020", async () => {
    expect(await supportOf("7799000051", 2020, "TRANSPORT")).toBe(29_222_500n);
  });

  test("26-0418 is approved with 412 300.00, and 26-0592 asks for 480 600.00", async () => {
    expect(await claimOf("26-0418")).toMatchObject({ status: "APPROVED", support: 41_230_000n });
    expect(await claimOf("26-0592")).toMatchObject({ status: "IN_REVIEW", requested: 48_060_000n });
  });

  test("320 million are allocated for the running year", async () => {
    const [row] = await asOwner<{ allocated: bigint }>(
      "SELECT sum(allocated)::bigint AS allocated FROM budget_line WHERE fiscal_year = 2026",
    );
    expect(row?.allocated).toBe(32_000_000_000n);
  });
});

describe("the demo is whole", () => {
  test("every invariant of the books holds, the audit chains and the files among them", async () => {
    const results = [
      ...(await checkSqlInvariants(workerPool())),
      ...(await checkFileInvariants(workerPool())),
    ];
    expect(results.flatMap(({ violations }) => violations)).toEqual([]);
  });

  test("claims of the running year stand in every status up to approved", async () => {
    const rows = await asOwner<{ status: string }>(
      "SELECT DISTINCT status::text FROM claim WHERE created_at >= '2026-01-01'",
    );
    const reached =
      "APPROVED AWAITING_CERTIFICATION CANCELLED DRAFT IN_REVIEW LAPSED PENDING_APPROVAL REJECTED RETURNED SUBMITTED WITHDRAWN";
    expect(
      rows
        .map(({ status }) => status)
        .sort()
        .join(" "),
    ).toBe(reached);
  });

  test("a claim filed half a minute before the window of 2020 closed counts for 2020", async () => {
    const rows = await asOwner<{ fiscal_year: number }>(
      "SELECT fiscal_year FROM claim WHERE submitted_at = '2021-01-31T23:59:30+03:00'",
    );
    expect(rows).toEqual([{ fiscal_year: 2020 }]);
  });

  test("the sign-in page offers its fifteen accounts, and nobody of the story is still signed in", async () => {
    const shown = await getDemoAccounts();
    expect(shown?.accounts).toHaveLength(15);
    const written = JSON.parse(fs.readFileSync(accountsFile, "utf8")) as { email: string }[];
    expect(written.map(({ email }) => email)).toEqual(shown?.accounts.map(({ email }) => email));
    expect(
      await asOwner("SELECT 1 FROM session WHERE revoked_at IS NULL AND user_agent = 'Meridian demo'"),
    ).toEqual([]);
  });
});

describe("nobody at the agency finds an empty page", () => {
  test("the first reviewer has twelve claims on the desk, the second one has some, and nine wait", async () => {
    expect((await queueOf("dyomina", "mine")).items).toHaveLength(12);
    expect((await queueOf("tarasov", "mine")).items.length).toBeGreaterThan(3);
    expect((await queueOf("sokolova", "waiting")).items).toHaveLength(9);
  });

  test("approvers and the commission have something to sign", async () => {
    for (const name of ["ryabtseva", "gushchin", "lebedev", "shuvalova"]) {
      const { rows } = await listAwaitingSignature(await official(`${name}@agency.example`), {
        view: "mine",
        after: null,
      });
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  test("finance sees what is approved, administrators the budget, the auditor the trail", async () => {
    const approved = await listApprovedClaims(await official("orekhova@agency.example"), {
      fiscalYear: 2026,
      category: null,
      after: null,
    });
    expect(approved.rows.length).toBeGreaterThan(10);
    const budget = await getBudgetOverview(await official("kovshov@agency.example"), {
      fy: null,
      by: "programme",
      open: null,
    });
    expect(budget).toBeTruthy();
    const trail = await listAuditEvents(await official("zimin@agency.example"), auditParams.parse({}));
    expect(trail.events.length).toBeGreaterThan(0);
    expect(trail.brokenChains).toBe(0);
  });

  test.each([2019, 2020, 2026])(
    "every figure of the budget of %i is what the ledger holds and what the claims behind it add up to",
    async (fy) => {
      const admin = await official("kovshov@agency.example");
      const { groups, totals } = await getBudgetOverview(admin, { fy, by: "programme", open: null });
      const lines = groups.flatMap((group) => group.lines);
      const held = await asOwner<{ category: string }>(heldByLine, [fy]);
      const figures = ({ available, reserved, committed, paid }: (typeof lines)[number]) => ({
        available,
        reserved,
        committed,
        paid,
        claimsReserved: reserved,
        claimsCommitted: committed,
      });

      expect(lines.map((line) => ({ category: line.category, ...figures(line) })).sort(byCategory)).toEqual(
        held,
      );
      expect(lines.reduce((sum, { available }) => sum + BigInt(available), 0n)).toBe(
        BigInt(totals.available),
      );
      for (const { category, committed } of lines) {
        const code = costCategoryCodes.find((one) => one === category) ?? null;
        const list = await listApprovedClaims(admin, { fiscalYear: fy, category: code, after: null });
        expect(list.rows.reduce((sum, row) => sum + BigInt(row.committed), 0n)).toBe(BigInt(committed));
      }
    },
  );

  test("the trail says of which line and which officer an event is", async () => {
    const auditor = await official("zimin@agency.example");
    const decided = await listAuditEvents(
      auditor,
      auditParams.parse({ type: "lineDecided", claim: "26-0592" }),
    );
    expect(decided.events.map(({ line }) => line)).toEqual([2, 1]);
    const assigned = await listAuditEvents(
      auditor,
      auditParams.parse({ type: "claimAssigned", claim: "26-0592" }),
    );
    expect(assigned.events.map(({ assignee }) => assignee?.en)).toEqual(["Marina Dyomina"]);
  });
});
