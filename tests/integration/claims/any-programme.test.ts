import { beforeAll, describe, expect, it } from "vitest";
import { withdrawClaim } from "@/lib/claims/commands/withdraw-claim";
import { calculateClaim } from "@/lib/claims/data/claim-calculation";
import { findClaim } from "@/lib/claims/data/claim-store";
import { getNewClaimOptions } from "@/lib/claims/queries/get-new-claim-options";
import { withContext } from "@/lib/platform/db/context";
import { sha256Hex } from "@/lib/platform/hash";
import { findCategoryWords } from "@/lib/programmes/data/category-words";
import { assessmentInputs } from "@/lib/programmes/domain/assessment/assess-claim";
import { assessmentToJson } from "@/lib/programmes/domain/assessment/assessment-json";
import { canonicalJson } from "@/lib/shared/canonical-json";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "@/tests/support/builders";
import { aDraft, aSubmittedClaim, supportOf, valued } from "@/tests/support/builders-claims";
import { asOwner, setClock } from "@/tests/support/builders-clock";
import { aCompany } from "@/tests/support/builders-company";
import { again } from "@/tests/support/builders-people";
import {
  aBudgetLine,
  aProgramme,
  aVersion,
  openBetween,
  rulesWith,
} from "@/tests/support/builders-programme";

// A programme with a tree of categories of its own, a limit over a company's whole life and one for each supplier.
const name = (text: string) => ({ ru: text, en: text });
const categories = [
  { code: "FAIRS", name: name("Fairs"), rate: { kind: "FIXED", basisPoints: 8000 } },
  { code: "FAIR_STAND", name: name("Stand"), parent: "FAIRS", budgetCategory: "FAIRS" },
  { code: "FAIR_TRAVEL", name: name("Travel"), parent: "FAIRS", budgetCategory: "FAIRS" },
];
const caps = [
  {
    code: "SUPPLIER",
    name: name("Supplier"),
    per: "VENDOR",
    span: "YEAR",
    limit: { kind: "FIXED", minor: "30000000" },
  },
  { code: "LIFE", name: name("Life"), span: "LIFETIME", limit: { kind: "FIXED", minor: "50000000" } },
];
const open = { lists: {}, products: {}, categories, caps };

let world: World;
let programmeId: string;
beforeAll(async () => {
  world = await aWorld();
  const first = rulesWith({ ...open, ...openBetween("2026-01-01", "2026-11-01", 2026), version: 1 });
  programmeId = (await aProgramme(world.admin, first)).id;
  const second = rulesWith({
    ...open,
    ...openBetween("2026-11-01", "2027-01-01", 2027),
    version: 2,
  });
  await aVersion(world.admin, programmeId, second);
  for (const fiscalYear of [2026, 2027])
    await aBudgetLine(world.admin, world.secondAdmin, {
      programmeId,
      category: "FAIRS",
      kopecks: 10_000_000_000n,
      fiscalYear,
    });
});

const stand = (amount: string, supplierTaxId: string) => ({
  programmeId,
  category: "FAIR_STAND",
  lines: [{ amount, supplierTaxId, documents: [] }],
});

const usesOf = (companyId: string) =>
  asOwner("SELECT cap, fiscal_year AS year, used FROM cap_use WHERE company_id = $1 ORDER BY cap", [
    companyId,
  ]);

describe("a programme with categories of its own", () => {
  it("offers its leaves, with the rate of their branch and the money of the line that pays", async () => {
    const programmes = await getNewClaimOptions(world.company.certifier);
    const offered = programmes.find(({ id }) => id === programmeId)?.categories;

    expect(offered).toEqual([
      {
        code: "FAIR_STAND",
        rateBasisPoints: 8000,
        limit: "50000000",
        left: "50000000",
        available: "10000000000",
      },
      {
        code: "FAIR_TRAVEL",
        rateBasisPoints: 8000,
        limit: "50000000",
        left: "50000000",
        available: "10000000000",
      },
    ]);
  });

  it("lends its names to every page", async () => {
    expect(await findCategoryWords()).toContainEqual({ code: "FAIR_STAND", ru: "Stand", en: "Stand" });
  });

  it("takes a claim whose calculation is the same bytes when it is run again", async () => {
    const company = await aCompany(world.admin);
    const { id } = await aSubmittedClaim(company, stand("300000", "IT01"));
    const [version] = await asOwner(
      "SELECT calculation, inputs_hash FROM claim_version WHERE claim_id = $1",
      [id],
    );

    const again = await withContext(world.reviewer.session, async (db) => {
      const claim = await findClaim(db, world.reviewer, { id });
      if (!claim) throw new Error("The claim is gone");
      return calculateClaim(db, claim, { asFiled: true });
    });

    expect(canonicalJson(assessmentToJson(again.assessment))).toBe(canonicalJson(version?.calculation));
    expect(sha256Hex(assessmentInputs(again.rules, again.facts))).toBe(version?.inputs_hash);
  });
});

describe("limits that outlive a claim", () => {
  it("count for each supplier apart, within the year", async () => {
    const company = await aCompany(world.admin);
    expect((await aSubmittedClaim(company, stand("250000", "IT01"))).receipt.support).toBe("20000000");

    const same = await aDraft(company, stand("250000", "IT01"));
    const other = await aDraft(company, stand("250000", "IT02"));

    expect(await supportOf(company.certifier, same.number)).toBe("10000000");
    expect(await supportOf(company.certifier, other.number)).toBe("20000000");
    expect(await usesOf(company.id)).toEqual([
      { cap: "LIFE", year: 0, used: 20_000_000n },
      { cap: "SUPPLIER:IT01", year: 2026, used: 20_000_000n },
    ]);
  });

  it("come back whole with a claim that is withdrawn", async () => {
    const company = await aCompany(world.admin);
    const claim = await aSubmittedClaim(company, stand("250000", "IT01"));
    valued(
      await withdrawClaim(company.certifier, {
        number: claim.number,
        reason: "Начнём заново",
        idempotencyKey: uuidv7(),
      }),
    );

    expect((await usesOf(company.id)).map(({ used }) => used)).toEqual([0n, 0n]);
  });

  it("over a life go on into the next year", async () => {
    const company = await aCompany(world.admin);
    await aSubmittedClaim(company, stand("375000", "IT01"));

    await setClock("2026-11-10T09:00:00+03:00");
    const certifier = await again(company.certifier);
    const next = await aDraft({ ...company, certifier }, stand("375000", "IT02"));

    // Of 500 000 for life, 300 000 went in the year before; the suppliers of the new year are untouched.
    expect(await supportOf(certifier, next.number)).toBe("20000000");
  });
});
