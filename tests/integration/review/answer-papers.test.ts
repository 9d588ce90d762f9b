// Papers that a company lays beside a question of the officer.
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

    const answers = await writingSlowly(() => Promise.all([1, 2, 3].map((mark) => upload(questionId, mark))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.failure.code === "claimTooLarge")).toHaveLength(2);
  });
});

/** Whoever has looked at the bytes takes a while to write, so that others look meanwhile if nothing keeps them. */
const writingSlowly = async <T>(act: () => Promise<T>): Promise<T> => {
  await asOwner(`CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.5); RETURN NEW; END $$;
    GRANT EXECUTE ON FUNCTION slowly() TO PUBLIC; CREATE TRIGGER slowly BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION slowly()`);
  try {
    return await act();
  } finally {
    await asOwner("DROP TRIGGER slowly ON document; DROP FUNCTION slowly()");
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
