import { beforeAll, describe, expect, it } from "vitest";
import { requestCertification } from "@/lib/claims/commands/request-certification";
import { getCompanyClaim } from "@/lib/review/queries/get-company-claim";
import { getCompanyHome } from "@/lib/review/queries/get-company-home";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim } from "@/tests/support/builders-claims";
import { aCompany } from "@/tests/support/builders-company";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const page = async (number: string) => {
  const found = await getCompanyClaim(world.company.certifier, number);
  if (!found) throw new Error("The company should see its own claim");
  return found;
};

const total = (supports: readonly (string | null)[]): string =>
  supports.reduce((sum, support) => sum + BigInt(support ?? 0), 0n).toString();

describe("the page of a claim that is not submitted", () => {
  it("shows the estimate, the same in the panel, the lines and the calculation", async () => {
    const draft = await aDraft(world.company, { programmeId: world.programme.id, lines: [{}, {}] });
    const { support, lines, receipt, submittedAt } = await page(draft.number);
    expect(submittedAt).toBeNull();
    expect(BigInt(support)).toBeGreaterThan(0n);
    expect(total(lines.map((line) => line.support))).toBe(support);
    expect(receipt.at(-1)).toEqual({ kind: "getBack", kopecks: support });
  });

  it("says each step of it, line by line and of the whole claim", async () => {
    const draft = await aDraft(world.company, { programmeId: world.programme.id, lines: [{}, {}] });
    const { steps, lines } = await page(draft.number);
    const first = steps.filter(({ lineId }) => lineId === lines[0]?.id);
    expect(first.map(({ key }) => key)).toContain("line.rate");
    expect(first.find(({ key }) => key === "line.rate")?.params).toHaveProperty("after.kind", "money");
    expect(steps.filter(({ lineId }) => lineId === null).at(-1)).toMatchObject({ key: "step.rounding" });
    expect(steps.map(({ key }) => key)).not.toContain("step.decision");
  });

  it("shows what was stored once it is submitted", async () => {
    const claim = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
    const { support, requested, lines } = await page(claim.number);
    expect([total(lines.map((line) => line.support)), requested]).toEqual([support, support]);
  });
});

describe("the company's first page", () => {
  it("says until when a draft can be submitted", async () => {
    const draft = await aDraft(world.company, { programmeId: world.programme.id });
    const { turns, windowClosesAt } = await getCompanyHome(world.company.certifier);
    if (!windowClosesAt) throw new Error("The programme of the test takes claims");

    const turn = turns.find(({ number }) => number === draft.number);
    expect(turn?.dueOn).toBe(moscowDateOf(new Date(Date.parse(windowClosesAt) - 1)));
    expect(turn?.workingDaysLeft).toBeGreaterThan(0);
  });

  it("puts what a colleague waits for before one's own draft", async () => {
    const company = await aCompany(world.admin);
    const handed = await aDraft(company, { programmeId: world.programme.id });
    const asked = await requestCertification(company.preparer, { number: handed.number });
    expect(asked.ok).toBe(true);
    const own = await aDraft(company, { programmeId: world.programme.id });

    const { turns } = await getCompanyHome(company.certifier);
    expect(turns.map(({ kind, number }) => [kind, number])).toEqual([
      ["certify", handed.number],
      ["continue", own.number],
    ]);
  });
});
