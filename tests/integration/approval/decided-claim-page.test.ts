import { beforeAll, describe, expect, test } from "vitest";
import { getCompanyClaim } from "@/lib/review/queries/get-company-claim";
import { aWorld, type World } from "../../support/builders";
import { anApprovedClaim, claimRow, reducedBy } from "../../support/builders-approval";
import { aCompany } from "../../support/builders-company";
import { checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf(["COMPANY_ELIGIBLE"])) });
});

describe("the company's page of a decided claim", () => {
  test("shows the calculation that was signed, with what the officer took", async () => {
    const company = await aCompany(world.admin);
    const claim = await anApprovedClaim(world, { company, cuts: { 0: reducedBy(1_000_000n) } });
    const page = await getCompanyClaim(company.certifier, claim.number);

    expect(page?.receipt.find(({ kind }) => kind === "cut")).toMatchObject({
      by: "officer",
      code: "INSURANCE_NOT_COVERED",
      kopecks: "1000000",
    });
    expect(page?.receipt.at(-1)).toEqual({ kind: "getBack", kopecks: page?.support });
    expect(page?.support).toBe((await claimRow(claim.id)).support.toString());
  });
});
