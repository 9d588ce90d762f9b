import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { proposeAllocation, proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { confirmBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import { casesOf } from "@/tests/support/counts";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import {
  approve,
  type BareClaim,
  bareDrafts,
  broughtToApproval,
  release,
  reserve,
} from "../../support/builders-money";
import { balanceOf } from "../../support/builders-programme";

let world: World;
let lines: readonly string[];

beforeAll(async () => {
  world = await aWorld({ budget: { CERTIFICATION: 500n, TRANSPORT: 500n } });
  lines = Object.values(world.budgetLines);
});

const steps = fc.array(
  fc.record({
    act: fc.constantFrom("reserve", "release", "approve", "up", "down", "transfer"),
    line: fc.nat(1),
    amount: fc.integer({ min: 1, max: 400 }).map(BigInt),
  }),
  { minLength: 5, maxLength: 12 },
);

type Step = { readonly act: string; readonly line: number; readonly amount: bigint };
type Claims = { reserved: BareClaim[] };

const lineOf = (at: number): string => lines[at % lines.length] ?? "";

const confirmed = async (proposal: ReturnType<typeof proposeTransfer>) => {
  const answer = await proposal;
  if (answer.ok) await confirmBudgetMove(world.secondAdmin, { moveId: answer.value.moveId });
};

const acts: Record<string, (step: Step, claims: Claims) => Promise<void>> = {
  reserve: async ({ line, amount }, claims) => {
    const [claim] = await bareDrafts(world, lineOf(line), [amount]);
    if (claim && (await reserve(world.company.certifier, claim)).ok) claims.reserved.push(claim);
  },
  release: async (_, claims) => {
    const claim = claims.reserved.shift();
    if (claim) expect(await release(world.company.certifier, claim)).toMatchObject({ ok: true });
  },
  approve: async (_, claims) => {
    const claim = claims.reserved.shift();
    if (!claim) return;
    await broughtToApproval(world, [claim]);
    expect(await approve(world.approver, claim)).toMatchObject({ ok: true });
  },
  up: ({ line, amount }) =>
    confirmed(
      proposeAllocation(world.admin, { lineId: lineOf(line), direction: "up", amount, reason: "Больше" }),
    ),
  down: ({ line, amount }) =>
    confirmed(
      proposeAllocation(world.admin, { lineId: lineOf(line), direction: "down", amount, reason: "Меньше" }),
    ),
  transfer: ({ line, amount }) =>
    confirmed(
      proposeTransfer(world.admin, {
        fromLineId: lineOf(line),
        toLineId: lineOf(line + 1),
        amount,
        reason: "Перенос",
      }),
    ),
};

describe("any sequence of allocations, transfers, reservations and approvals", () => {
  it("leaves the balances equal to the ledger and nothing overspent, after every step", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const claims: Claims = { reserved: [] };
        for (const step of sequence) {
          await acts[step.act]?.(step, claims);
          for (const line of lines) {
            const balance = await balanceOf(line);
            expect(balance.available).toBeGreaterThanOrEqual(0n);
          }
        }
      }),
      casesOf("budgetSequences"),
    );

    const [unbalanced] = await asOwner("SELECT coalesce(sum(amount), 0)::bigint AS sum FROM ledger_entry");
    expect(unbalanced).toEqual({ sum: 0n });
  });

  it("adds up by month to what the ledger holds", async () => {
    const months = await asOwner(
      `SELECT budget_line_id, sum(allocated)::bigint AS allocated, sum(reserved)::bigint AS reserved,
          sum(committed)::bigint AS committed FROM budget_month GROUP BY 1`,
    );
    for (const { budget_line_id, ...sums } of months)
      expect(await balanceOf(String(budget_line_id))).toMatchObject(sums);
  });
});
