// A missing rate is a warning while a claim is written and a wall when it is sent: here, and in the database by itself.
import { beforeAll, describe, expect, it } from "vitest";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import { getClaimEditor } from "@/lib/claims/queries/get-claim-editor";
import { pool } from "@/lib/platform/db/pool";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, submitted, supportOf, type TestClaim } from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aRate, aRateCorrection } from "@/tests/support/builders-programme";

let world: World;

beforeAll(async () => {
  world = await aWorld();
  await aRate(world.admin, { currency: "EUR", date: "2026-03-06", value: 900_000n });
  await aRate(world.admin, { currency: "EUR", date: "2026-03-18", value: 910_000n });
});

/** 16 March is ten days after the record of the 6th, 17 March eleven. */
const paidOn = (day: string) =>
  aDraft(world.company, {
    programmeId: world.programme.id,
    lines: [{ currency: "EUR", amount: "1000.00", paidOn: day }],
  });

const editorOf = async ({ number }: TestClaim) => {
  const view = await getClaimEditor(world.company.certifier, number, "ru");
  if (view === null || view === "closed") throw new Error("not written");
  return JSON.stringify(view);
};

const send = async ({ number }: TestClaim) =>
  submitClaim(world.company.certifier, {
    number,
    expectedSupport: await supportOf(world.company.certifier, number),
    declared: "on",
  });

describe("a payment without a rate", () => {
  it("is warned of while drafting, counts nothing, and is refused when sent", async () => {
    const draft = await paidOn("2026-03-17");
    expect(await editorOf(draft)).toContain("rateMissing");
    expect(await supportOf(world.company.certifier, draft.number)).toBe("0");
    expect(await send(draft)).toMatchObject({ ok: false, failure: { code: "notReady", blockers: 1 } });
    const [claim] = await asOwner("SELECT status::text FROM claim WHERE id = $1", [draft.id]);
    expect(claim).toEqual({ status: "DRAFT" });
  });

  it("takes no later record, and none older than ten days", async () => {
    const draft = await paidOn("2026-03-16");
    expect(await editorOf(draft)).not.toContain("rateMissing");
    await submitted(world.company.certifier, draft.number);
    const [line] = await asOwner(
      "SELECT rate_value, rate_date::text AS day FROM claim_line WHERE claim_id = $1",
      [draft.id],
    );
    expect(line).toEqual({ rate_value: 900_000n, day: "2026-03-06" });
  });

  it("is counted with the last record of its day after a correction", async () => {
    await aRate(world.admin, { currency: "USD", date: "2026-03-17", value: 700_000n });
    const draft = await aDraft(world.company, {
      programmeId: world.programme.id,
      lines: [{ currency: "USD", amount: "1000.00" }],
    });
    expect(await supportOf(world.company.certifier, draft.number)).toBe("5600000");
    await aRateCorrection(world.admin, { currency: "USD", date: "2026-03-17", value: 800_000n });
    expect(await supportOf(world.company.certifier, draft.number)).toBe("6400000");
  });
});

describe("the database by itself", () => {
  /** What the product would send for a claim with this rate on its line, whatever it computed. */
  const file = async (claim: TestClaim, rate: Readonly<Record<string, unknown>>) => {
    const { tokenHash } = world.company.certifier.session;
    const change = {
      action: "submit",
      claimId: claim.id,
      event: { type: "claimSubmitted", data: {} },
      set: {
        programme_version_id: world.programme.versionId,
        round: 1,
        submitted_at: world.admin.person.now,
        fiscal_year: 2026,
        budget_line_id: world.budgetLines.CERTIFICATION,
        due_on: "2026-11-03",
        calendar_version: "2026/2025-09-18",
        claimed: 9_000_000,
        eligible: 9_000_000,
        accepted: 9_000_000,
        support: 7_200_000,
        reserved: 7_200_000,
        line_count: 1,
      },
      lineAmounts: [
        {
          id: claim.lineIds[0],
          claimed: 9_000_000,
          eligible: 9_000_000,
          accepted: 9_000_000,
          support: 7_200_000,
          rate_source: "x",
          ...rate,
        },
      ],
    };
    return pool().query("SELECT app.apply_change($1, 'company', $2::jsonb)", [
      tokenHash,
      JSON.stringify(change),
    ]);
  };

  const right = { rate_nominal: 1, rate_value: 900_000, rate_date: "2026-03-06" };

  it.each([
    ["without a rate", { rate_nominal: null, rate_value: null, rate_date: null }],
    ["with a figure that nobody stored", { ...right, rate_value: 950_000 }],
    ["with a record of a later day", { ...right, rate_value: 910_000, rate_date: "2026-03-18" }],
  ])("takes no claim %s", async (_what, rate) => {
    const draft = await paidOn("2026-03-16");
    await expect(file(draft, rate)).rejects.toThrow("rateNotStored");
    const [claim] = await asOwner("SELECT status::text, reserved FROM claim WHERE id = $1", [draft.id]);
    expect(claim).toEqual({ status: "DRAFT", reserved: 0n });
  });

  it("takes none with a record that is too old, or that was corrected", async () => {
    await expect(file(await paidOn("2026-03-17"), right)).rejects.toThrow("rateNotStored");
    await aRate(world.admin, { currency: "GBP", date: "2026-03-16", value: 900_000n });
    const draft = await aDraft(world.company, {
      programmeId: world.programme.id,
      lines: [{ currency: "GBP", amount: "1000.00", paidOn: "2026-03-16" }],
    });
    await aRateCorrection(world.admin, { currency: "GBP", date: "2026-03-16", value: 920_000n });
    await expect(file(draft, { ...right, rate_date: "2026-03-16" })).rejects.toThrow("rateChanged");
    await file(draft, { ...right, rate_value: 920_000, rate_date: "2026-03-16" });
    const [claim] = await asOwner("SELECT status::text FROM claim WHERE id = $1", [draft.id]);
    expect(claim).toEqual({ status: "SUBMITTED" });
  });
});
