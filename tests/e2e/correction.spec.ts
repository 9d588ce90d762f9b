import { acceptLine, confirmChecklist, openLine, recommend, sign } from "./support/office-desk";
import { aPaper } from "./support/pdf";
import { seededClaim } from "./support/seeded-claims";
import { expect, test } from "./support/test";

const remark = "В счёте указан другой получатель услуги. Приложите счёт с верным получателем.";
const purpose = "Регистрация препаратов в Узбекистане, исправлено";

test("a returned claim opens only where it was flagged, is corrected, sent again and approved", async ({
  login,
  say,
}) => {
  test.setTimeout(180_000);
  const number = await seededClaim({ company: 7, category: "CERTIFICATION", status: "IN_REVIEW" });
  const officer = await login("tarasov");
  const company = await login("7:certifier");

  await test.step("the officer flags the line and returns the claim", async () => {
    await officer.goto(`/review/${number}/return`);
    await officer.locator('form#return [name^="remark-"]').first().fill(remark);
    await officer.locator("form#return button[type=submit]").click();
    await officer.waitForURL(/view=returned/);
  });

  await test.step("the company finds the remark, and everything else closed", async () => {
    await company.goto(`/claims/${number}`);
    await expect(company.getByText(remark).first()).toBeVisible();
    await company.goto(`/claims/${number}/edit/contract`);
    await expect(company.locator("#contract-form-contractNumber")).toBeDisabled();
    await company.goto(`/claims/${number}/edit/bank`);
    await expect(company.locator("#bank-form input[type=radio]").first()).toBeDisabled();
    await company.goto(`/claims/${number}/edit/lines/1`);
    await expect(company.locator("#line-form-purpose")).toBeEnabled();
  });

  await test.step("the company corrects the line and sends the claim again", async () => {
    await company.locator("#line-form-purpose").fill(purpose);
    const drop = company.locator("form.drop input[type=file]");
    await drop.setInputFiles(await aPaper("invoice-corrected"));
    await expect(company.getByRole("link", { name: "invoice-corrected.pdf" }).first()).toBeVisible();
    await company.goto(`/claims/${number}/edit/check`);
    await company.locator("form#send-claim [name=declared]").check();
    await company.getByRole("button", { name: say("claims.editor.check.resubmit") }).click();
    await company.waitForURL(/done=resubmitted/);
  });

  await test.step("the same officer sees the change, approves and recommends; others sign", async () => {
    await openLine(officer, number, 1);
    await expect(officer.locator("#line-1").getByText(purpose)).toBeVisible();
    await expect(officer.locator("#line-1").getByText(say("review.lines.corrected"))).toBeVisible();
    await acceptLine(officer, say, 1);
    await confirmChecklist(officer);
    await recommend(officer, say, number);
    if (await sign(await login("ryabtseva"), say, number)) await sign(await login("shuvalova"), say, number);
  });

  await company.goto(`/claims/${number}`);
  await expect(company.getByText(say("claimPage.standing.approved"))).toBeVisible();
});
