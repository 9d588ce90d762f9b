import {
  addLine,
  attachAll,
  chooseAccount,
  declareAndSend,
  fillContract,
  startClaim,
} from "./support/claim-editor";
import { shownMoney } from "./support/shown-money";
import { expect, test } from "./support/test";

test("a claim is filed in English, and the agency reads it in Russian", async ({ login, say }) => {
  test.setTimeout(120_000);
  const page = await login("6:certifier");
  const number = await startClaim(page, say, "CERTIFICATION");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await fillContract(page, say);
  await addLine(page, say, {
    purpose: "Safety tests for the CE mark",
    amount: "75,000.50",
    invoice: "CE-26-9",
  });
  await attachAll(page, say, "ce", "CERTIFICATE");
  await chooseAccount(page, say);
  const asked = await declareAndSend(page, say, number);
  await expect(shownMoney(page, asked, "en").first()).toBeVisible();

  const officer = await login("tarasov", { language: "ru" });
  await officer.goto(`/review/${number}`);
  await expect(officer.locator("html")).toHaveAttribute("lang", "ru");
  await expect(officer.getByText("Safety tests for the CE mark").first()).toBeVisible();
});

test("the language changes by a link and stays", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/?lang=ru");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await page.goto("/privacy");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});
