import { beforeAll, describe, expect, it } from "vitest";
import { answerChecklist } from "@/lib/review/commands/answer-checklist";
import { decideLine } from "@/lib/review/commands/decide-line";
import { decideLineInput } from "@/lib/review/domain/decide-line-input";
import type { VerdictWish } from "@/lib/review/domain/line-verdict";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { type TestClaim, valued } from "../../support/builders-claims";
import { asOwner } from "../../support/builders-clock";
import { aClaimInReview, columnOf, decide, versionOf } from "../../support/builders-review";

let world: World;
let claim: TestClaim;

beforeAll(async () => {
  world = await aWorld();
  claim = await aClaimInReview(world, { lines: [{}, {}, {}] });
});

const note = "Строка 2 счёта — страхование, правила его не покрывают.";
const cut = (deducted: bigint): VerdictWish => ({
  verdict: "REDUCED",
  amount: { deducted },
  code: "INSURANCE_NOT_COVERED",
  note,
});

const verdictOf = async (line: number) => {
  const [row] = await asOwner(
    "SELECT verdict, eligible, accepted, reason_code, note, published FROM line_decision WHERE line_id = $1",
    [claim.lineIds[line]],
  );

  return row;
};

describe("the officer's verdict on a line", () => {
  it("accepts a line and names the next one to look at", async () => {
    expect(await decide(world.reviewer, claim, { wish: { verdict: "ACCEPTED" } })).toMatchObject({
      ok: true,
      value: { position: 1, next: 2 },
    });
    expect(await verdictOf(0)).toMatchObject({
      verdict: "ACCEPTED",
      accepted: 25_000_000n,
      published: false,
    });
  });

  it("reduces a line by what does not count, with a reason and a sentence", async () => {
    valued(await decide(world.reviewer, claim, { line: 1, wish: cut(1_860_000n) }));

    expect(await verdictOf(1)).toMatchObject({
      verdict: "REDUCED",
      eligible: 25_000_000n,
      accepted: 23_140_000n,
      reason_code: "INSURANCE_NOT_COVERED",
      note,
    });
  });

  it("another verdict on the line replaces the first, and UNDECIDED takes it back", async () => {
    valued(
      await decide(world.reviewer, claim, { line: 2, wish: { verdict: "REJECTED", code: "NO_DOC", note } }),
    );
    expect(await verdictOf(2)).toMatchObject({ verdict: "REJECTED", accepted: 0n });

    const back = valued(await decide(world.reviewer, claim, { line: 2, wish: { verdict: "UNDECIDED" } }));
    expect(back.next).toBe(3);
    expect(await verdictOf(2)).toMatchObject({ verdict: "UNDECIDED", reason_code: null });
  });

  it("parks a line: it counts nothing now and keeps its reason", async () => {
    valued(
      await decide(world.reviewer, claim, {
        line: 2,
        wish: { verdict: "PARKED", code: "NOT_DELIVERED", note },
      }),
    );

    expect(await verdictOf(2)).toMatchObject({
      verdict: "PARKED",
      accepted: 0n,
      reason_code: "NOT_DELIVERED",
    });
  });

  it("money and status stay as they were", async () => {
    expect(await columnOf(claim, "status")).toBe("IN_REVIEW");
    expect(await columnOf(claim, "support")).toBe(await columnOf(claim, "reserved"));
  });

  it("takes nothing off a line that would lose everything or nothing by it", async () => {
    expect(await decide(world.reviewer, claim, { wish: cut(0n) })).toMatchObject({
      failure: { code: "deductionNone" },
    });
    expect(await decide(world.reviewer, claim, { wish: cut(25_000_000n) })).toMatchObject({
      failure: { code: "deductionTooBig", eligibleKopecks: "25000000" },
    });
  });

  it("is refused to anybody but the officer who has the claim", async () => {
    const accept = { wish: { verdict: "ACCEPTED" } } as const;

    expect(await decide(world.secondReviewer, claim, accept)).toMatchObject({
      failure: { code: "notAssignee" },
    });
    expect(await decide(world.lead, claim, accept)).toMatchObject({ failure: { code: "roleMissing" } });
  });

  it("is refused on a page that is out of date", async () => {
    const version = await versionOf(claim);

    expect(
      await decide(world.reviewer, claim, { version: version - 1, wish: { verdict: "ACCEPTED" } }),
    ).toMatchObject({ failure: { code: "changedMeanwhile", version } });
  });

  it("does not reach a line of another claim", async () => {
    const other = await aClaimInReview(world);

    expect(
      await decide(world.reviewer, { ...claim, lineIds: other.lineIds }, { wish: { verdict: "ACCEPTED" } }),
    ).toMatchObject({ failure: { code: "lineNotFound" } });
  });

  it("sent twice at once it counts once", async () => {
    const input = {
      claimId: claim.id,
      version: await versionOf(claim),
      lineId: claim.lineIds[0] ?? "",
      internal: "",
      back: undefined,
      idempotencyKey: uuidv7(),
      wish: { verdict: "ACCEPTED" },
    } as const;
    const answers = await Promise.all([decideLine(world.reviewer, input), decideLine(world.reviewer, input)]);

    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.ok).toBe(true);
    expect(await versionOf(claim)).toBe(input.version + 1);
  });
});

describe("the form of a verdict", () => {
  const typed = (fields: Record<string, string>) =>
    decideLineInput.safeParse({ claimId: uuidv7(), version: "3", lineId: uuidv7(), ...fields });
  const problems = (fields: Record<string, string>) =>
    typed(fields).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

  it("takes a reason by its number or its code", () => {
    for (const reason of ["R12", "r12", "12", "INSURANCE_NOT_COVERED", "R12 Страхование"]) {
      const answer = typed({ verdict: "REJECTED", reason, note });
      expect(answer.data?.wish).toEqual({ verdict: "REJECTED", code: "INSURANCE_NOT_COVERED", note });
    }
  });

  it("takes what is left instead of what is left out", () => {
    const answer = typed({ verdict: "REDUCED", deducted: "", accepted: "271 509,32", reason: "R12", note });

    expect(answer.data?.wish).toMatchObject({ amount: { accepted: 27_150_932n } });
  });

  it("says everything that is missing at once, each beside its field", () => {
    expect(problems({ verdict: "REDUCED", deducted: "", reason: "", note: "" })).toEqual([
      "deducted: amountEmpty",
      "reason: reasonMissing",
      "note: noteMissing",
    ]);
    expect(problems({ verdict: "PARKED", reason: "R51", note })).toEqual(["reason: reasonUnknown"]);
  });

  it("ignores amount and reason when a line is accepted", () => {
    expect(typed({ verdict: "ACCEPTED", deducted: "", reason: "", note: "" }).data?.wish).toEqual({
      verdict: "ACCEPTED",
    });
  });
});

describe("the checklist", () => {
  const answer = async (item: string, passed: boolean, text = "", who = world.reviewer) =>
    answerChecklist(who, {
      claimId: claim.id,
      version: await versionOf(claim),
      item: item as "COMPANY_ELIGIBLE",
      passed,
      note: text,
    });
  const stored = () =>
    asOwner("SELECT item, passed, note FROM checklist_answer WHERE claim_id = $1 ORDER BY item", [claim.id]);

  it("keeps the last answer to an item", async () => {
    valued(await answer("NO_TAX_ARREARS", false, "Справка от августа"));
    valued(await answer("NO_TAX_ARREARS", true));

    expect(await stored()).toEqual([{ item: "NO_TAX_ARREARS", passed: true, note: "" }]);
  });

  it("asks only what the programme asks, and only the officer who has the claim", async () => {
    expect(await answer("SOMETHING_ELSE", true)).toMatchObject({ failure: { code: "itemUnknown" } });
    expect(await answer("COMPANY_ELIGIBLE", true, "", world.secondReviewer)).toMatchObject({
      failure: { code: "notAssignee" },
    });
  });

  it("two answers from one page: the second is told that something changed", async () => {
    const input = {
      claimId: claim.id,
      version: await versionOf(claim),
      item: "PAID_BY_COMPANY",
      passed: true,
      note: "",
    } as const;

    valued(await answerChecklist(world.reviewer, input));
    expect(await answerChecklist(world.reviewer, input)).toMatchObject({
      failure: { code: "changedMeanwhile" },
    });
  });
});
