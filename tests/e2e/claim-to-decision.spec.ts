import { budgetOf, moved } from "./support/budget-figures";
import {
  addLine,
  attachAll,
  chooseAccount,
  declareAndSend,
  fillContract,
  goOn,
  startClaim,
} from "./support/claim-editor";
import { letterTo } from "./support/mailbox";
import {
  acceptLine,
  confirmChecklist,
  deductFromLine,
  openLine,
  recommend,
  sign,
  takeFromQueue,
} from "./support/office-desk";
import { namesMoney, shownMoney } from "./support/shown-money";
import { expect, test } from "./support/test";

const note = "Перевод заявки на другой товарный знак к этому контракту не относится.";

test("a claim goes from its invoices to a decision, and the budget moves by the same kopecks", async ({
  login,
  say,
}) => {
  test.setTimeout(240_000);
  const company = await login("9:certifier");
  const admin = await login("kovshov");
  const atFirst = await budgetOf(admin, say, "INTELLECTUAL_PROPERTY");
  let number = "";
  let asked = 0n;

  await test.step("the company fills in two lines, uploads their papers and submits", async () => {
    number = await startClaim(company, say, "INTELLECTUAL_PROPERTY");
    await fillContract(company, say);
    await addLine(company, say, { purpose: "Товарный знак в Италии", amount: "120000", invoice: "TM-26-01" });
    await attachAll(company, say, "mark", "PATENT_RECEIPT");
    await goOn(company, say("claims.editor.line.save"), /\/edit\/lines(#|$)/);
    await addLine(company, say, { purpose: "Перевод документов", amount: "40000,40", invoice: "TM-26-02" });
    await attachAll(company, say, "translation", "PATENT_RECEIPT");
    await chooseAccount(company, say);
    asked = await declareAndSend(company, say, number);
    expect(asked).toBeGreaterThan(0n);
  });

  await test.step("the receipt comes by mail, and the money is set aside", async () => {
    const receipt = await letterTo(company, "9:certifier", new RegExp(number));
    expect(namesMoney(receipt, asked, "ru"), receipt).toBe(true);
    const afterSubmission = await budgetOf(admin, say, "INTELLECTUAL_PROPERTY");
    expect(moved(atFirst, afterSubmission)).toMatchObject({ reserved: asked, available: -asked });
  });

  await test.step("an officer approves one line, cuts the other with a reason and recommends", async () => {
    const officer = await login("gushchin");
    await takeFromQueue(officer, say, number);
    await openLine(officer, number, 1);
    await acceptLine(officer, say, 1);
    await openLine(officer, number, 2);
    await deductFromLine(officer, say, { line: 2, deducted: "10000,40", reason: "NOT_RELATED", note });
    await confirmChecklist(officer);
    await recommend(officer, say, number);

    await officer.goto(`/second/${number}`);
    await expect(officer.getByText(say("approval.notMine.otherDuty", { duty: "REVIEWED" }))).toBeVisible();
    await expect(officer.getByRole("button", { name: say("approval.page.sign") })).toHaveCount(0);
  });

  await test.step("somebody else signs, and the commission where the sum asks for it", async () => {
    const approver = await login("ryabtseva");
    if (await sign(approver, say, number)) await sign(await login("lebedev"), say, number);
  });

  await test.step("the company sees what was cut and why", async () => {
    await company.goto(`/claims/${number}`);
    await expect(company.getByText(note)).toBeVisible();
    await expect(company.getByText(say("status.line.REDUCED")).first()).toBeVisible();
  });

  await test.step("what was approved is committed, what was cut is free again", async () => {
    const atLast = await budgetOf(admin, say, "INTELLECTUAL_PROPERTY");
    const change = moved(atFirst, atLast);
    expect(change.committed).toBeGreaterThan(0n);
    expect(change.committed).toBeLessThan(asked);
    expect(change).toEqual({
      allocated: 0n,
      paid: 0n,
      reserved: 0n,
      committed: change.committed,
      available: -change.committed,
    });
    const letter = await letterTo(
      company,
      "9:certifier",
      new RegExp(say("mail.claimDecided.subject", { number })),
    );
    expect(namesMoney(letter, change.committed, "ru"), letter).toBe(true);
    await company.goto(`/claims/${number}`);
    await expect(shownMoney(company, change.committed, "ru").first()).toBeVisible();
    await admin.goto(`/admin/ledger?claim=${number}`);
    await expect(admin.getByText(number).first()).toBeVisible();
  });
});
