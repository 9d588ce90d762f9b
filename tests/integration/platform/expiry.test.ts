// What nobody takes care of comes to an end: old drafts, and claims that lie on a desk.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expireDrafts } from "@/lib/claims/commands/expire-drafts";
import { requestCertification } from "@/lib/claims/commands/request-certification";
import { saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { sendBackToPreparer } from "@/lib/claims/commands/send-back-to-preparer";
import { findRecipients } from "@/lib/notifications/data/outbox-store";
import { closeWorkerPool, workerPool } from "@/lib/platform/db/worker-pool";
import { checkSqlInvariants } from "@/lib/platform/verify/sql-invariants";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { expireAssignments } from "@/lib/review/commands/expire-assignments";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, type TestClaim, valued } from "@/tests/support/builders-claims";
import { asOwner, setClock } from "@/tests/support/builders-clock";
import { aCompany, type TestCompany } from "@/tests/support/builders-company";
import { again, anOfficial } from "@/tests/support/builders-people";
import { aClaimInReview, columnOf, decide, versionOf } from "@/tests/support/builders-review";
import { testInstant } from "@/tests/support/database";

let world: World;

const onDay = async (instant: string): Promise<void> => {
  await closeWorkerPool();
  await setClock(instant);
};

beforeAll(async () => {
  world = await aWorld();
});

afterEach(() => onDay(testInstant));
afterAll(closeWorkerPool);

const letters = (claim: TestClaim, kind: string) =>
  asOwner<{ payload: Record<string, string> }>(
    "SELECT payload FROM outbox_message WHERE claim_id = $1 AND kind = $2 ORDER BY created_at",
    [claim.id, kind],
  );

const broken = async () =>
  (await checkSqlInvariants(workerPool())).filter(({ violations }) => violations.length > 0);

describe("a claim that lies on an officer's desk", () => {
  it("goes back to the queue after the time of a whole decision, with a word to the officer before", async () => {
    const claim = await aClaimInReview(world);
    valued(await decide(world.reviewer, claim, { wish: { verdict: "ACCEPTED" } }));
    // Twenty working days from 6 October end on 3 November.
    await onDay("2026-10-30T09:20:00+03:00");
    expect(await expireAssignments()).toBe(1);
    expect(await expireAssignments()).toBe(0);
    expect(await letters(claim, "assignmentExpiring")).toMatchObject([{ payload: { lastOn: "2026-11-03" } }]);
    await onDay("2026-11-03T23:00:00+03:00");
    expect(await expireAssignments()).toBe(0);
    await onDay("2026-11-05T09:20:00+03:00");
    expect(await expireAssignments()).toBe(1);

    expect(await columnOf(claim, "status")).toBe("SUBMITTED");
    expect(await columnOf(claim, "assignee_id")).toBeNull();
    expect(await asOwner("SELECT verdict FROM line_decision WHERE claim_id = $1", [claim.id])).toHaveLength(
      1,
    );
    const [event] = await asOwner(
      "SELECT actor_id, data->>'assigneeId' AS assignee FROM audit_event WHERE claim_id = $1 AND type = 'assignmentExpired'",
      [claim.id],
    );
    expect(event).toEqual({ actor_id: null, assignee: world.reviewer.userId });
    expect(await letters(claim, "assignmentExpired")).toHaveLength(1);
    expect((await findRecipients("assignmentExpired", claim.id)).map(({ userId }) => userId)).toContain(
      world.lead.userId,
    );
    expect(await broken()).toEqual([]);
  });

  it("stays while the company's answer is awaited", async () => {
    const claim = await aClaimInReview(world);
    valued(
      await askClarification(world.reviewer, {
        claimId: claim.id,
        version: await versionOf(claim),
        blocking: false,
        questions: [{ lineId: null, text: "Кому отгрузили товар?" }],
      }),
    );
    await onDay("2026-12-01T09:20:00+03:00");
    await expireAssignments();
    expect(await columnOf(claim, "status")).toBe("IN_REVIEW");
  });

  it("goes back at once when the officer is blocked", async () => {
    const leaving = await anOfficial(world.admin, ["reviewer"]);
    const claim = await aClaimInReview(world, { reviewer: leaving });
    await asOwner(`UPDATE "user" SET blocked_at = app.now() WHERE id = $1`, [leaving.userId]);
    await expireAssignments();
    expect(await columnOf(claim, "status")).toBe("SUBMITTED");
    expect(await letters(claim, "assignmentExpired")).toHaveLength(1);
  });
});

describe("a draft that nobody touches for a year", () => {
  let company: TestCompany;
  let draft: TestClaim;

  beforeAll(async () => {
    company = await aCompany(world.admin);
    draft = await aDraft(company, { programmeId: world.programme.id, lines: [{}, {}] });
    // It has a history, which stays in the chain when the draft is gone.
    valued(await requestCertification(company.certifier, { number: draft.number }));
    valued(await sendBackToPreparer(company.certifier, { number: draft.number, comment: "Ещё не всё" }));
  });

  it("is kept until a letter has said when it goes, and a month has passed since", async () => {
    await onDay("2027-09-05T10:00:00+03:00");
    expect(await expireDrafts()).toBe(0);

    // The worker stood still for two months: the letter comes late, and so does the end.
    await onDay("2027-11-06T10:00:00+03:00");
    expect(await expireDrafts()).toBe(1);
    expect(await expireDrafts()).toBe(0);
    expect(await letters(draft, "draftExpiring")).toMatchObject([
      { payload: { number: draft.number, touchedOn: "2026-10-06", removedOn: "2027-12-06" } },
    ]);
    expect((await findRecipients("draftExpiring", draft.id)).map(({ userId }) => userId).sort()).toEqual(
      [company.certifier.userId, company.preparer.userId].sort(),
    );
    await onDay("2027-12-05T10:00:00+03:00");
    expect(await expireDrafts()).toBe(0);
  });

  it("then goes with its papers, and the company's chain says so", async () => {
    const papers = await asOwner<{ id: string }>(
      "SELECT document_id AS id FROM claim_document WHERE claim_id = $1",
      [draft.id],
    );
    expect(papers).toHaveLength(6);
    // The one paper that stands in another claim too is kept.
    const other = await aDraft(company, { programmeId: world.programme.id, lines: [{ documents: [] }] });
    await asOwner(
      `INSERT INTO claim_document (id, company_id, claim_id, document_id, kind, added_at, added_by_id)
        SELECT gen_random_uuid(), company_id, $2, document_id, kind, added_at, added_by_id FROM claim_document WHERE document_id = $1`,
      [papers[0]?.id, other.id],
    );
    await onDay("2027-12-06T12:00:00+03:00");
    // The other draft of this file was touched today; only the first one is due.
    await asOwner("UPDATE claim SET updated_at = '2027-12-06' WHERE status = 'DRAFT' AND id <> $1", [
      draft.id,
    ]);
    expect(await expireDrafts()).toBe(1);

    expect(await asOwner("SELECT 1 FROM claim WHERE id = $1", [draft.id])).toEqual([]);
    const left = await asOwner("SELECT id FROM document WHERE id = ANY ($1)", [papers.map(({ id }) => id)]);
    expect(left).toEqual([{ id: papers[0]?.id }]);
    const [event] = await asOwner(
      "SELECT object_id, actor_id, data FROM audit_event WHERE type = 'draftExpired' AND company_id = $1",
      [company.id],
    );
    expect(event).toMatchObject({
      object_id: draft.number,
      actor_id: null,
      data: { lines: 2, documents: 6 },
    });
    expect(await broken()).toEqual([]);
  });

  it("stays another year when somebody goes on with it", async () => {
    const kept = await aDraft(company, { programmeId: world.programme.id });
    await onDay("2027-09-07T10:00:00+03:00");
    await expireDrafts();
    expect(await letters(kept, "draftExpiring")).toHaveLength(1);
    valued(
      await saveLineFields(await again(company.certifier), {
        number: kept.number,
        lineId: kept.lineIds[0] ?? "",
        fields: [{ field: "purpose", typed: "Новое", base: "Испытания и сертификация" }],
      }),
    );
    await onDay("2028-01-10T10:00:00+03:00");
    await expireDrafts();
    expect(await columnOf(kept, "status")).toBe("DRAFT");
  });
});
