import { describe, expect, it } from "vitest";
import { allocateInput, planBudgetLineInput, transferInput } from "@/lib/budget/domain/budget-inputs";
import {
  availableOf,
  plannableYears,
  shareOf,
  thousandthsOf,
  totalOf,
  usedOf,
} from "@/lib/budget/domain/budget-line";
import { judgeMove, type MovableLine } from "@/lib/budget/domain/budget-move";

const line = (patch: Partial<MovableLine> = {}): MovableLine => ({
  id: "a",
  fiscalYear: 2026,
  status: "OPEN",
  allocated: 100n,
  reserved: 10n,
  committed: 20n,
  paid: 30n,
  ...patch,
});

describe("the money of a line", () => {
  it("is shown in shares that add up to a hundred percent, and to nothing of nothing", () => {
    // 1.4098, 2.4394 and 96.1508 %: rounded one by one they would make 99.9.
    expect(thousandthsOf([0n, 451_137_978n, 780_614_121n, 30_768_247_901n])).toEqual([0n, 14n, 24n, 962n]);
    expect(thousandthsOf([0n, 499_005_876n, 0n, 100_994_124n])).toEqual([0n, 832n, 0n, 168n]);
    expect(thousandthsOf([0n, 0n, 0n, 0n])).toEqual([0n, 0n, 0n, 0n]);
  });

  it("allocated is paid and committed and reserved and available", () => {
    expect(availableOf(line())).toBe(40n);
    expect(usedOf(line())).toBe(60n);
    expect(totalOf([line(), line({ allocated: 50n })])).toEqual({
      allocated: 150n,
      reserved: 20n,
      committed: 40n,
      paid: 60n,
    });
  });

  it("a share is rounded half up, and of nothing it is nothing", () => {
    expect(shareOf(1n, 3n)).toBe(3333n);
    expect(shareOf(2n, 3n)).toBe(6667n);
    expect(shareOf(1n, 20_000n)).toBe(1n);
    expect(shareOf(5n, 0n)).toBe(0n);
  });

  it("is planned for the running year, its neighbours, and one more", () => {
    expect(plannableYears(2026)).toEqual([2025, 2026, 2027, 2028]);
  });
});

describe("asking money to move", () => {
  it("takes all that is free, and not a kopeck more", () => {
    const to = line({ id: "b" });
    expect(judgeMove({ from: line(), to }, 40n)).toMatchObject({ ok: true });
    expect(judgeMove({ from: line(), to }, 41n)).toEqual({
      ok: false,
      failure: { code: "lineHasLess", available: "40" },
    });
    expect(judgeMove({ from: null, to }, -40n)).toMatchObject({ ok: true });
    expect(judgeMove({ from: null, to }, -41n)).toMatchObject({ failure: { code: "lineHasLess" } });
  });

  it("gives a line as much as anybody confirms", () => {
    expect(judgeMove({ from: null, to: line() }, 10n ** 15n)).toMatchObject({ ok: true });
  });

  it.each([
    ["a line and itself", { from: line(), to: line() }, "sameLine"],
    ["a planned line", { from: null, to: line({ status: "PLANNED" }) }, "lineNotOpen"],
    ["a closed line", { from: line({ status: "CLOSED" }), to: line({ id: "b" }) }, "lineNotOpen"],
    ["two years", { from: line(), to: line({ id: "b", fiscalYear: 2027 }) }, "differentYears"],
  ])("is not between %s", (_, lines, code) => {
    expect(judgeMove(lines, 1n)).toMatchObject({ failure: { code } });
  });
});

describe("the forms of the budget", () => {
  const id = "0192d7a0-0000-7000-8000-000000000001";

  it("read amounts as people type them, in kopecks", () => {
    const parsed = allocateInput.parse({
      lineId: id,
      direction: "down",
      amount: "1 234 567,89",
      reason: "Меньше",
    });
    expect(parsed.amount).toBe(123_456_789n);
  });

  it("name the field that is wrong, by its code", () => {
    const wrong = planBudgetLineInput.safeParse({
      fiscalYear: "2026",
      programmeId: "",
      category: "",
      amount: "0",
      reason: " ",
    });
    expect(wrong.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([
      "programmeId: required",
      "category: required",
      "amount: amountZero",
      "reason: required",
    ]);
    const unchosen = transferInput.safeParse({
      fromLineId: "",
      toLineId: id,
      amount: "-5",
      reason: "Да нет",
    });
    expect(unchosen.error?.issues.map(({ message }) => message)).toEqual(["required", "amountNegative"]);
  });
});
