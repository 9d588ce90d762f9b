import { beforeAll, describe, expect, it } from "vitest";
import { planBudgetLine } from "@/lib/budget/commands/plan-budget-line";
import { confirmBudgetMove, declineBudgetMove } from "@/lib/budget/commands/resolve-budget-move";
import type { PlanBudgetLineInput } from "@/lib/budget/domain/budget-inputs";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner } from "../../support/builders-clock";
import { balanceOf } from "../../support/builders-programme";

let world: World;

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

const wish = (patch: Partial<PlanBudgetLineInput> = {}): PlanBudgetLineInput => ({
  fiscalYear: 2026,
  programmeId: world.programme.id,
  category: "CERTIFICATION",
  amount: 11_000_000_000n,
  reason: "Бюджет года",
  idempotencyKey: undefined,
  ...patch,
});

const planned = async (patch: Partial<PlanBudgetLineInput>) => {
  const answer = await planBudgetLine(world.admin, wish(patch));
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

describe("planning a budget line", () => {
  it("makes a line without money and a proposal to open it, in one change", async () => {
    const { lineId, moveId } = await planned({});

    expect(await balanceOf(lineId)).toMatchObject({ allocated: 0n, available: 0n });
    const [move] = await asOwner("SELECT kind, status, amount FROM budget_move WHERE id = $1", [moveId]);
    expect(move).toEqual({ kind: "OPEN", status: "PROPOSED", amount: 11_000_000_000n });
    const events = await asOwner("SELECT type FROM audit_event WHERE object_id = $1", [lineId]);
    expect(events).toEqual([{ type: "budgetLinePlanned" }]);
  });

  it("gives the line its money when a second administrator opens it", async () => {
    const { lineId, moveId } = await planned({ category: "TRANSPORT" });

    expect(await confirmBudgetMove(world.secondAdmin, { moveId })).toMatchObject({ ok: true });
    expect(await balanceOf(lineId)).toMatchObject({ allocated: 11_000_000_000n, available: 11_000_000_000n });
  });

  it("is not opened by the administrator who planned it", async () => {
    const { moveId } = await planned({ category: "EXHIBITION" });

    expect(await confirmBudgetMove(world.admin, { moveId })).toMatchObject({
      ok: false,
      failure: { code: "secondPersonNeeded" },
    });
  });

  it("takes the line anew after its opening was declined, and then the first planner may open it", async () => {
    const first = await planned({ category: "INTELLECTUAL_PROPERTY" });
    await declineBudgetMove(world.secondAdmin, { moveId: first.moveId, answer: "Сумма не та" });

    const second = await planBudgetLine(
      world.secondAdmin,
      wish({ category: "INTELLECTUAL_PROPERTY", amount: 500n }),
    );

    expect(second).toMatchObject({ ok: true, value: { lineId: first.lineId } });
    const moveId = second.ok ? second.value.moveId : "";
    expect(await confirmBudgetMove(world.admin, { moveId })).toMatchObject({ ok: true });
    expect((await balanceOf(first.lineId)).allocated).toBe(500n);
  });

  it("refuses a second line of the same year, programme and category", async () => {
    await planned({ fiscalYear: 2027 });
    expect(await planBudgetLine(world.admin, wish({ fiscalYear: 2027 }))).toMatchObject({
      failure: { code: "lineAlreadyPlanned" },
    });
  });

  it("lets one of two simultaneous plans of the same line through", async () => {
    const answers = await Promise.all(
      [world.admin, world.secondAdmin].map((actor) => planBudgetLine(actor, wish({ fiscalYear: 2028 }))),
    );

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code]))).toEqual([
      expect.stringMatching(/^(lineExists|lineAlreadyPlanned)$/),
    ]);
  });

  it("does a request that is sent twice once", async () => {
    const input = wish({ fiscalYear: 2025, idempotencyKey: uuidv7() });
    const answers = await Promise.all([
      planBudgetLine(world.admin, input),
      planBudgetLine(world.admin, input),
    ]);

    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
  });

  it.each([
    ["a year that nobody plans yet", { fiscalYear: 2031 }, "yearNotPlannable"],
    ["a category that the programme does not pay", { category: "ECOMMERCE_ABROAD" }, "categoryNotPaid"],
    ["a programme that does not exist", { programmeId: uuidv7() }, "programmeNotFound"],
  ])("refuses %s", async (_, patch, code) => {
    expect(await planBudgetLine(world.admin, wish(patch))).toMatchObject({ ok: false, failure: { code } });
  });

  it.each(["auditor", "finance", "lead", "reviewer"] as const)("is not for the role %s", async (role) => {
    expect(
      await planBudgetLine(world[role], wish({ fiscalYear: 2027, category: "TRANSPORT" })),
    ).toMatchObject({
      ok: false,
      failure: { code: "roleMissing" },
    });
  });
});
