import { beforeAll, describe, expect, it } from "vitest";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { declareInterest } from "@/lib/review/commands/declare-interest";
import { takeClaim } from "@/lib/review/commands/take-claim";
import { aWorld, type World } from "../../support/builders";
import type { TestClaim } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { anOfficial } from "../../support/builders-people";
import { aClaimInReview, aWaitingClaim, decide } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const declares = (actor: OfficialActor, inn: string) =>
  declareInterest(actor, { inn, reason: "Сестра работает там", from: "2026-10-01", until: null });

const aReviewer = () => anOfficial(world.admin, ["reviewer"]);

const eventsOf = (claim: TestClaim, type: string) =>
  asOwner("SELECT 1 FROM audit_event WHERE claim_id = $1 AND type = $2", [claim.id, type]);

describe("at the same moment", () => {
  it("declaring while taking the claim: taken and announced, or refused; never held unseen", async () => {
    for (let round = 0; round < 8; round += 1) {
      const company = await aCompany(world.admin);
      const reviewer = await aReviewer();
      const claim = await aWaitingClaim(world, { company });
      const [taken, declared] = await Promise.all([
        takeClaim(reviewer, { claimId: claim.id }),
        declares(reviewer, company.inn),
      ]);

      expect(declared.ok).toBe(true);
      const announced = await eventsOf(claim, "officerHasInterest");
      expect(announced).toHaveLength(taken.ok ? 1 : 0);
      if (!taken.ok) expect(taken.failure.code).toBe("interestDeclared");
      expect(await decide(reviewer, claim, { wish: { verdict: "ACCEPTED" } })).toMatchObject({
        failure: { code: expect.stringMatching(/interestDeclared|notInThisStatus/) },
      });
    }
  });

  it("declaring while deciding: whoever decides after the declaration is refused", async () => {
    for (let round = 0; round < 6; round += 1) {
      const company = await aCompany(world.admin);
      const reviewer = await aReviewer();
      const claim = await aClaimInReview(world, { company, reviewer });
      await Promise.all([
        decide(reviewer, claim, { wish: { verdict: "ACCEPTED" } }),
        declares(reviewer, company.inn),
      ]);
      const [order] = await asOwner<{ declared: string; decided: string | null }>(
        `SELECT (SELECT id FROM audit_event WHERE claim_id = $1 AND type = 'officerHasInterest') AS declared,
            (SELECT id FROM audit_event WHERE claim_id = $1 AND type = 'lineDecided') AS decided`,
        [claim.id],
      );

      expect(order?.decided === null || Number(order?.decided) < Number(order?.declared)).toBe(true);
    }
  });
});
