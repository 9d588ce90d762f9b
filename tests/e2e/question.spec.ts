import { letterTo } from "./support/mailbox";
import { aPaper } from "./support/pdf";
import { seededClaim } from "./support/seeded-claims";
import { expect, test } from "./support/test";

const question = "Кто оплатил страхование груза: вы или получатель?";
const answer = "Страхование оплатили мы, платёжное поручение приложили.";

test("a question is answered with words and a document, and the clock waits meanwhile", async ({
  login,
  say,
}) => {
  test.setTimeout(120_000);
  const number = await seededClaim({ company: 4, category: "TRANSPORT", status: "IN_REVIEW" });
  const officer = await login("tarasov");
  const company = await login("4:preparer");

  await officer.goto(`/review/${number}/ask?line=1`);
  await officer.locator("form#ask [name=question1]").fill(question);
  await officer.locator("form#ask button[type=submit]").click();
  await officer.waitForURL(new RegExp(`/review/${number}\\?`));
  await expect(officer.getByText(question)).toBeVisible();
  await letterTo(company, "4:preparer", new RegExp(number));

  await company.goto(`/claims/${number}`);
  await expect(company.getByText(question)).toBeVisible();
  await company.getByLabel(say("claimPage.answer.file")).setInputFiles(await aPaper("insurance-payment"));
  // The file is stored when it stands above the words, no longer among what is on its way.
  await expect(company.locator(".answer .tag", { hasText: "insurance-payment.pdf" })).toBeVisible();
  await company.getByLabel(say("claimPage.answer.words")).fill(answer);
  await company.reload();
  await expect(company.getByLabel(say("claimPage.answer.words"))).toHaveValue(answer);
  await company.getByRole("button", { name: say("claimPage.answer.send"), exact: true }).click();
  await company.waitForURL(/done=answered/);
  const [download] = await Promise.all([
    company.waitForEvent("download"),
    company.locator(".bub.me").getByRole("link").first().click(),
  ]);
  expect(download.suggestedFilename()).toBe("insurance-payment.pdf");

  await officer.goto(`/review/${number}`);
  await expect(officer.getByText(answer)).toBeVisible();
  await officer.getByRole("button", { name: say("review.messages.accept") }).click();
  await expect(officer.getByRole("button", { name: say("review.messages.accept") })).toHaveCount(0);
});
