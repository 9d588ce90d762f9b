// Papers that a company lays beside a question of the officer.
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attachDocument } from "@/lib/claims/commands/attach-document";
import { resubmitClaim } from "@/lib/claims/commands/resubmit-claim";
import { insertAttachment } from "@/lib/claims/data/attachment-store";
import { getDocument } from "@/lib/claims/queries/get-document";
import { recordDocument } from "@/lib/evidence/data/document-store";
import { MAX_CLAIM_BYTES } from "@/lib/evidence/domain/evidence-limits";
import { withContext } from "@/lib/platform/db/context";
import { answerClarification } from "@/lib/review/commands/answer-clarification";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { resolveClarification } from "@/lib/review/commands/resolve-clarification";
import { returnForCorrection } from "@/lib/review/commands/return-for-correction";
import { getReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import { supportOf, type TestClaim, valued } from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aCompany, type TestCompany } from "@/tests/support/builders-company";
import { aClaimInReview, versionOf } from "@/tests/support/builders-review";
import { ownerUrl } from "@/tests/support/database";

let world: World;
let company: TestCompany;
let claim: TestClaim;

beforeAll(async () => {
  world = await aWorld();
});

beforeEach(async () => {
  company = await aCompany(world.admin);
  claim = await aClaimInReview(world, { company });
});

const asked = async (): Promise<string> => {
  const known = new Set((await questions()).map(({ id }) => id));
  valued(
    await askClarification(world.reviewer, {
      claimId: claim.id,
      version: await versionOf(claim),
      blocking: false,
      questions: [{ lineId: null, text: "Кому отгрузили товар?" }],
    }),
  );
  return (await questions()).find(({ id }) => !known.has(id))?.id ?? "";
};

const questions = () =>
  asOwner<{ id: string }>("SELECT id FROM clarification WHERE claim_id = $1", [claim.id]);

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A picture of its own, some bytes longer than another with a smaller mark. */
const upload = (clarificationId: string, mark: number) =>
  attachDocument(
    company.preparer,
    { number: claim.number, lineId: null, clarificationId, replaces: null, kind: "OTHER" },
    {
      fileName: `foto-${mark}.png`,
      stream: (async function* () {
        yield Buffer.concat([pixel, Buffer.from([mark])]);
      })(),
    },
  );

describe("papers beside a question", () => {
  it("go to the officer with the answer, and never through a question that was taken back", async () => {
    const kept = await asked();
    const answer = valued(await upload(kept, 1)).documentId;
    const dropped = await asked();
    const stray = valued(await upload(dropped, 2)).documentId;
    valued(
      await answerClarification(company.preparer, {
        number: claim.number,
        clarificationId: kept,
        answer: "Покупателю в Милане, фото приложено.",
      }),
    );
    valued(
      await resolveClarification(world.reviewer, {
        claimId: claim.id,
        version: await versionOf(claim),
        clarificationId: dropped,
        outcome: "CANCELLED",
      }),
    );
    valued(
      await returnForCorrection(world.reviewer, {
        claimId: claim.id,
        version: await versionOf(claim),
        flags: [{ part: "line", lineId: claim.lineIds[0] ?? "", remark: "Сумма не та, что в счёте." }],
      }),
    );
    valued(
      await resubmitClaim(company.certifier, {
        number: claim.number,
        expectedSupport: await supportOf(company.certifier, claim.number),
        declared: "on",
      }),
    );

    const shown = (await getReviewWorkspace(world.reviewer, claim.number, null))?.documents.map(
      ({ id }) => id,
    );
    expect(shown).toContain(answer);
    expect(shown).not.toContain(stray);
    expect(await getDocument(world.reviewer, stray)).toBeNull();
    expect(await getDocument(company.preparer, stray)).toMatchObject({ documentId: stray });
    const stamped = await asOwner(
      "SELECT count(*)::int AS count FROM claim_document WHERE claim_id = $1 AND clarification_id IS NOT NULL AND added_in_version IS NOT NULL",
      [claim.id],
    );
    expect(stamped).toEqual([{ count: 0 }]);
  });

  it("sent at once stay within the bytes a claim may have", async () => {
    const questionId = await asked();
    await fillUpTo(MAX_CLAIM_BYTES - pixel.length - 1);

    const answers = await allAtOnce([1, 2, 3, 4, 5, 6].map((mark) => () => upload(questionId, mark)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.failure.code === "claimTooLarge")).toHaveLength(5);
  });
});

/** Starts them while nothing can be written, and lets go when every one of them waits. */
const allAtOnce = async <T>(acts: readonly (() => Promise<T>)[]): Promise<readonly T[]> => {
  const gate = new pg.Client({ connectionString: ownerUrl });
  await gate.connect();
  try {
    await gate.query("BEGIN; LOCK TABLE document IN SHARE MODE");
    const running = Promise.all(acts.map((act) => act()));
    await expect
      .poll(
        async () =>
          (await gate.query("SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted")).rows[0]
            ?.waiting,
        { timeout: 60_000 },
      )
      .toBe(acts.length);
    await gate.query("COMMIT");
    return await running;
  } finally {
    await gate.end();
  }
};

/** Gives the claim papers of so many bytes together. */
const fillUpTo = async (bytes: number): Promise<void> => {
  const largest = 25 * 1024 * 1024;
  await asOwner(
    "UPDATE document SET size = 1 WHERE id IN (SELECT document_id FROM claim_document WHERE claim_id = $1)",
    [claim.id],
  );
  const [row] = await asOwner<{ count: number }>(
    "SELECT count(*)::int AS count FROM claim_document WHERE claim_id = $1",
    [claim.id],
  );
  const [question] = await questions();
  for (let left = bytes - (row?.count ?? 0); left > 0; left -= largest) {
    const documentId = uuidv7();
    const { companyId, userId, person } = company.preparer;
    await withContext(company.preparer.session, async (db) => {
      await recordDocument(
        db,
        documentId,
        {
          sha256: documentId.replaceAll("-", "").padEnd(64, "0"),
          size: Math.min(left, largest),
          kind: "pdf",
          mime: "application/pdf",
          pages: 1,
          fileName: "scan.pdf",
        },
        { companyId, userId, at: person.now },
      );
      await insertAttachment(db, company.preparer, {
        id: uuidv7(),
        claimId: claim.id,
        documentId,
        lineId: null,
        clarificationId: question?.id ?? null,
        kind: "OTHER",
      });
    });
  }
};
