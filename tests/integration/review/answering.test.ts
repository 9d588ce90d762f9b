import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { attachDocument } from "@/lib/claims/commands/attach-document";
import { moveDocument } from "@/lib/claims/commands/move-document";
import { removeDocument } from "@/lib/claims/commands/remove-document";
import { answerClarification } from "@/lib/review/commands/answer-clarification";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { returnForCorrection } from "@/lib/review/commands/return-for-correction";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aCompany, type TestCompany } from "../../support/builders-company";
import { aClaimInReview, versionOf } from "../../support/builders-review";

// The smallest picture there is.
const tinyPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let world: World;
let company: TestCompany;

beforeAll(async () => {
  world = await aWorld();
  company = await aCompany(world.admin);
});

const asked = async (blocking: "yes" | "no") => {
  const claim = await aClaimInReview(world, { company });
  valued(
    await askClarification(world.reviewer, {
      claimId: claim.id,
      version: await versionOf(claim),
      blocking: blocking === "yes",
      questions: [{ lineId: null, text: "Кому отгрузили товар?" }],
    }),
  );
  const [question] = await asOwner<{ id: string }>("SELECT id FROM clarification WHERE claim_id = $1", [
    claim.id,
  ]);
  return { claim, questionId: question?.id ?? "" };
};

const answerTo = ({ claim, questionId }: { claim: TestClaim; questionId: string }, key = uuidv7()) => ({
  number: claim.number,
  clarificationId: questionId,
  answer: "Покупателю в Милане, CMR приложен.",
  idempotencyKey: key,
});

const stateOf = async ({ id }: TestClaim) => {
  const [row] = await asOwner(
    "SELECT open_questions AS open, answered_questions AS answered, clock_stopped_on AS stopped, reply_due_on AS reply FROM claim WHERE id = $1",
    [id],
  );
  return row;
};

describe("the documents of an answer", () => {
  it("stay with it when the claim is corrected: nobody takes them off or moves them", async () => {
    const question = await asked("no");
    const { number } = question.claim;
    const upload = { stream: Readable.from([tinyPng]), fileName: "cmr.png" };
    const place = { number, lineId: null, clarificationId: question.questionId, replaces: null };
    const { attachmentId } = valued(
      await attachDocument(company.preparer, { ...place, kind: "TRANSPORT_DOCUMENT" }, upload),
    );
    valued(await answerClarification(company.preparer, answerTo(question)));
    valued(
      await returnForCorrection(world.reviewer, {
        claimId: question.claim.id,
        version: await versionOf(question.claim),
        flags: [{ part: "documents", lineId: null, remark: "Приложите договор" }],
      }),
    );

    const missing = { failure: { code: "documentNotFound" } };
    expect(await removeDocument(company.preparer, { number, attachmentId })).toMatchObject(missing);
    expect(
      await moveDocument(company.preparer, { number, attachmentId, lineId: null, kind: "CONTRACT" }),
    ).toMatchObject(missing);
  });
});

describe("the company answers a question", () => {
  it("and the agency's clock runs on", async () => {
    const question = await asked("yes");
    expect(await stateOf(question.claim)).toMatchObject({ open: 1, answered: 0, stopped: "2026-10-06" });
    valued(await answerClarification(company.preparer, answerTo(question)));
    expect(await stateOf(question.claim)).toMatchObject({ open: 0, answered: 1, stopped: null, reply: null });
    const [letter] = await asOwner(
      "SELECT kind FROM outbox_message WHERE claim_id = $1 AND kind = 'clarificationAnswered'",
      [question.claim.id],
    );
    expect(letter).toBeDefined();
  });

  it("once, whether it is sent twice or at the same time by two people", async () => {
    const question = await asked("no");
    const key = uuidv7();
    const twins = await Promise.all([
      answerClarification(company.certifier, answerTo(question, key)),
      answerClarification(company.certifier, answerTo(question, key)),
    ]);
    expect(twins.every(({ ok }) => ok)).toBe(true);

    const other = await asked("no");
    const answers = await Promise.all([
      answerClarification(company.certifier, answerTo(other)),
      answerClarification(company.preparer, answerTo(other)),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stateOf(other.claim)).toMatchObject({ open: 0, answered: 1 });
  });

  it("but not one that was never asked, nor one of another company, nor as a viewer", async () => {
    const question = await asked("no");
    expect(
      await answerClarification(company.certifier, { ...answerTo(question), clarificationId: uuidv7() }),
    ).toEqual({
      ok: false,
      failure: { code: "questionNotFound" },
    });
    expect(await answerClarification(world.company.certifier, answerTo(question))).toEqual({
      ok: false,
      failure: { code: "claimNotFound" },
    });
    expect(await answerClarification(company.viewer, answerTo(question))).toEqual({
      ok: false,
      failure: { code: "writersOnly" },
    });
  });
});
