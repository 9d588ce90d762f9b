import { beforeAll, describe, expect, test } from "vitest";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { cancelClaim } from "@/lib/review/commands/cancel-claim";
import { declineRequest } from "@/lib/review/commands/decline-request";
import { requestCancellation } from "@/lib/review/commands/request-cancellation";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import {
  anApprovedClaim,
  aRecommendedClaim,
  asking,
  claimRow,
  confirming,
} from "../../support/builders-approval";
import { aSubmittedClaim, type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany } from "../../support/builders-company";
import { balanceOf, checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;
let line: string;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf(["COMPANY_ELIGIBLE"])) });
  line = world.budgetLines.CERTIFICATION ?? "";
});

const anApproved = async () => {
  const company = await aCompany(world.admin);
  const claim = await anApprovedClaim(world, { company });
  return { company, claim };
};

describe("cancelling a claim", () => {
  const cancelled = async (claim: TestClaim) => {
    valued(await requestCancellation(world.admin, await asking(claim.id)));
    return cancelClaim(world.secondAdmin, await confirming(claim.id, "CANCELLATION"));
  };

  test.each([
    [
      "submitted",
      (company: World["company"]) => aSubmittedClaim(company, { programmeId: world.programme.id }),
    ],
    ["waiting for a signature", (company: World["company"]) => aRecommendedClaim(world, { company })],
    ["approved", (company: World["company"]) => anApprovedClaim(world, { company })],
  ])("takes two administrators, and frees what a claim %s holds", async (_state, make) => {
    const before = await balanceOf(line);
    const company = await aCompany(world.admin);
    const claim = await make(company);

    valued(await cancelled(claim));

    expect(await claimRow(claim.id)).toMatchObject({ status: "CANCELLED", reserved: 0n, committed: 0n });
    expect(await balanceOf(line)).toEqual(before);
    const caps = await asOwner("SELECT used FROM cap_use WHERE company_id = $1 AND used <> 0", [company.id]);
    expect(caps).toEqual([]);
  });

  test("is not done by one administrator alone, nor by anybody else", async () => {
    const { claim } = await anApproved();
    valued(await requestCancellation(world.admin, await asking(claim.id)));
    const input = await confirming(claim.id, "CANCELLATION");

    const confirm = (actor: OfficialActor) => cancelClaim(actor, input);
    expect(await confirm(world.admin)).toMatchObject({ failure: { code: "secondPersonNeeded" } });
    expect(await confirm(world.approver)).toMatchObject({ failure: { code: "roleMissing" } });
    expect(await requestCancellation(world.lead, await asking(claim.id))).toMatchObject({
      failure: { code: "roleMissing" },
    });
  });

  test("is taken back by the administrator who asked", async () => {
    const { claim } = await anApproved();
    valued(await requestCancellation(world.admin, await asking(claim.id)));
    const input = await confirming(claim.id, "CANCELLATION");

    valued(await declineRequest(world.admin, { ...input, kind: "CANCELLATION", reason: "Ошибся заявкой" }));

    const [request] = await asOwner("SELECT resolution FROM two_person_request WHERE id = $1", [
      input.requestId,
    ]);
    expect(request).toEqual({ resolution: "withdrawn" });
  });

  test("is not declined under the name of another kind of request", async () => {
    const { claim } = await anApproved();
    valued(await requestCancellation(world.admin, await asking(claim.id)));
    const input = await confirming(claim.id, "CANCELLATION");

    const answer = await declineRequest(world.approver, { ...input, kind: "REVOCATION", reason: "Нет" });

    expect(answer).toMatchObject({ ok: false, failure: { code: "requestGone" } });
  });

  test("sent twice with one key happens once", async () => {
    const { claim } = await anApproved();
    valued(await requestCancellation(world.admin, await asking(claim.id)));
    const input = { ...(await confirming(claim.id, "CANCELLATION")), idempotencyKey: uuidv7() };

    const first = await cancelClaim(world.secondAdmin, input);

    expect(await cancelClaim(world.secondAdmin, input)).toEqual(first);
    expect(first.ok).toBe(true);
  });
});
