import { beforeAll, describe, expect, it } from "vitest";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import { resubmitClaimInput, submitClaimInput } from "@/lib/claims/domain/submit-claim-input";
import { uuidv7 } from "@/lib/shared/ids";
import versionThree from "@/prisma/reference/programmes/export-cost-reimbursement-v3.json";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim, submitted, supportOf } from "@/tests/support/builders-claims";
import { asOwner, setClock } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";
import { again } from "@/tests/support/builders-people";
import {
  aBudgetLine,
  aProgramme,
  aRate,
  aVersion,
  balanceOf,
  openBetween,
  rulesWith,
} from "@/tests/support/builders-programme";
import { testInstant } from "@/tests/support/database";

let world: World;
let line: string;

beforeAll(async () => {
  world = await aWorld();
  line = world.budgetLines.CERTIFICATION ?? "";
  await aRate(world.admin, { currency: "EUR", date: "2026-03-17", value: 924_118n });
});

const wish = () => ({ programmeId: world.programme.id });

const sendIt = async (
  number: string,
  patch: { expectedSupport?: string; by?: World["company"]["certifier"] } = {},
) => {
  const by = patch.by ?? world.company.certifier;
  const expectedSupport = patch.expectedSupport ?? (await supportOf(world.company.certifier, number));
  return submitClaim(by, { number, expectedSupport, declared: "on", idempotencyKey: uuidv7() });
};

describe("a certifier submits", () => {
  it("the money is reserved, the version frozen, the receipt queued and the deadline set", async () => {
    const before = await balanceOf(line);
    const claim = await aSubmittedClaim(world.company, {
      ...wish(),
      lines: [{ currency: "EUR", amount: "2480.00" }, {}],
    });

    expect(claim.receipt).toMatchObject({ support: "38334501", dueOn: "2026-11-03" });
    expect((await balanceOf(line)).reserved - before.reserved).toBe(38_334_501n);

    const [row] = await asOwner("SELECT * FROM claim WHERE number = $1", [claim.number]);
    expect(row).toMatchObject({ status: "SUBMITTED", round: 1, fiscal_year: 2026, reserved: 38_334_501n });
    expect(row?.search_text).toContain("istituto prove milano");
    const [version] = await asOwner("SELECT * FROM claim_version WHERE claim_id = $1", [claim.id]);
    expect(version?.hash).toBe(claim.receipt.hash);
    expect(version?.snapshot.lines[0].rate).toMatchObject({ value: "924118", date: "2026-03-17" });
    const [letter] = await asOwner("SELECT * FROM outbox_message WHERE claim_id = $1", [claim.id]);
    expect(letter).toMatchObject({ kind: "claimReceipt", payload: { number: claim.number } });
    const documents = await asOwner("SELECT added_in_version FROM claim_document WHERE claim_id = $1", [
      claim.id,
    ]);
    expect(documents.every((document) => document.added_in_version === 1)).toBe(true);
  });

  it("the lines add up to the claim, and the caps are taken", async () => {
    const claim = await aSubmittedClaim(world.company, wish());
    const [sums] = await asOwner(
      `SELECT sum(l.support)::bigint AS lines, c.support,
          (SELECT amount FROM claim_cap_use WHERE claim_id = c.id AND cap = 'CERTIFICATION_YEAR') AS cap
        FROM claim c JOIN claim_line l ON l.claim_id = c.id WHERE c.id = $1 GROUP BY c.id`,
      [claim.id],
    );
    expect(sums).toEqual({ lines: 20_000_000n, support: 20_000_000n, cap: 20_000_000n });
  });
});

describe("a submission is refused", () => {
  it("to a preparer, who may only ask a certifier", async () => {
    const draft = await aDraft(world.company, wish());
    const answer = await sendIt(draft.number, { by: world.company.preparer });
    expect(answer).toMatchObject({ ok: false, failure: { code: "certifierOnly" } });
  });

  it("to another company, which learns nothing", async () => {
    const draft = await aDraft(world.company, wish());
    const other = await aCompany(world.admin);
    const answer = await sendIt(draft.number, { by: other.certifier });
    expect(answer).toMatchObject({ ok: false, failure: { code: "claimNotFound" } });
  });

  it("when the amount is another one than the person saw", async () => {
    const draft = await aDraft(world.company, wish());
    const shown = await supportOf(world.company.certifier, draft.number);
    const answer = await sendIt(draft.number, { expectedSupport: (BigInt(shown) + 1n).toString() });
    expect(answer).toMatchObject({ ok: false, failure: { code: "amountChanged", now: shown } });
  });

  it("without a declaration, whether the form or the command is asked", async () => {
    const draft = await aDraft(world.company, wish());
    const input = { number: draft.number, expectedSupport: "20000000" };
    expect(await submitClaim(world.company.certifier, input)).toMatchObject({
      failure: { code: "declarationMissing" },
    });
    for (const schema of [submitClaimInput, resubmitClaimInput])
      expect(schema.safeParse(input).error?.issues).toMatchObject([{ message: "declarationMissing" }]);
  });

  it("while a required document is missing", async () => {
    const draft = await aDraft(world.company, { ...wish(), lines: [{ documents: ["INVOICE"] }] });
    expect(await sendIt(draft.number)).toMatchObject({
      ok: false,
      failure: { code: "notReady", blockers: 2 },
    });
  });

  it("when it has been submitted before", async () => {
    const claim = await aSubmittedClaim(world.company, { ...wish(), lines: [{ amount: "70000" }] });
    const answer = await sendIt(claim.number, { expectedSupport: "5600000" });
    expect(answer).toMatchObject({ ok: false, failure: { code: "notInThisStatus" } });
  });

  it("after the window has closed, and taken half a minute before", async () => {
    const company = await aCompany(world.admin);
    const first = await aDraft(company, wish());
    const second = await aDraft(company, wish());
    const expectedSupport = await supportOf(company.certifier, first.number);
    const send = async (number: string) =>
      submitClaim(await again(company.certifier), { number, expectedSupport, declared: "on" });

    await setClock("2026-12-31T23:59:30+03:00");
    expect(await send(first.number)).toMatchObject({ ok: true, value: { dueOn: "2027-02-05" } });
    await setClock("2027-01-01T00:00:00+03:00");
    expect(await send(second.number)).toMatchObject({ ok: false, failure: { code: "windowClosed" } });
    await setClock(testInstant);
    const [claim] = await asOwner("SELECT fiscal_year FROM claim WHERE number = $1", [first.number]);
    expect(claim?.fiscal_year).toBe(2026);
  });
});

it("a company younger than six months cannot file", async () => {
  const young = await aCompany(world.admin, { registeredOn: "2026-05-20" });
  const draft = await aDraft(young, { programmeId: world.programme.id });
  const answer = await submitClaim(young.certifier, {
    number: draft.number,
    expectedSupport: "20000000",
    declared: "on",
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: "companyTooYoung" } });
});

it("a draft is filed under the rules in force on the day of filing, not of its first line", async () => {
  const until = openBetween("2026-01-01", "2026-10-20");
  const programme = await aProgramme(world.admin, rulesWith({ ...until, version: 1 }));
  const half = versionThree.categories.map(({ rate: _own, ...category }) => category);
  const from = openBetween("2026-10-20", "2027-01-01");
  await aVersion(world.admin, programme.id, rulesWith({ ...from, categories: half, version: 2 }));
  await aBudgetLine(world.admin, world.secondAdmin, {
    programmeId: programme.id,
    category: "CERTIFICATION",
    kopecks: 50_000_000n,
  });
  const draft = await aDraft(world.company, { programmeId: programme.id });
  expect(await supportOf(world.company.certifier, draft.number)).toBe("20000000");

  await setClock("2026-10-20T09:00:00+03:00");
  const certifier = await again(world.company.certifier);
  expect(await submitted(certifier, draft.number)).toMatchObject({ support: "12500000" });
  const [claim] = await asOwner(
    "SELECT v.version FROM claim c JOIN programme_version v ON v.id = c.programme_version_id WHERE c.id = $1",
    [draft.id],
  );
  expect(claim?.version).toBe(2);
  await setClock(testInstant);
});

it("a deadline in a year without a calendar refuses the submission", async () => {
  const company = await aCompany(world.admin);
  const draft = await aDraft(company, wish());
  await asOwner("DELETE FROM calendar_day WHERE year = 2027; DELETE FROM calendar_year WHERE year = 2027");
  await setClock("2026-12-20T12:00:00+03:00");
  const answer = await submitClaim(await again(company.certifier), {
    number: draft.number,
    expectedSupport: "20000000",
    declared: "on",
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: "calendarMissing", year: 2027 } });
  await setClock(testInstant);
});
