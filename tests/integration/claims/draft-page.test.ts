import { beforeAll, describe, expect, it } from "vitest";
import { getCompanyClaim } from "@/lib/review/queries/get-company-claim";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim } from "@/tests/support/builders-claims";

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

  it("shows what was stored once it is submitted", async () => {
    const claim = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
    const { support, requested, lines } = await page(claim.number);
    expect([total(lines.map((line) => line.support)), requested]).toEqual([support, support]);
  });
});
