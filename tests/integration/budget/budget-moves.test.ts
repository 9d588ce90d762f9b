import { beforeEach, describe, expect, it } from "vitest";
import { proposeAllocation, proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { confirmBudgetMove, declineBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { bareDrafts, reserve } from "../../support/builders-money";
import { balanceOf } from "../../support/builders-programme";

let world: World;
let certification: string;
let transport: string;

beforeEach(async () => {
  world = await aWorld({ budget: { CERTIFICATION: 1_000_00n, TRANSPORT: 500_00n } });
  certification = world.budgetLines.CERTIFICATION ?? "";
  transport = world.budgetLines.TRANSPORT ?? "";
});

const moveOf = (answer: Awaited<ReturnType<typeof proposeTransfer>>): string => {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.moveId;
};

const aTransfer = async (amount: bigint, actor = world.admin) =>
  moveOf(
    await proposeTransfer(actor, {
      fromLineId: certification,
      toLineId: transport,
      amount,
      reason: "На перевозку не хватает",
    }),
  );

const allocation = (direction: "up" | "down", amount: bigint) =>
  proposeAllocation(world.admin, { lineId: certification, direction, amount, reason: "Уточнение бюджета" });

describe("moving money between budget lines", () => {
  it("moves nothing until somebody else confirms", async () => {
    const moveId = await aTransfer(300_00n);
    expect((await balanceOf(transport)).allocated).toBe(500_00n);

    expect(await confirmBudgetMove(world.secondAdmin, { moveId })).toMatchObject({ ok: true });

    expect((await balanceOf(certification)).allocated).toBe(700_00n);
    expect((await balanceOf(transport)).allocated).toBe(800_00n);
  });

  it("cannot be confirmed by the administrator who proposed it", async () => {
    const moveId = await aTransfer(300_00n);
    expect(await confirmBudgetMove(world.admin, { moveId })).toMatchObject({
      failure: { code: "secondPersonNeeded" },
    });
    expect((await balanceOf(transport)).allocated).toBe(500_00n);
  });

  it("raises and lowers the allocation of one line", async () => {
    await confirmBudgetMove(world.secondAdmin, { moveId: moveOf(await allocation("up", 200_00n)) });
    expect((await balanceOf(certification)).allocated).toBe(1_200_00n);

    await confirmBudgetMove(world.secondAdmin, { moveId: moveOf(await allocation("down", 700_00n)) });
    expect((await balanceOf(certification)).allocated).toBe(500_00n);
  });

  it("refuses to take more than the line has free, and says how much that is", async () => {
    expect(await allocation("down", 1_000_01n)).toMatchObject({
      failure: { code: "lineHasLess", available: "100000" },
    });
  });

  it("refuses at the confirmation when claims took the money meanwhile", async () => {
    const moveId = await aTransfer(900_00n);
    const [claim] = await bareDrafts(world, certification, [200_00n]);
    if (claim) await reserve(world.company.certifier, claim);

    expect(await confirmBudgetMove(world.secondAdmin, { moveId })).toMatchObject({
      failure: { code: "lineHasLess", available: "80000" },
    });
    expect(await balanceOf(certification)).toMatchObject({ allocated: 1_000_00n, reserved: 200_00n });
    expect((await balanceOf(transport)).allocated).toBe(500_00n);
  });

  it("is confirmed once when two administrators press at the same time", async () => {
    const third = world.secondAdmin;
    const moveId = await aTransfer(100_00n);
    const answers = await Promise.all([1, 2, 3].map(() => confirmBudgetMove(third, { moveId })));

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await balanceOf(transport)).allocated).toBe(600_00n);
  });

  it("answers the same request again with the same answer", async () => {
    const moveId = await aTransfer(100_00n);
    const input = { moveId, idempotencyKey: uuidv7() };
    const first = await confirmBudgetMove(world.secondAdmin, input);

    expect(await confirmBudgetMove(world.secondAdmin, input)).toEqual(first);
    expect((await balanceOf(transport)).allocated).toBe(600_00n);
  });

  it("is declined with a reason, and then cannot be confirmed", async () => {
    const moveId = await aTransfer(100_00n);
    expect(await declineBudgetMove(world.secondAdmin, { moveId, answer: "Рано" })).toMatchObject({
      ok: true,
    });

    expect(await confirmBudgetMove(world.secondAdmin, { moveId })).toMatchObject({
      failure: { code: "moveAlreadyResolved" },
    });
    const [move] = await asOwner("SELECT status, answer FROM budget_move WHERE id = $1", [moveId]);
    expect(move).toEqual({ status: "DECLINED", answer: "Рано" });
  });

  it("is taken back by the administrator who proposed it", async () => {
    const moveId = await aTransfer(100_00n);
    expect(await declineBudgetMove(world.admin, { moveId, answer: "Ошибся суммой" })).toMatchObject({
      ok: true,
    });
  });

  it("refuses a line that is not open, the same line twice, and a line of another year", async () => {
    const toItself = await proposeTransfer(world.admin, {
      fromLineId: transport,
      toLineId: transport,
      amount: 1n,
      reason: "Проверка",
    });
    const toNowhere = await proposeTransfer(world.admin, {
      fromLineId: transport,
      toLineId: uuidv7(),
      amount: 1n,
      reason: "Проверка",
    });

    expect(toItself).toMatchObject({ failure: { code: "sameLine" } });
    expect(toNowhere).toMatchObject({ failure: { code: "lineNotFound" } });
  });

  it("lets two opposite transfers through at the same time", async () => {
    const there = await aTransfer(100_00n);
    const back = moveOf(
      await proposeTransfer(world.secondAdmin, {
        fromLineId: transport,
        toLineId: certification,
        amount: 50_00n,
        reason: "Обратно",
      }),
    );
    const answers = await Promise.all([
      confirmBudgetMove(world.secondAdmin, { moveId: there }),
      confirmBudgetMove(world.admin, { moveId: back }),
    ]);

    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await balanceOf(certification)).allocated).toBe(950_00n);
    expect((await balanceOf(transport)).allocated).toBe(550_00n);
  });

  it.each(["auditor", "finance", "approver", "lead"] as const)(
    "is neither proposed nor confirmed by the role %s",
    async (role) => {
      const moveId = await aTransfer(100_00n);
      const proposal = await proposeTransfer(world[role], {
        fromLineId: certification,
        toLineId: transport,
        amount: 1n,
        reason: "Проверка",
      });

      expect(proposal).toMatchObject({ failure: { code: "roleMissing" } });
      expect(await confirmBudgetMove(world[role], { moveId })).toMatchObject({
        failure: { code: "roleMissing" },
      });
      expect(await declineBudgetMove(world[role], { moveId, answer: "Нет" })).toMatchObject({
        failure: { code: "roleMissing" },
      });
    },
  );
});
