import { beforeAll, describe, expect, it } from "vitest";
import { saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { submitClaim } from "@/lib/claims/commands/submit-claim";
import { readSnapshot } from "@/lib/claims/domain/claim-snapshot";
import { getClaimEditor } from "@/lib/claims/queries/get-claim-editor";
import { getNewClaimOptions } from "@/lib/claims/queries/get-new-claim-options";
import { pool } from "@/lib/platform/db/pool";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim, returned, supportOf } from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";
import { timesOf } from "@/tests/support/counts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const wish = () => ({ programmeId: world.programme.id });

const editor = async (number: string, by = world.company.certifier) => {
  const view = await getClaimEditor(by, number, "ru");
  if (!view || view === "closed") throw new Error("The claim should be open");
  return view;
};

/** How many statements the work sends to PostgreSQL. */
const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const client = await pool().connect();
  const { query } = Object.getPrototypeOf(client);
  client.release();
  let count = 0;
  const prototype = Object.getPrototypeOf(client);
  prototype.query = function counting(this: unknown, ...args: unknown[]) {
    count += 1;
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
};

describe("the editor of a claim", () => {
  it("shows the estimate, what is missing, and values as one types them", async () => {
    const draft = await aDraft(world.company, { ...wish(), lines: [{ documents: ["INVOICE"] }] });
    const view = await editor(draft.number);
    expect(view.receipt).toMatchObject({ getBack: "20000000", waiting: "20000000" });
    expect(view.lines[0]?.values.amount).toEqual({ base: "25000000", typed: "250\u00a0000,00" });
    expect(view.lines[0]?.values.paidOn).toEqual({ base: "2026-03-17", typed: "17.03.2026" });
    expect(view.findings.filter(({ code }) => code === "documentMissing")).toHaveLength(2);
    expect(view.actions).toContain("submit");
    expect((await editor(draft.number, world.company.preparer)).actions).not.toContain("submit");
    expect((await editor(draft.number, world.company.viewer)).mayWrite).toBe(false);
  });

  it("is nobody else's, and closed once the claim is sent", async () => {
    const claim = await aSubmittedClaim(world.company, wish());
    const other = await aCompany(world.admin);
    expect(await getClaimEditor(other.certifier, claim.number, "ru")).toBeNull();
    expect(await getClaimEditor(world.company.certifier, claim.number, "ru")).toBe("closed");
  });

  it("opens only what a return has flagged, with the officer's words beside it", async () => {
    const claim = await aSubmittedClaim(world.company, { ...wish(), lines: [{}, {}] });
    const [lineId = ""] = claim.lineIds;
    await returned(world.reviewer, claim, [{ part: "line", lineId, remark: "Не та сумма" }]);
    const view = await editor(claim.number);
    expect(view.lines.map(({ isOpen, remarks }) => [isOpen, remarks])).toEqual([
      [true, ["Не та сумма"]],
      [false, []],
    ]);
    expect(view.open).toEqual({ contract: false, account: false, documents: false, everything: false });
    expect(view.actions).toContain("resubmit");
  });

  it("is read in few statements", async () => {
    const draft = await aDraft(world.company, { ...wish(), lines: [{}, {}, {}] });
    expect(await statementsOf(() => editor(draft.number))).toBeLessThanOrEqual(6);
  });
});

it("a claim of three lines is submitted in few statements", async () => {
  const draft = await aDraft(world.company, {
    ...wish(),
    lines: [{ amount: "60000" }, { amount: "60000" }, {}],
  });
  const expectedSupport = await supportOf(world.company.certifier, draft.number);
  const submit = () =>
    submitClaim(world.company.certifier, { number: draft.number, expectedSupport, declared: "on" });
  expect(await statementsOf(submit)).toBeLessThanOrEqual(9);
});

it(
  "whoever saves a field while the claim is being sent is either in it or told that it is closed",
  timesOf("savings"),
  async () => {
    const company = await aCompany(world.admin);
    for (let round = 0; round < 6; round += 1) {
      const draft = await aDraft(company, { ...wish(), lines: [{ amount: "70000" }] });
      const [lineId = ""] = draft.lineIds;
      const [sent, saved] = await Promise.all([
        submitClaim(company.certifier, {
          number: draft.number,
          expectedSupport: "5600000",
          declared: "on",
        }),
        saveLineFields(company.preparer, {
          number: draft.number,
          lineId,
          fields: [{ field: "purpose", typed: `Другое ${round}`, base: "Испытания и сертификация" }],
        }),
      ]);
      const [version] = await asOwner("SELECT snapshot FROM claim_version WHERE claim_id = $1", [draft.id]);
      const [line] = await asOwner("SELECT purpose FROM claim_line WHERE id = $1", [lineId]);
      if (sent.ok) expect(readSnapshot(version?.snapshot).lines[0]?.purpose).toBe(line?.purpose);
      else expect(sent.failure.code).toBe("changedMeanwhile");
      if (!saved.ok) expect(saved.failure.code).toBe("notEditable");
      expect(sent.ok || saved.ok).toBe(true);
    }
  },
);

it("a new claim shows what each category pays, and what is left of limit and budget", async () => {
  const company = await aCompany(world.admin);
  await aSubmittedClaim(company, wish());
  const [programme] = await getNewClaimOptions(company.certifier);
  expect(programme?.mayFileFrom).toBeNull();
  expect(programme?.categories[0]).toMatchObject({
    code: "CERTIFICATION",
    rateBasisPoints: 8000,
    limit: "100000000",
    left: "80000000",
  });
  expect(programme?.categories.find(({ code }) => code === "EXHIBITION")?.available).toBeNull();
  await asOwner("UPDATE cap_use SET used = 100000001 WHERE company_id = $1", [company.id]);
  expect((await getNewClaimOptions(company.certifier))[0]?.categories[0]?.left).toBe("0");
  const young = await aCompany(world.admin, { registeredOn: "2026-08-10" });
  expect((await getNewClaimOptions(young.certifier))[0]?.mayFileFrom).toBe("2027-02-10");
});
