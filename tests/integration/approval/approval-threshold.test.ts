import { beforeAll, describe, expect, test } from "vitest";
import { withdrawClaim } from "@/lib/claims/commands/withdraw-claim";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import {
  anApprovedClaim,
  aRecommendedClaim,
  declined,
  reducedBy,
  signed,
} from "../../support/builders-approval";
import { valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany, type TestCompany } from "../../support/builders-company";
import { checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;
let company: TestCompany;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf([])) });
});

const chainOf = async (claimId: string): Promise<readonly string[]> => {
  const [row] = await asOwner<{ chain: string[] }>(
    "SELECT chain FROM recommendation WHERE claim_id = $1 AND superseded_at IS NULL",
    [claimId],
  );
  return row?.chain ?? [];
};

/** A claim that brings so many roubles of support, at the rate of 80 %. */
const bringing = (roubles: number) => ({ company, lines: [{ amount: `${(roubles * 5) / 4}.00` }] });

describe("who signs follows from what the company gets in the whole year", () => {
  test("one approver up to 300 000 ₽, to the kopeck", async () => {
    company = await aCompany(world.admin);
    const claim = await aRecommendedClaim(world, bringing(300_000));
    expect(await chainOf(claim.id)).toEqual(["approver"]);
  });

  test("an approver and then the commission above it", async () => {
    company = await aCompany(world.admin);
    const claim = await aRecommendedClaim(world, { company, lines: [{ amount: "375000.02" }] });
    expect(await chainOf(claim.id)).toEqual(["approver", "commission"]);
  });

  test("splitting a claim in two does not avoid the commission", async () => {
    company = await aCompany(world.admin);
    const first = await aRecommendedClaim(world, bringing(200_000));
    expect(await chainOf(first.id)).toEqual(["approver"]);
    await signed(world.approver, first);

    const second = await aRecommendedClaim(world, bringing(200_000));

    expect(await chainOf(second.id)).toEqual(["approver", "commission"]);
  });

  test("a claim that is only submitted counts already", async () => {
    company = await aCompany(world.admin);
    await aRecommendedClaim(world, bringing(200_000));
    const second = await aRecommendedClaim(world, bringing(200_000));
    expect(await chainOf(second.id)).toEqual(["approver", "commission"]);
  });

  test("what was withdrawn or rejected counts no more, and a cut counts as decided", async () => {
    company = await aCompany(world.admin);
    const withdrawn = await aRecommendedClaim(world, bringing(200_000));
    const wish = { number: withdrawn.number, reason: "Передумали", idempotencyKey: uuidv7() };
    valued(await withdrawClaim(company.certifier, wish));
    await anApprovedClaim(world, { ...bringing(200_000), cuts: { 0: declined() } });
    await anApprovedClaim(world, { ...bringing(200_000), cuts: { 0: reducedBy(12_500_000n) } });

    const last = await aRecommendedClaim(world, bringing(200_000));

    expect(await chainOf(last.id)).toEqual(["approver"]);
  });

  test("another company's claims do not count", async () => {
    company = await aCompany(world.admin);
    await anApprovedClaim(world, bringing(300_000));
    company = await aCompany(world.admin);
    expect(await chainOf((await aRecommendedClaim(world, bringing(300_000))).id)).toEqual(["approver"]);
  });
});
