import { Readable } from "node:stream";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addLine } from "@/lib/claims/commands/add-line";
import { attachDocument } from "@/lib/claims/commands/attach-document";
import { duplicateLine } from "@/lib/claims/commands/duplicate-line";
import { moveDocument } from "@/lib/claims/commands/move-document";
import { removeDocument } from "@/lib/claims/commands/remove-document";
import { removeLine } from "@/lib/claims/commands/remove-line";
import { requestCertification } from "@/lib/claims/commands/request-certification";
import { sendBackToPreparer } from "@/lib/claims/commands/send-back-to-preparer";
import { withdrawClaim } from "@/lib/claims/commands/withdraw-claim";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim, type TestClaim, valued } from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";
import { balanceOf } from "@/tests/support/builders-programme";

let world: World;
let claim: TestClaim;

beforeAll(async () => {
  world = await aWorld();
});

beforeEach(async () => {
  claim = await aDraft(world.company, { programmeId: world.programme.id });
});

const lines = () =>
  asOwner("SELECT id, purpose, amount_minor FROM claim_line WHERE claim_id = $1 ORDER BY position", [
    claim.id,
  ]);

describe("lines", () => {
  it("are added once per press, and counted", async () => {
    const input = { number: claim.number, idempotencyKey: uuidv7() };
    valued(await addLine(world.company.preparer, input));
    valued(await addLine(world.company.preparer, input));
    expect(await lines()).toHaveLength(2);
    const [stored] = await asOwner("SELECT line_count FROM claim WHERE id = $1", [claim.id]);
    expect(stored?.line_count).toBe(2);
  });

  it("are duplicated without invoice, payment, amount and documents", async () => {
    const { lineId } = valued(
      await duplicateLine(world.company.preparer, {
        number: claim.number,
        lineId: claim.lineIds[0] ?? "",
        idempotencyKey: uuidv7(),
      }),
    );
    expect((await lines())[1]).toEqual({
      id: lineId,
      purpose: "Испытания и сертификация",
      amount_minor: null,
    });
  });

  it("are removed, and their documents stay with the claim", async () => {
    valued(
      await removeLine(world.company.preparer, { number: claim.number, lineId: claim.lineIds[0] ?? "" }),
    );
    expect(await lines()).toHaveLength(0);
    const documents = await asOwner(
      "SELECT line_id FROM claim_document WHERE claim_id = $1 AND removed_at IS NULL",
      [claim.id],
    );
    expect(documents).toEqual([{ line_id: null }, { line_id: null }, { line_id: null }]);
  });

  it("keep the numbers that the company knows them by when one is removed", async () => {
    const three = await aDraft(world.company, { programmeId: world.programme.id, lines: [{}, {}, {}] });
    valued(
      await removeLine(world.company.preparer, { number: three.number, lineId: three.lineIds[1] ?? "" }),
    );
    const added = valued(
      await addLine(world.company.preparer, { number: three.number, idempotencyKey: uuidv7() }),
    );

    expect(
      await asOwner("SELECT id, position FROM claim_line WHERE claim_id = $1 ORDER BY position", [three.id]),
    ).toEqual([
      { id: three.lineIds[0], position: 1 },
      { id: three.lineIds[2], position: 2 },
      { id: added.lineId, position: 3 },
    ]);
    expect(added.ordinal).toBe(3);
  });
});

// The smallest picture there is.
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const attach = (
  by: World["company"]["certifier"],
  patch: Partial<{ content: Buffer; fileName: string; lineId: string | null }> = {},
) =>
  attachDocument(
    by,
    {
      number: claim.number,
      lineId: patch.lineId === undefined ? (claim.lineIds[0] ?? "") : patch.lineId,
      clarificationId: null,
      replaces: null,
      kind: "INVOICE",
    },
    { stream: Readable.from([patch.content ?? png]), fileName: patch.fileName ?? "счёт.png" },
  );

describe("documents", () => {
  it("are judged by content, stored and attached; the same file twice is one", async () => {
    const first = valued(await attach(world.company.preparer));
    expect(first).toMatchObject({ fileName: "счёт.png", pages: 1 });
    expect(valued(await attach(world.company.preparer))).toEqual(first);
    const [row] = await asOwner("SELECT media_type, size FROM document WHERE id = $1", [first.documentId]);
    expect(row).toEqual({ media_type: "image/png", size: png.length });
  });

  it("of a foreign type, with a wrong name or of nothing are refused", async () => {
    const page = Buffer.from("<!doctype html><script>alert(1)</script>");
    expect(await attach(world.company.preparer, { content: page })).toMatchObject({
      failure: { code: "typeNotAccepted", found: "html" },
    });
    expect(await attach(world.company.preparer, { fileName: "счёт.pdf" })).toMatchObject({
      failure: { code: "extensionMismatch" },
    });
    expect(await attach(world.company.preparer, { content: Buffer.alloc(0) })).toMatchObject({
      failure: { code: "fileEmpty" },
    });
  });

  it("are refused to a viewer and to another company before a byte is read", async () => {
    const other = await aCompany(world.admin);
    expect(await attach(world.company.viewer)).toMatchObject({ failure: { code: "writersOnly" } });
    expect(await attach(other.certifier)).toMatchObject({ failure: { code: "claimNotFound" } });
  });

  it("are refused beyond 200 MB a claim", async () => {
    await asOwner(
      "UPDATE document SET size = 26214400 WHERE id IN (SELECT document_id FROM claim_document WHERE claim_id = $1)",
      [claim.id],
    );
    for (let at = 0; at < 5; at += 1) {
      const { documentId } = valued(
        await attach(world.company.preparer, { content: Buffer.concat([png, Buffer.from([at])]) }),
      );
      await asOwner("UPDATE document SET size = 26214400 WHERE id = $1", [documentId]);
    }
    const answer = await attach(world.company.preparer, { content: Buffer.concat([png, Buffer.from([99])]) });
    expect(answer).toMatchObject({ failure: { code: "claimTooLarge" } });
  });

  it("move to another line and kind, and are taken off", async () => {
    const { attachmentId } = valued(await attach(world.company.preparer, { lineId: null }));
    const place = {
      number: claim.number,
      attachmentId,
      lineId: claim.lineIds[0] ?? "",
      kind: "ACT" as const,
    };
    valued(await moveDocument(world.company.preparer, place));
    const [moved] = await asOwner("SELECT line_id, kind FROM claim_document WHERE id = $1", [attachmentId]);
    expect(moved).toEqual({ line_id: claim.lineIds[0], kind: "ACT" });
    valued(await removeDocument(world.company.preparer, { number: claim.number, attachmentId }));
    const again = await removeDocument(world.company.preparer, { number: claim.number, attachmentId });
    expect(again).toMatchObject({ failure: { code: "documentNotFound" } });
  });
});

describe("preparer and certifier", () => {
  it("hand a finished draft over and back", async () => {
    const { preparer, certifier } = world.company;
    valued(await requestCertification(preparer, { number: claim.number, idempotencyKey: uuidv7() }));
    const back = { number: claim.number, comment: "Проверьте дату", idempotencyKey: uuidv7() };
    expect(await sendBackToPreparer(preparer, back)).toMatchObject({ failure: { code: "certifierOnly" } });
    valued(await sendBackToPreparer(certifier, back));
    const [stored] = await asOwner("SELECT status FROM claim WHERE id = $1", [claim.id]);
    expect(stored?.status).toBe("DRAFT");
    const letters = await asOwner(
      "SELECT kind FROM outbox_message WHERE claim_id = $1 ORDER BY created_at, id",
      [claim.id],
    );
    expect(letters.map(({ kind }) => kind)).toEqual(["claimAwaitingCertification", "claimSentBack"]);
  });

  it("an unfinished draft is not handed over", async () => {
    const unfinished = await aDraft(world.company, {
      programmeId: world.programme.id,
      lines: [{ documents: [] }],
    });
    const answer = await requestCertification(world.company.preparer, { number: unfinished.number });
    expect(answer).toMatchObject({ failure: { code: "notReady", blockers: 3 } });
  });
});

describe("a claim is withdrawn", () => {
  const withdraw = (number: string, by = world.company.certifier) =>
    withdrawClaim(by, { number, reason: "Подадим позже", idempotencyKey: uuidv7() });

  it("by a certifier: money and caps are free again", async () => {
    const line = world.budgetLines.CERTIFICATION ?? "";
    const before = await balanceOf(line);
    const sent = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
    valued(await withdraw(sent.number));
    expect(await balanceOf(line)).toEqual(before);
    const [caps] = await asOwner(
      "SELECT coalesce(sum(amount), 0)::bigint AS taken FROM claim_cap_use WHERE claim_id = $1",
      [sent.id],
    );
    expect(caps?.taken).toBe(0n);
  });

  it("not by a preparer, not by another company, not twice, not as a draft", async () => {
    const sent = await aSubmittedClaim(world.company, { programmeId: world.programme.id });
    const other = await aCompany(world.admin);
    expect(await withdraw(sent.number, world.company.preparer)).toMatchObject({
      failure: { code: "certifierOnly" },
    });
    expect(await withdraw(sent.number, other.certifier)).toMatchObject({
      failure: { code: "claimNotFound" },
    });
    expect(await withdraw(claim.number)).toMatchObject({ failure: { code: "notInThisStatus" } });
    const answers = await Promise.all([withdraw(sent.number), withdraw(sent.number)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
