import { beforeAll, describe, expect, test } from "vitest";
import { getCompanyPage } from "@/lib/review/queries/get-company-page";
import { approvedInBatches, listApprovedClaims } from "@/lib/review/queries/list-approved-claims";
import { listCompanies } from "@/lib/review/queries/list-companies";
import { aWorld, type World } from "../../support/builders";
import { anApprovedClaim, aRecommendedClaim, reducedBy } from "../../support/builders-approval";
import { aDraft, type TestClaim } from "../../support/builders-claims";
import { aCompany, anAccount, type TestCompany } from "../../support/builders-company";
import { again } from "../../support/builders-people";
import { checklistOf, rulesWith } from "../../support/builders-programme";

let world: World;
let gemma: TestCompany;
let approved: TestClaim;

beforeAll(async () => {
  world = await aWorld({ rules: rulesWith(checklistOf([])) });
  gemma = await aCompany(world.admin, { nameRu: "ООО «Гемма-Тест»", nameEn: "Gemma-Test LLC" });
  approved = await anApprovedClaim(world, { company: gemma, cuts: { 0: reducedBy(5_000_000n) } });
  await aRecommendedClaim(world, { company: gemma, lines: [{ amount: "100000.00" }] });
  await aDraft(gemma, { programmeId: world.programme.id });
});

describe("finance's list of what is to be paid", () => {
  const all = { fiscalYear: 2026, category: null, after: null } as const;

  test("holds approved claims with what is committed and to which account, the number masked", async () => {
    const { rows, committed, years } = await listApprovedClaims(world.finance, all);

    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      number: approved.number,
      companyNameRu: "ООО «Гемма-Тест»",
      inn: gemma.inn,
      category: "CERTIFICATION",
      requested: "20000000",
      committed: "16000000",
      bankName: "Тестовый банк",
      accountEnd: expect.stringMatching(/^\d{4}$/),
    });
    expect(JSON.stringify(rows)).not.toMatch(/40702810\d{8}/);
    expect(committed).toBe("16000000");
    expect(years).toEqual([2026]);
  });

  test("is narrowed by year and category", async () => {
    expect((await listApprovedClaims(world.finance, { ...all, fiscalYear: 2025 })).rows).toEqual([]);
    expect((await listApprovedClaims(world.finance, { ...all, category: "TRANSPORT" })).rows).toEqual([]);
    expect(
      (await listApprovedClaims(world.finance, { ...all, category: "CERTIFICATION" })).rows,
    ).toHaveLength(1);
  });

  test("comes whole in batches for an export", async () => {
    const numbers: string[] = [];
    for await (const rows of approvedInBatches(world.finance, { fiscalYear: 2026, category: null }))
      numbers.push(...rows.map(([number]) => number));
    expect(numbers).toEqual([approved.number]);
  });
});

describe("the reference list of companies", () => {
  const found = async (search: string) =>
    (await listCompanies(world.reviewer, { search, after: null })).rows.map(({ inn }) => inn);

  test("counts submitted claims, those in progress, and what was approved this year", async () => {
    const { rows } = await listCompanies(world.reviewer, { search: "", after: null });
    expect(rows.find(({ inn }) => inn === gemma.inn)).toMatchObject({
      claims: 2,
      open: 1,
      approved: "16000000",
      lastSubmittedAt: "2026-10-06T07:00:00.000Z",
    });
  });

  test("finds by part of a name in both languages, without regard to case, and by the beginning of the INN", async () => {
    expect(await found("гемма")).toEqual([gemma.inn]);
    expect(await found("GEMMA-t")).toEqual([gemma.inn]);
    expect(await found(gemma.inn.slice(0, 9))).toEqual([gemma.inn]);
    expect(await found(gemma.inn.slice(2))).toEqual([]);
  });

  test("takes signs of a pattern for what they are", async () => {
    expect(await found("%")).toEqual([]);
    expect(await found("Гемма_Тест")).toEqual([]);
    expect(await found("\\")).toEqual([]);
  });
});

describe("the page of a company", () => {
  const page = async (year: number | null = null) =>
    getCompanyPage(world.reviewer, { inn: gemma.inn, fiscalYear: year, after: null });

  test("shows who it is and its accounts masked", async () => {
    await anAccount(await again(gemma.certifier));
    const company = await page();
    expect(company).toMatchObject({
      inn: gemma.inn,
      kpp: "980101001",
      taxRegime: "VAT_PAYER",
      registeredOn: "2015-03-02",
    });
    expect(company?.accounts).toHaveLength(2);
    expect(JSON.stringify(company)).not.toMatch(/40702810\d{8}/);
    expect(company?.members.map(({ role }) => role)).toEqual(["preparer", "certifier", "viewer"]);
  });

  test("adds up what it asked for and got, by year", async () => {
    expect((await page())?.totals).toEqual([
      {
        fiscalYear: 2026,
        claims: 2,
        requested: "28000000",
        approved: "16000000",
        reserved: "8000000",
        committed: "16000000",
        paid: "0",
      },
    ]);
  });

  test("measures its limits by how sure the money is", async () => {
    const company = await page();
    const [limits] = company?.limits ?? [];
    const certification = limits?.caps.find(({ code }) => code.includes("CERTIFICATION"));
    expect(certification).toMatchObject({
      committed: "16000000",
      reserved: "8000000",
      paid: "0",
      limit: "100000000",
      left: "76000000",
    });
    expect((await page(2025))?.limits).toEqual([]);
  });

  test("lists its claims without drafts", async () => {
    const claims = (await page())?.claims ?? [];
    expect(claims.map(({ status }) => status).sort()).toEqual(["APPROVED", "PENDING_APPROVAL"]);
    expect(claims.find(({ status }) => status === "APPROVED")?.label).toBe("approvedInPart");
  });

  test("is not there for an INN that no company has", async () => {
    expect(
      await getCompanyPage(world.reviewer, { inn: "7700000000", fiscalYear: null, after: null }),
    ).toBeNull();
  });
});
