import { beforeAll, describe, expect, it } from "vitest";
import { askClarification } from "@/lib/review/commands/ask-clarification";
import { returnForCorrection } from "@/lib/review/commands/return-for-correction";
import {
  type FlaggedPart,
  remarkField,
  returnForCorrectionInput,
} from "@/lib/review/domain/return-for-correction-input";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { balanceOf } from "../../support/builders-programme";
import { aClaimInReview, columnOf, versionOf } from "../../support/builders-review";

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

const remark = "Номер счёта в заявке и в документе разный.";
const line = (claim: TestClaim, at = 0): FlaggedPart => ({
  part: "line",
  lineId: claim.lineIds[at] ?? "",
  remark,
});

const back = async (claim: TestClaim, flags: readonly FlaggedPart[], who = world.reviewer) =>
  returnForCorrection(who, { claimId: claim.id, version: await versionOf(claim), flags });

describe("returning a claim for correction", () => {
  it("opens the flagged parts only, stops the clock and keeps the money reserved", async () => {
    const claim = await aClaimInReview(world, { lines: [{}, {}] });
    const before = await balanceOf(world.budgetLines.CERTIFICATION ?? "");
    valued(
      await back(claim, [
        line(claim, 1),
        { part: "account", lineId: null, remark: "Счёт закрыт, укажите другой." },
      ]),
    );

    expect(await columnOf(claim, "status")).toBe("RETURNED");
    expect(await columnOf(claim, "returns")).toBe(1);
    expect(await columnOf(claim, "clock_stopped_on")).toBe("2026-10-06");
    expect(await columnOf(claim, "reply_due_on")).toBe("2026-10-20");
    expect(await columnOf(claim, "assignee_id")).toBe(world.reviewer.userId);
    expect(
      await asOwner("SELECT flagged FROM claim_line WHERE claim_id = $1 ORDER BY position", [claim.id]),
    ).toEqual([{ flagged: false }, { flagged: true }]);
    expect(
      await asOwner("SELECT part, line_id, remark FROM correction_flag WHERE claim_id = $1 ORDER BY part", [
        claim.id,
      ]),
    ).toEqual([
      { part: "account", line_id: null, remark: "Счёт закрыт, укажите другой." },
      { part: "line", line_id: claim.lineIds[1], remark },
    ]);
    expect(await balanceOf(world.budgetLines.CERTIFICATION ?? "")).toEqual(before);
  });

  it("tells the company in one letter how many parts are open and until when", async () => {
    const claim = await aClaimInReview(world);
    valued(await back(claim, [line(claim)]));

    expect(
      await asOwner("SELECT payload FROM outbox_message WHERE claim_id = $1 AND kind = 'claimReturned'", [
        claim.id,
      ]),
    ).toMatchObject([{ payload: { number: claim.number, parts: "1", dueOn: "2026-10-20" } }]);
  });

  it("happens at most as often as the programme allows", async () => {
    const claim = await aClaimInReview(world);
    await asOwner("UPDATE claim SET returns = 3 WHERE id = $1", [claim.id]);

    expect(await back(claim, [line(claim)])).toMatchObject({ failure: { code: "tooManyReturns", most: 3 } });
  });

  it("waits until no question is open", async () => {
    const claim = await aClaimInReview(world);
    valued(
      await askClarification(world.reviewer, {
        claimId: claim.id,
        version: await versionOf(claim),
        blocking: false,
        questions: [{ lineId: null, text: "Когда пришёл груз?" }],
      }),
    );

    expect(await back(claim, [line(claim)])).toMatchObject({ failure: { code: "questionsOpen" } });
  });

  it("is refused to another officer, from a stale page, and for a line of another claim", async () => {
    const [claim, other] = [await aClaimInReview(world), await aClaimInReview(world)];

    expect(await back(claim, [line(claim)], world.secondReviewer)).toMatchObject({
      failure: { code: "notAssignee" },
    });
    expect(
      await returnForCorrection(world.reviewer, { claimId: claim.id, version: 1, flags: [line(claim)] }),
    ).toMatchObject({ failure: { code: "changedMeanwhile" } });
    expect(await back(claim, [line(other)])).toMatchObject({ failure: { code: "lineNotFound" } });
  });

  it("sent twice at once it returns the claim once", async () => {
    const claim = await aClaimInReview(world);
    const input = {
      claimId: claim.id,
      version: await versionOf(claim),
      flags: [line(claim)],
      idempotencyKey: uuidv7(),
    };
    const answers = await Promise.all([
      returnForCorrection(world.reviewer, input),
      returnForCorrection(world.reviewer, input),
    ]);

    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await columnOf(claim, "returns")).toBe(1);
  });

  it("a remark flags its part, an empty one leaves it closed", () => {
    const [first, second] = [uuidv7(), uuidv7()];
    const typed = (remarks: readonly [string, string], more = {}) =>
      returnForCorrectionInput.safeParse({
        claimId: uuidv7(),
        version: "2",
        [remarkField(first)]: remarks[0],
        [remarkField(second)]: remarks[1],
        documents: "",
        contract: "",
        account: "",
        ...more,
      });

    expect(typed(["", remark]).data?.flags).toEqual([{ part: "line", lineId: second, remark }]);
    expect(typed(["", ""], { contract: remark }).data?.flags).toEqual([
      { part: "contract", lineId: null, remark },
    ]);
    expect(typed(["", ""]).error?.issues[0]?.message).toBe("nothingFlagged");
    expect(typed(["нет", ""]).error?.issues[0]).toMatchObject({
      path: [remarkField(first)],
      message: "remarkTooShort",
    });
    expect(typed(["", remark], { role: "admin" }).error?.issues[0]?.path).toEqual(["role"]);
  });
});
