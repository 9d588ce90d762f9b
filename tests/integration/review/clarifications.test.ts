import { beforeEach, describe, expect, it } from "vitest";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { giveBackClaim } from "@/lib/review/commands/give-back-claim";
import { resolveClarification } from "@/lib/review/commands/resolve-clarification";
import { askClarificationInput } from "@/lib/review/domain/clarification-inputs";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner, setClock } from "../../support/builders-clock";
import { again } from "../../support/builders-people";
import { aClaimInReview, versionOf } from "../../support/builders-review";
import { testInstant } from "../../support/database";

let world: World;
let claim: TestClaim;

beforeEach(async () => {
  await setClock(testInstant);
  world ??= await aWorld();
  world = { ...world, reviewer: await again(world.reviewer) };
  claim = await aClaimInReview(world, { lines: [{}, {}] });
});

const question = "Приложите, пожалуйста, CMR с отметкой о прибытии.";
const asked = async (blocking: boolean, texts: readonly string[] = [question], who = world.reviewer) =>
  askClarification(who, {
    claimId: claim.id,
    version: await versionOf(claim),
    blocking,
    questions: texts.map((text, at) => ({ lineId: claim.lineIds[at] ?? null, text })),
  });

const clock = async () => {
  const [row] = await asOwner(
    "SELECT due_on::text, clock_stopped_on::text, reply_due_on::text, open_questions, answered_questions FROM claim WHERE id = $1",
    [claim.id],
  );

  return row;
};

const questions = () =>
  asOwner<{ id: string; status: string; due_on: string }>(
    "SELECT id, status, due_on::text, line_id FROM clarification WHERE claim_id = $1 ORDER BY asked_at, id",
    [claim.id],
  );

/** As the company's answer does. */
const answered = async (id: string) => {
  const { certifier } = world.company;
  const [row] = await asOwner<{ company_id: string }>("SELECT company_id FROM claim WHERE id = $1", [
    claim.id,
  ]);
  await asOwner(
    `UPDATE clarification SET status = 'ANSWERED', answer = 'Приложили', answered_by_id = $2, answered_at = asked_at WHERE id = $1`,
    [id, certifier.userId],
  );
  await asOwner(
    "UPDATE claim SET open_questions = open_questions - 1, answered_questions = answered_questions + 1 WHERE id = $1 AND company_id = $2",
    [claim.id, row?.company_id],
  );
};

describe("asking the company", () => {
  it("a blocking question stops the clock and gives ten working days to answer", async () => {
    const before = await clock();
    valued(await asked(true));

    expect(await clock()).toEqual({
      ...before,
      clock_stopped_on: "2026-10-06",
      reply_due_on: "2026-10-20",
      open_questions: 1,
    });
  });

  it("a question that blocks nothing lets the clock run", async () => {
    valued(await asked(false));

    expect(await clock()).toMatchObject({ clock_stopped_on: null, open_questions: 1 });
  });

  it("several questions are one letter", async () => {
    valued(await asked(true, [question, "Почему сумма в акте другая?"]));

    expect(await questions()).toHaveLength(2);
    expect(await clock()).toMatchObject({ open_questions: 2 });
    const letters = await asOwner<{ payload: { question: string } }>(
      "SELECT payload FROM outbox_message WHERE claim_id = $1 AND kind = 'clarificationAsked'",
      [claim.id],
    );
    expect(letters.map(({ payload }) => payload.question)).toEqual([
      `${question}\nПочему сумма в акте другая?`,
    ]);
  });

  it("only the officer who has the claim asks, and only from a page that is up to date", async () => {
    expect(await asked(true, [question], world.secondReviewer)).toMatchObject({
      failure: { code: "notAssignee" },
    });
    const stale = {
      claimId: claim.id,
      version: 1,
      blocking: true,
      questions: [{ lineId: null, text: question }],
    };
    expect(await askClarification(world.reviewer, stale)).toMatchObject({
      failure: { code: "changedMeanwhile" },
    });
  });

  it("sent twice it asks once", async () => {
    const input = {
      claimId: claim.id,
      version: await versionOf(claim),
      blocking: true,
      questions: [{ lineId: null, text: question }],
      idempotencyKey: uuidv7(),
    };
    const answers = await Promise.all([
      askClarification(world.reviewer, input),
      askClarification(world.reviewer, input),
    ]);

    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await questions()).toHaveLength(1);
  });

  it("nobody leaves a claim whose question is open", async () => {
    valued(await asked(false));

    expect(
      await giveBackClaim(world.reviewer, { claimId: claim.id, version: await versionOf(claim) }),
    ).toMatchObject({ failure: { code: "questionsOpen", count: 1 } });
  });

  it("a letter without a question is none", () => {
    const typed = (fields: Record<string, string>) =>
      askClarificationInput.safeParse({ claimId: uuidv7(), version: "2", blocking: "yes", ...fields });

    expect(typed({ question1: "", line1: "" }).error?.issues[0]).toMatchObject({
      path: ["question1"],
      message: "questionMissing",
    });
    expect(typed({ question1: question, question2: "?" }).error?.issues[0]?.path).toEqual(["question2"]);
    expect(typed({ question1: "", question2: question, line2: "" }).data?.questions).toEqual([
      { lineId: null, text: question },
    ]);
  });
});

describe("closing a question", () => {
  const close = async (outcome: "RESOLVED" | "CANCELLED", at = 0, who = world.reviewer) =>
    resolveClarification(who, {
      claimId: claim.id,
      version: await versionOf(claim),
      clarificationId: (await questions())[at]?.id ?? uuidv7(),
      outcome,
    });

  it("taking back the last blocking question sets the clock going with what was left", async () => {
    const due = (await clock())?.due_on;
    valued(await asked(true));
    await setClock("2026-10-09T10:00:00+03:00");
    world = { ...world, reviewer: await again(world.reviewer) };
    valued(await close("CANCELLED"));

    expect(due).toBe("2026-11-03");
    expect(await clock()).toMatchObject({
      due_on: "2026-11-09",
      clock_stopped_on: null,
      reply_due_on: null,
      open_questions: 0,
    });
  });

  it("the clock stands while another blocking question waits", async () => {
    valued(await asked(true, [question, "И ещё один вопрос"]));
    valued(await close("CANCELLED"));

    expect(await clock()).toMatchObject({ clock_stopped_on: "2026-10-06", open_questions: 1 });
  });

  it("an accepted answer is settled", async () => {
    valued(await asked(false));
    await answered((await questions())[0]?.id ?? "");
    valued(await close("RESOLVED"));

    expect(await questions()).toMatchObject([{ status: "RESOLVED" }]);
    expect(await clock()).toMatchObject({ open_questions: 0, answered_questions: 0 });
  });

  it("an unanswered question cannot be settled, nor a closed one closed again", async () => {
    valued(await asked(false));
    expect(await close("RESOLVED")).toMatchObject({ failure: { code: "questionClosed" } });
    valued(await close("CANCELLED"));
    expect(await close("CANCELLED")).toMatchObject({ failure: { code: "questionClosed" } });
  });

  it("is refused to another officer, and for a question of another claim", async () => {
    valued(await asked(false));
    expect(await close("CANCELLED", 0, world.secondReviewer)).toMatchObject({
      failure: { code: "notAssignee" },
    });
    expect(await close("CANCELLED", 7)).toMatchObject({ failure: { code: "questionNotFound" } });
  });

  it("of two who close it at once, the second is told", async () => {
    valued(await asked(false));
    const [row] = await questions();
    const input = {
      claimId: claim.id,
      version: await versionOf(claim),
      clarificationId: row?.id ?? "",
      outcome: "CANCELLED",
    } as const;
    const answers = await Promise.all([
      resolveClarification(world.reviewer, input),
      resolveClarification(world.reviewer, input),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
