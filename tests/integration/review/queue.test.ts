import { beforeAll, describe, expect, it } from "vitest";
import { readQueueFilters } from "@/lib/review/domain/queue-filters";
import { getClaimHistory } from "@/lib/review/queries/get-claim-history";
import { getReviewQueue } from "@/lib/review/queries/get-review-queue";
import { getReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { streamQueue } from "@/lib/review/queries/stream-queue";
import { aWorld, type World } from "../../support/builders";
import { aDraft, type TestClaim } from "../../support/builders-claims";
import { aCompany } from "../../support/builders-company";
import { aClaimInReview, aWaitingClaim, decide } from "../../support/builders-review";

let world: World;
let mine: TestClaim;
let waiting: TestClaim;

beforeAll(async () => {
  world = await aWorld();
  mine = await aClaimInReview(world, { lines: [{}, {}] });
  const company = await aCompany(world.admin, { nameRu: "ООО «Редкое имя 100%»" });
  waiting = await aWaitingClaim(world, { company, category: "TRANSPORT" });
  await aDraft(company, { programmeId: world.programme.id });
});

const view = async (params: Record<string, string>, who = world.reviewer) => {
  const queue = await getReviewQueue(who, readQueueFilters(params).filters);

  return queue.items.map(({ number }) => number);
};

describe("the review queue", () => {
  it("shows each official's claims in their views, and drafts to nobody", async () => {
    expect(await view({ view: "mine" })).toEqual([mine.number]);
    expect(await view({ view: "mine" }, world.secondReviewer)).toEqual([]);
    expect(await view({ view: "waiting" })).toEqual([waiting.number]);
    expect(await view({ view: "open" })).toEqual([mine.number, waiting.number]);
    expect(await view({ view: "overdue" })).toEqual([]);
  });

  it("narrows by category, amount and part of a name, whatever signs are in it", async () => {
    expect(await view({ view: "open", category: "TRANSPORT" })).toEqual([waiting.number]);
    expect(await view({ view: "open", q: "редкое" })).toEqual([waiting.number]);
    expect(await view({ view: "open", q: "100%»" })).toEqual([waiting.number]);
    expect(await view({ view: "open", q: "%%%" })).toEqual([]);
    expect(await view({ view: "open", from: "300 000" })).toEqual([mine.number]);
  });

  it("counts its views and says what is unusual", async () => {
    const queue = await getReviewQueue(world.lead, readQueueFilters({ view: "open" }).filters);

    expect(queue.tabs).toMatchObject({ mine: { count: 0 }, waiting: { count: 1 }, open: { count: 2 } });
    expect(queue.items[0]).toMatchObject({ daysLeft: 20, attention: [{ code: "firstClaim" }] });
    expect(queue.reviewers.length).toBeGreaterThan(0);
  });

  it("is exported in the same order", async () => {
    const numbers: string[] = [];
    for await (const batch of streamQueue(world.auditor, readQueueFilters({ view: "open" }).filters))
      numbers.push(...batch.map(({ number }) => number));

    expect(numbers).toEqual([mine.number, waiting.number]);
  });
});

describe("the workspace", () => {
  it("shows lines, permissions and what is left; the auditor only looks", async () => {
    await decide(world.reviewer, mine, { wish: { verdict: "ACCEPTED" } });
    const workspace = await getReviewWorkspace(world.reviewer, mine.number, null);

    expect(workspace?.lines.map(({ verdict }) => verdict?.name ?? null)).toEqual(["ACCEPTED", null]);
    expect(workspace?.may.decide).toBeNull();
    expect(workspace?.left.map(({ code }) => code)).toEqual(["linesUndecided", "checklistOpen"]);
    const looked = await getReviewWorkspace(world.auditor, mine.number, null);
    expect(looked?.may.decide?.code).toBe("roleMissing");
  });

  it("is not there for a draft or a number nobody has", async () => {
    expect(await getReviewWorkspace(world.reviewer, "26-9999", null)).toBeNull();
  });

  it("keeps who did what in the history", async () => {
    const history = await getClaimHistory(world.auditor, mine.number, null);

    expect(history?.events.map(({ type }) => type)).toEqual(["lineDecided", "claimTaken", "claimSubmitted"]);
    expect(history?.events[0]?.line).toBe(1);
    expect(history?.versions.map(({ number }) => number)).toEqual([1]);
  });
});
