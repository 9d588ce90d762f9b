import { beforeAll, describe, expect, it } from "vitest";
import { proposeTransfer } from "@/lib/budget/commands/propose-budget-move";
import { ledgerParams } from "@/lib/budget/domain/ledger-filter";
import { overviewParams } from "@/lib/budget/domain/overview-params";
import { getBudgetOverview } from "@/lib/budget/queries/get-budget-overview";
import { getLandingFigures } from "@/lib/budget/queries/get-landing-figures";
import { listBudgetMoves } from "@/lib/budget/queries/list-budget-moves";
import { listLedger, streamLedger } from "@/lib/budget/queries/list-ledger";
import { aWorld, type World } from "../../support/builders";
import { bareDrafts, reserve } from "../../support/builders-money";
import { aBudgetLine, aProgramme, openBetween, rulesWith } from "../../support/builders-programme";

let world: World;

beforeAll(async () => {
  world = await aWorld({ budget: { CERTIFICATION: 100_000_00n, TRANSPORT: 50_000_00n } });
  const claims = await bareDrafts(world, world.budgetLines.CERTIFICATION ?? "", [30_000_00n, 20_000_05n]);
  for (const claim of claims) await reserve(world.company.certifier, claim);
});

describe("the budget's pages", () => {
  it("show the sums of the ledger, by programme and category", async () => {
    const overview = await getBudgetOverview(world.auditor, overviewParams.parse({}));

    expect(overview).toMatchObject({ year: 2026, mayPropose: false });
    expect(overview.totals).toMatchObject({
      allocated: "15000000",
      reserved: "5000005",
      available: "9999995",
    });
    expect(overview.outlook.points.at(-1)).toMatchObject({ day: "2026-10-06", taken: "5000005" });
    expect(overview.groups[0]?.lines.map(({ category }) => category)).toEqual(["CERTIFICATION", "TRANSPORT"]);
    expect(overview.latest.map(({ code }) => code).slice(0, 2)).toEqual(["claimSubmitted", "claimSubmitted"]);
  });

  it("show anybody the open money of the year, without a session", async () => {
    const figures = await getLandingFigures();

    expect(figures.budget).toMatchObject({ year: 2026, allocated: "15000000", available: "9999995" });
    expect(figures.categories.find(({ code }) => code === "CERTIFICATION")).toMatchObject({
      rateBasisPoints: 8000,
      capKopecks: "100000000",
      availableKopecks: "4999995",
    });
  });

  it("tell the proposer why they cannot confirm, and others that they can", async () => {
    await proposeTransfer(world.admin, {
      fromLineId: world.budgetLines.CERTIFICATION ?? "",
      toLineId: world.budgetLines.TRANSPORT ?? "",
      amount: 100n,
      reason: "Проверка",
    });
    const asProposer = await listBudgetMoves(world.admin, null);
    const asSecond = await listBudgetMoves(world.secondAdmin, null);
    const asAuditor = await listBudgetMoves(world.auditor, null);

    expect(asProposer.pending[0]).toMatchObject({
      mayConfirm: false,
      mayDecline: true,
      whyNot: "ownProposal",
    });
    expect(asSecond.pending[0]).toMatchObject({ mayConfirm: true, whyNot: null });
    expect(asAuditor.pending[0]).toMatchObject({ mayConfirm: false, mayDecline: false, whyNot: "notAdmin" });
  });

  it("filter the ledger, and export what they show", async () => {
    const params = ledgerParams.parse({ line: world.budgetLines.CERTIFICATION, kind: "RESERVE" });
    const page = await listLedger(world.finance, params);
    const exported: string[] = [];
    for await (const batch of streamLedger(world.finance, params))
      exported.push(...batch.map(({ id }) => id));

    expect(page.movements).toHaveLength(2);
    expect(page.movements[0]).toMatchObject({ from: "available", to: "reserved", amount: "2000005" });
    expect(exported).toEqual(page.movements.map(({ id }) => id));
    expect(
      (await listLedger(world.finance, ledgerParams.parse({ kind: "nonsense", fy: "1" }))).movements,
    ).toHaveLength(4);
  });

  it("show anybody the money of the year that pays, where the rules name another than the running one", async () => {
    const programme = await aProgramme(world.admin, rulesWith(openBetween("2026-01-01", "2027-01-01", 2027)));
    await aBudgetLine(world.admin, world.secondAdmin, {
      programmeId: programme.id,
      category: "CERTIFICATION",
      kopecks: 700_00n,
      fiscalYear: 2027,
    });

    const figures = await getLandingFigures();
    expect(figures.budget).toMatchObject({ year: 2027, allocated: "70000" });
    expect(figures.categories.find(({ code }) => code === "CERTIFICATION")?.availableKopecks).toBe("70000");
  });
});
