import { beforeEach, describe, expect, it } from "vitest";
import { proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { confirmBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import { aWorld, type World } from "../../support/builders";
import { approve, bareDrafts, broughtToApproval, release, reserve } from "../../support/builders-money";
import { balanceOf } from "../../support/builders-programme";
import { timesOf } from "../../support/counts";

let world: World;
let certification: string;
let transport: string;

beforeEach(async () => {
  world = await aWorld({ budget: { CERTIFICATION: 1_000_00n, TRANSPORT: 1_00n } });
  certification = world.budgetLines.CERTIFICATION ?? "";
  transport = world.budgetLines.TRANSPORT ?? "";
});

const fifty = (amount: bigint) => Array.from({ length: 50 }, () => amount);

const aTransferOut = async (amount: bigint): Promise<string> => {
  const proposed = await proposeTransfer(world.admin, {
    fromLineId: certification,
    toLineId: transport,
    amount,
    reason: "Перенос",
  });
  if (!proposed.ok) throw new Error(proposed.failure.code);
  return proposed.value.moveId;
};

describe("money of one line, wanted by many at once", () => {
  it("reserves exactly what is there when fifty claims want it", timesOf("exhaustions"), async () => {
    const claims = await bareDrafts(world, certification, fifty(70_00n));
    const answers = await Promise.all(claims.map((claim) => reserve(world.company.certifier, claim)));

    expect(answers.filter(({ ok }) => ok)).toHaveLength(14);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code])))).toEqual(
      new Set(["budgetExhausted"]),
    );
    expect(await balanceOf(certification)).toMatchObject({ reserved: 980_00n, available: 20_00n });
  });

  it("never overspends when fifty claims and a transfer want it", timesOf("exhaustions"), async () => {
    const moveId = await aTransferOut(600_00n);
    const claims = await bareDrafts(world, certification, fifty(20_00n));
    const [transferred, ...answers] = await Promise.all([
      confirmBudgetMove(world.secondAdmin, { moveId }),
      ...claims.map((claim) => reserve(world.company.certifier, claim)),
    ]);

    const taken = BigInt(answers.filter(({ ok }) => ok).length) * 20_00n;
    const left = 1_000_00n - (transferred.ok ? 600_00n : 0n);
    const balance = await balanceOf(certification);
    expect(balance.reserved).toBe(taken);
    expect(balance.allocated).toBe(left);
    expect(balance.available).toBeGreaterThanOrEqual(0n);
    // Whatever was refused was refused because it did not fit.
    if (answers.some(({ ok }) => !ok)) expect(balance.available).toBeLessThan(20_00n);
    expect((await balanceOf(transport)).allocated).toBe(transferred.ok ? 601_00n : 1_00n);
  });

  it(
    "approves all fifty reserved claims while an administrator moves the free money out",
    timesOf("exhaustions"),
    async () => {
      const claims = await bareDrafts(world, certification, fifty(15_00n));
      await Promise.all(claims.map((claim) => reserve(world.company.certifier, claim)));
      await broughtToApproval(world, claims);
      const moveId = await aTransferOut(250_00n);

      const [transferred, ...answers] = await Promise.all([
        confirmBudgetMove(world.secondAdmin, { moveId }),
        ...claims.map((claim) => approve(world.approver, claim)),
      ]);

      expect(transferred.ok).toBe(true);
      expect(answers.every(({ ok }) => ok)).toBe(true);
      expect(await balanceOf(certification)).toEqual({
        allocated: 750_00n,
        reserved: 0n,
        committed: 750_00n,
        paid: 0n,
        available: 0n,
      });
    },
  );

  it("keeps the ledger equal to the balance while claims come and go", timesOf("exhaustions"), async () => {
    const claims = await bareDrafts(world, certification, fifty(30_00n));
    await Promise.all(claims.map((claim) => reserve(world.company.certifier, claim)));
    const more = await bareDrafts(world, certification, fifty(40_00n));
    await Promise.all([
      ...claims.map((claim) => release(world.company.certifier, claim)),
      ...more.map((claim) => reserve(world.company.certifier, claim)),
    ]);

    expect((await balanceOf(certification)).available).toBeGreaterThanOrEqual(0n);
  });
});
