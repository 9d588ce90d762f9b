import { beforeAll, describe, expect, it } from "vitest";
import { recordDocumentView } from "@/lib/claims/commands/record-document-view";
import { resubmitClaim } from "@/lib/claims/commands/resubmit-claim";
import { getDocument } from "@/lib/claims/queries/get-document";
import { SignedOut } from "@/lib/platform/db/context";
import { getReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import {
  aDocument,
  aDraft,
  aSubmittedClaim,
  returned,
  supportOf,
  valued,
} from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";
import { aMember, anOfficial } from "@/tests/support/builders-people";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const wish = () => ({ programmeId: world.programme.id });

const documentsOf = async (claimId: string): Promise<string[]> => {
  const rows = await asOwner<{ document_id: string }>(
    "SELECT document_id FROM claim_document WHERE claim_id = $1 ORDER BY added_at, id",
    [claimId],
  );
  return rows.map(({ document_id }) => document_id);
};

const shownInReview = async (number: string) =>
  (await getReviewWorkspace(world.reviewer, number, null))?.documents.map(({ id }) => id);

describe("T02: a document is opened", () => {
  it("by every member of its company, in a draft too", async () => {
    const draft = await aDraft(world.company, wish());
    const [id = ""] = await documentsOf(draft.id);
    for (const actor of [world.company.preparer, world.company.certifier, world.company.viewer])
      expect(await getDocument(actor, id)).toMatchObject({ documentId: id });
  });

  it("not by another company, and not by an official while it is drafted", async () => {
    const draft = await aDraft(world.company, wish());
    const [id = ""] = await documentsOf(draft.id);
    const other = await aCompany(world.admin);
    expect(await getDocument(other.certifier, id)).toBeNull();
    expect(await getDocument(world.reviewer, id)).toBeNull();
  });

  it("by officials once it is submitted, and what was opened is remembered once", async () => {
    const claim = await aSubmittedClaim(world.company, wish());
    const [id = ""] = await documentsOf(claim.id);
    const document = await getDocument(world.reviewer, id);
    if (!document) throw new Error("the reviewer should see it");
    await recordDocumentView(world.reviewer, document);
    await recordDocumentView(world.reviewer, document);
    const views = await asOwner("SELECT user_id, claim_id FROM document_view WHERE document_id = $1", [id]);
    expect(views).toEqual([{ user_id: world.reviewer.userId, claim_id: claim.id }]);
  });

  it("not once its person has left the company or is signed out, though the address was good before", async () => {
    const leaver = await aMember(world.admin, world.company.id, "preparer");
    const draft = await aDraft(world.company, wish());
    const [id = ""] = await documentsOf(draft.id);
    expect(await getDocument(leaver, id)).toMatchObject({ documentId: id });
    await asOwner("UPDATE membership SET ended_at = app.now() WHERE user_id = $1", [leaver.userId]);
    await expect(getDocument(leaver, id)).rejects.toThrow(SignedOut);

    const official = await anOfficial(world.admin, ["reviewer"]);
    const claim = await aSubmittedClaim(world.company, wish());
    const [filed = ""] = await documentsOf(claim.id);
    expect(await getDocument(official, filed)).toMatchObject({ documentId: filed });
    await asOwner("UPDATE staff_role SET ended_at = app.now() WHERE user_id = $1", [official.userId]);
    await expect(getDocument(official, filed)).rejects.toThrow(SignedOut);
  });

  it("added to a returned claim it stays the company's own until the correction is sent", async () => {
    const claim = await aSubmittedClaim(world.company, wish());
    const [lineId = ""] = claim.lineIds;
    await returned(world.reviewer, claim, [{ part: "line", lineId, remark: "Нужен ещё акт" }]);
    const id = await aDocument(world.company.certifier, { claimId: claim.id, lineId, kind: "ACT" });
    expect(await getDocument(world.reviewer, id)).toBeNull();
    expect(await shownInReview(claim.number)).not.toContain(id);
    valued(
      await resubmitClaim(world.company.certifier, {
        number: claim.number,
        expectedSupport: await supportOf(world.company.certifier, claim.number),
        declared: "on",
      }),
    );
    expect(await getDocument(world.reviewer, id)).toMatchObject({ documentId: id });
    expect(await shownInReview(claim.number)).toContain(id);
  });

  it("an id that does not exist, or is none, is like one that may not be seen", async () => {
    expect(await getDocument(world.reviewer, uuidv7())).toBeNull();
    expect(await getDocument(world.company.certifier, "../../etc/passwd")).toBeNull();
  });
});
