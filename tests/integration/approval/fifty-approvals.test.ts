import { describe, expect, test } from "vitest";
import { proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { confirmBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import { signDecision } from "@/lib/review/commands/sign-decision";
import { aWorld, type World } from "../../support/builders";
import { aRecommendedClaim, reducedBy, shownTo } from "../../support/builders-approval";
import type { TestClaim } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { balanceOf, checklistOf, rulesWith } from "../../support/builders-programme";
import { timesOf } from "../../support/counts";

/** Makes them a few at a time: the pool has a handful of connections. */
const several = async (count: number, make: (at: number) => Promise<TestClaim>): Promise<TestClaim[]> => {
  const claims: TestClaim[] = [];
  for (let at = 0; at < count; at += 5)
    claims.push(...(await Promise.all([0, 1, 2, 3, 4].map((step) => make(at + step)))));
  return claims;
};

describe("fifty approvals while an administrator moves money out of the line", () => {
  test(
    "all find their money, and what is available never falls below zero",
    timesOf("fiftyApprovals"),
    async () => {
      const world = await aWorld({
        rules: rulesWith({ ...checklistOf([]), floors: { minimumClaim: { on: "SUPPORT", minor: "100" } } }),
        budget: { CERTIFICATION: 100_000_000n, TRANSPORT: 1_000_000n },
      });
      const { CERTIFICATION: certification = "", TRANSPORT: transport = "" } = world.budgetLines;
      const signers = [world.approver, world.secondApprover];
      const moveOut = transferrer(world, certification, transport);
      const wish = { lines: [{ amount: "7000.00" }], cuts: { 0: reducedBy(100_000n) } };
      const claims = await several(50, () => aRecommendedClaim(world, wish));
      const before = await balanceOf(certification);
      const seen: bigint[] = [];
      let isApproving = true;

      const approvals = Promise.all(
        claims.map(async ({ id }, at) =>
          signDecision(signers[at % signers.length] ?? world.approver, await shownTo(id)),
        ),
      ).finally(() => {
        isApproving = false;
      });
      const moved = { count: 0, kopecks: 0n };
      do {
        const available = await availableOn(certification);
        seen.push(available);
        const amount = available / 2n;
        if (amount > 0n && (await moveOut(amount))) {
          moved.count += 1;
          moved.kopecks += amount;
        }
      } while (isApproving);

      expect((await approvals).filter(({ ok }) => !ok)).toEqual([]);
      expect(seen.every((available) => available >= 0n)).toBe(true);
      expect(moved.count).toBeGreaterThan(0);
      const after = await balanceOf(certification);
      const committed = 50n * 480_000n;
      expect(after.committed - before.committed).toBe(committed);
      expect(before.reserved - after.reserved).toBe(50n * 560_000n);
      expect(after.allocated).toBe(before.allocated - moved.kopecks);
      expect(after.available).toBeGreaterThanOrEqual(0n);
    },
  );
});

const availableOn = async (lineId: string): Promise<bigint> => {
  const [line] = await asOwner<{ available: bigint }>(
    "SELECT allocated - reserved - committed - paid AS available FROM budget_line WHERE id = $1",
    [lineId],
  );
  return line?.available ?? -1n;
};

const transferrer =
  (world: World, from: string, to: string) =>
  async (amount: bigint): Promise<boolean> => {
    const proposed = await proposeTransfer(world.admin, {
      fromLineId: from,
      toLineId: to,
      amount,
      reason: "Перенос",
      idempotencyKey: undefined,
    });
    if (!proposed.ok) return false;
    const { moveId } = proposed.value;
    return (await confirmBudgetMove(world.secondAdmin, { moveId, idempotencyKey: undefined })).ok;
  };
