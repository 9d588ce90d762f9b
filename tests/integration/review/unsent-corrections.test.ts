// What a company writes in a returned claim is its own until it is sent again.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeDocument } from "@/lib/claims/commands/remove-document";
import { saveClaimFields, saveLineFields } from "@/lib/claims/commands/save-draft-fields";
import { withdrawClaim } from "@/lib/claims/commands/withdraw-claim";
import { withContext } from "@/lib/platform/db/context";
import { getClaimParts } from "@/lib/review/queries/get-claim-parts";
import { getCompanyClaim } from "@/lib/review/queries/get-company-claim";
import { getReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import { aWorld, type World } from "@/tests/support/builders";
import {
  aDocument,
  aSubmittedClaim,
  returned,
  type TestClaim,
  valued,
} from "@/tests/support/builders-claims";
import { asOwner } from "@/tests/support/builders-clock";
import { aCompany, type TestCompany } from "@/tests/support/builders-company";

let world: World;
let company: TestCompany;
let claim: TestClaim;

beforeAll(async () => {
  world = await aWorld();
});

beforeEach(async () => {
  company = await aCompany(world.admin);
  claim = await aSubmittedClaim(company, {
    programmeId: world.programme.id,
    lines: [{ hsCode: "" }, {}],
    contract: { hsCode: "903180" },
  });
  await returned(world.reviewer, claim, [
    { part: "line", lineId: line(), remark: "Сумма не та, что в счёте" },
    { part: "contract", lineId: null, remark: "Договор другой" },
    { part: "documents", lineId: null, remark: "Нужны другие бумаги" },
  ]);
});

const line = () => claim.lineIds[0] ?? "";

const corrected = async () => {
  const typed = await saveLineFields(company.certifier, {
    number: claim.number,
    lineId: line(),
    fields: [
      { field: "amount", typed: "100000", base: "25000000" },
      { field: "invoiceNumber", typed: "INV-9", base: "INV-1" },
      { field: "purpose", typed: "Совсем другое", base: "Испытания и сертификация" },
      { field: "paidOn", typed: "18.03.2026", base: "2026-03-17" },
    ],
  });
  expect(valued(typed).refused).toEqual({});
  // Spirits bring no support in this programme.
  const contract = await saveClaimFields(company.certifier, {
    number: claim.number,
    fields: [{ field: "hsCode", typed: "220860", base: "903180" }],
  });
  expect(valued(contract).refused).toEqual({});
  const [paper] = await asOwner<{ id: string }>(
    "SELECT id FROM claim_document WHERE claim_id = $1 AND line_id = $2 AND kind = 'INVOICE'",
    [claim.id, line()],
  );
  valued(await removeDocument(company.certifier, { number: claim.number, attachmentId: paper?.id ?? "" }));
  await asOwner(
    "UPDATE claim_document SET kind = 'OTHER', line_id = NULL WHERE claim_id = $1 AND line_id = $2",
    [claim.id, line()],
  );
  await aDocument(company.certifier, { claimId: claim.id, lineId: line(), kind: "ACT" });
};

/** A withdrawal gives back what the lines had reserved. */
const unpaid = ({ support: _support, ...rest }: { readonly support: string | null }) => rest;

const desk = async () => {
  const page = await getReviewWorkspace(world.reviewer, claim.number, null);
  if (!page) throw new Error("the officer should see it");
  const { lines, documents, totals } = page;
  return { lines, documents, totals };
};

describe("while the company corrects a returned claim", () => {
  it("officials see it as it was filed: lines, papers and amounts", async () => {
    const before = await desk();
    expect(before.lines[0]).toMatchObject({ amountMinor: "25000000", invoiceNumber: "INV-1" });
    expect(before.totals.support).toBe("40000000");
    const parts = await getClaimParts(world.reviewer, claim.number);
    await corrected();

    expect(await desk()).toEqual(before);
    expect((await getClaimParts(world.reviewer, claim.number))?.lines).toEqual(parts?.lines);
    expect(before.documents.filter(({ lineId }) => lineId === line())).toHaveLength(3);
  });

  it("what other claims take of a limit meanwhile changes nothing on the officer's page", async () => {
    const before = await desk();
    await asOwner("UPDATE cap_use SET used = used + 100000000000 WHERE company_id = $1", [company.id]);

    expect(await desk()).toEqual(before);
  });

  it("the company itself sees what it writes", async () => {
    await corrected();
    const rows = await withContext(
      company.certifier.session,
      (db) => db.$queryRaw`SELECT invoice_number FROM claim_line WHERE id = ${line()}::uuid`,
    );
    expect(rows).toEqual([{ invoice_number: "INV-9" }]);
  });

  it("a correction that is never sent stays unseen when the claim is withdrawn", async () => {
    const before = await desk();
    await corrected();
    valued(await withdrawClaim(company.certifier, { number: claim.number, reason: "Передумали" }));

    const after = await desk();
    expect(after.lines.map(({ amountMinor, invoiceNumber }) => [amountMinor, invoiceNumber])).toEqual(
      before.lines.map(({ amountMinor, invoiceNumber }) => [amountMinor, invoiceNumber]),
    );
    expect(after.documents).toEqual(before.documents);
  });

  it("nor does the company's own page pass it off as filed once the claim is over", async () => {
    const own = async () => {
      const page = await getCompanyClaim(company.certifier, claim.number);
      if (!page) throw new Error("The company should see its own claim");
      const { lines, documents, receipt, support } = page;
      return { lines, documents, receipt, support };
    };
    const before = await own();
    await corrected();
    const writing = await own();
    expect(writing.lines[0]).toMatchObject({ amountMinor: "10000000", invoiceNumber: "INV-9" });
    expect(writing.documents).not.toEqual(before.documents);
    valued(await withdrawClaim(company.certifier, { number: claim.number, reason: "Передумали" }));

    const after = await own();
    expect(after.lines.map(unpaid)).toEqual(before.lines.map(unpaid));
    expect(after.documents).toEqual(before.documents);
    expect(after.receipt).toEqual(before.receipt);
  });

  it("no statement of an official reaches the rows being written", async () => {
    for (const table of ["claim_line", "claim_document"]) {
      const reading = withContext(world.reviewer.session, (db) =>
        db.$queryRawUnsafe(`SELECT * FROM ${table} LIMIT 1`),
      );
      await expect(reading).rejects.toThrow(/permission denied/);
    }
    for (const view of ["app.filed_line", "app.filed_document"]) {
      const reading = withContext(company.certifier.session, (db) =>
        db.$queryRawUnsafe(`SELECT * FROM ${view} LIMIT 1`),
      );
      await expect(reading).rejects.toThrow(/permission denied/);
    }
  });
});
