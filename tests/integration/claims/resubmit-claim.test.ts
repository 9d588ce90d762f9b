import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addLine } from "@/lib/claims/commands/add-line";
import { resubmitClaim } from "@/lib/claims/commands/resubmit-claim";
import { saveClaimFields, saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { readSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { changesBetween } from "@/lib/claims/domain/snapshot-changes";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import { aSubmittedClaim, returned, supportOf, type TestClaim } from "@/tests/support/builders-claims";
import { asOwner, setClock } from "@/tests/support/builders-clock";
import { aCompany, type TestCompany } from "@/tests/support/builders-company";
import { again } from "@/tests/support/builders-people";
import { aRate, aRateCorrection, balanceOf } from "@/tests/support/builders-programme";
import { testInstant } from "@/tests/support/database";

let world: World;
let line: string;
let company: TestCompany;

beforeAll(async () => {
  world = await aWorld({ budget: { CERTIFICATION: 900_000_000n } });
  line = world.budgetLines.CERTIFICATION ?? "";
  await aRate(world.admin, { currency: "EUR", date: "2026-03-17", value: 924_118n });
  await aRate(world.admin, { currency: "EUR", date: "2026-03-20", value: 950_000n });
});

beforeEach(async () => {
  company = await aCompany(world.admin);
});

const aReturnedClaim = async (lines: Parameters<typeof aSubmittedClaim>[1]["lines"] = [{}, {}]) => {
  const claim = await aSubmittedClaim(company, { programmeId: world.programme.id, lines });
  await returned(world.reviewer, claim, [
    { part: "line", lineId: claim.lineIds[0] ?? "", remark: "Сумма не та, что в счёте" },
  ]);
  return claim;
};

const first = (claim: TestClaim) => claim.lineIds[0] ?? "";
const second = (claim: TestClaim) => claim.lineIds[1] ?? "";

type Correction = { readonly field: "amount" | "paidOn"; readonly typed: string; readonly base: string };

const correct = (claim: TestClaim, lineId: string, correction: Correction) =>
  saveLineFields(company.certifier, { number: claim.number, lineId, fields: [correction] });

const resend = async (claim: TestClaim, by = company.certifier) =>
  resubmitClaim(by, {
    number: claim.number,
    expectedSupport: await supportOf(company.certifier, claim.number),
    declared: "on",
    idempotencyKey: uuidv7(),
  });

const stored = async (claim: TestClaim) =>
  (await asOwner("SELECT * FROM claim WHERE id = $1", [claim.id]))[0];

describe("a corrected claim", () => {
  it("goes back to the same officer as a new version that shows its differences", async () => {
    const claim = await aReturnedClaim();
    await correct(claim, first(claim), { field: "amount", typed: "200000", base: "25000000" });
    expect(await resend(claim)).toMatchObject({ ok: true, value: { support: "36000000" } });

    expect(await stored(claim)).toMatchObject({
      status: "IN_REVIEW",
      round: 2,
      assignee_id: world.reviewer.userId,
      reply_due_on: null,
    });
    const versions = await asOwner("SELECT snapshot FROM claim_version WHERE claim_id = $1 ORDER BY number", [
      claim.id,
    ]);
    const [before, after] = versions.map(({ snapshot }) => readSnapshot(snapshot));
    if (!before || !after) throw new Error("two versions were expected");
    expect(changesBetween(before, after)).toEqual([
      { part: "line", lineId: first(claim), field: "amountMinor", before: "25000000", after: "20000000" },
    ]);
    const flags = await asOwner("SELECT fixed_at FROM correction_flag WHERE claim_id = $1", [claim.id]);
    expect(flags.every(({ fixed_at }) => fixed_at !== null)).toBe(true);
  });

  it("that asks for less releases the difference at once", async () => {
    const before = await balanceOf(line);
    const claim = await aReturnedClaim();
    await correct(claim, first(claim), { field: "amount", typed: "100000", base: "25000000" });
    await resend(claim);
    expect((await balanceOf(line)).reserved - before.reserved).toBe(28_000_000n);
  });

  it("that asks for more reserves the difference, or is refused when the money is not there", async () => {
    const claim = await aReturnedClaim([{ amount: "100000" }, {}]);
    const before = await balanceOf(line);
    await correct(claim, first(claim), { field: "amount", typed: "300000", base: "10000000" });
    await resend(claim);
    expect((await balanceOf(line)).reserved - before.reserved).toBe(16_000_000n);

    const other = await aReturnedClaim([{ amount: "100000" }]);
    await asOwner("UPDATE budget_line SET allocated = reserved + committed + paid + 100 WHERE id = $1", [
      line,
    ]);
    await correct(other, first(other), { field: "amount", typed: "300000", base: "10000000" });
    expect(await resend(other)).toMatchObject({
      ok: false,
      failure: { code: "budgetExhausted", available: "8000100" },
    });
    expect((await stored(other))?.status).toBe("RETURNED");
    await asOwner("UPDATE budget_line SET allocated = 900000000 WHERE id = $1", [line]);
  });

  it("keeps the working days that were left when the clock stopped", async () => {
    const claim = await aReturnedClaim();
    // 20 working days from 6 October end on 3 November; eleven working days pass until 21 October.
    await setClock("2026-10-21T10:00:00+03:00");
    const certifier = await again(company.certifier);
    const sent = await resubmitClaim(certifier, {
      number: claim.number,
      expectedSupport: await supportOf(certifier, claim.number),
      declared: "on",
    });
    expect(sent).toMatchObject({ ok: true, value: { dueOn: "2026-11-19" } });
    await setClock(testInstant);
  });

  it("keeps its frozen rate, and takes another one only for a corrected payment date", async () => {
    const claim = await aReturnedClaim([
      { currency: "EUR", amount: "1000.00" },
      { currency: "EUR", amount: "1000.00" },
    ]);
    await aRateCorrection(world.admin, { currency: "EUR", date: "2026-03-17", value: 900_000n });
    await correct(claim, first(claim), { field: "paidOn", typed: "20.03.2026", base: "2026-03-17" });
    await resend(claim);
    const rates = await asOwner("SELECT rate_value FROM claim_line WHERE claim_id = $1 ORDER BY position", [
      claim.id,
    ]);
    expect(rates).toEqual([{ rate_value: 950_000n }, { rate_value: 924_118n }]);
    await aRateCorrection(world.admin, { currency: "EUR", date: "2026-03-17", value: 924_118n });
  });
});

describe("what was not flagged", () => {
  it("cannot be written", async () => {
    const claim = await aReturnedClaim();
    expect(
      await correct(claim, second(claim), { field: "amount", typed: "1", base: "25000000" }),
    ).toMatchObject({
      failure: { code: "partClosed" },
    });
    const account = await saveClaimFields(company.certifier, {
      number: claim.number,
      fields: [{ field: "contractNumber", typed: "X", base: "EXP-26/1" }],
    });
    expect(account).toMatchObject({ failure: { code: "partClosed" } });
    expect(
      await addLine(company.certifier, { number: claim.number, idempotencyKey: uuidv7() }),
    ).toMatchObject({
      failure: { code: "partClosed" },
    });
  });

  it("stops the correction when it was changed all the same", async () => {
    const claim = await aReturnedClaim();
    await asOwner("UPDATE claim_line SET purpose = 'другое' WHERE id = $1", [second(claim)]);
    expect(await resend(claim)).toMatchObject({
      ok: false,
      failure: { code: "closedPartChanged", part: "line" },
    });
  });
});

describe("a correction is refused", () => {
  it("to a preparer and to another company", async () => {
    const claim = await aReturnedClaim();
    const other = await aCompany(world.admin);
    expect(await resend(claim, company.preparer)).toMatchObject({ failure: { code: "certifierOnly" } });
    expect(await resend(claim, other.certifier)).toMatchObject({ failure: { code: "claimNotFound" } });
  });

  it("the second time it is sent at once", async () => {
    const claim = await aReturnedClaim();
    const answers = await Promise.all([resend(claim), resend(claim)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stored(claim))?.round).toBe(2);
  });
});
