import type { Page } from "@playwright/test";
import {
  addLine,
  attachAll,
  chooseAccount,
  declareAndSend,
  fillContract,
  startClaim,
} from "./support/claim-editor";
import { expect, test } from "./support/test";

const fits = async (page: Page): Promise<void> => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${page.url()} is wider than the phone`).toBeLessThanOrEqual(0);
};

test("a claim is filed on a phone", async ({ login, say }) => {
  test.setTimeout(120_000);
  const page = await login("3:certifier");
  await page.goto("/home");
  await fits(page);
  const number = await startClaim(page, say, "CERTIFICATION");
  await fits(page);
  await fillContract(page, say);
  await addLine(page, say, { purpose: "Испытания на герметичность", amount: "91000", invoice: "PH-26-5" });
  await attachAll(page, say, "phone", "CERTIFICATE");
  await fits(page);
  await chooseAccount(page, say);
  await fits(page);
  await declareAndSend(page, say, number);
  await fits(page);
});

test("an officer reads the queue and decides a line on a phone", async ({ login, say }) => {
  const page = await login("dyomina");
  await page.goto("/review?view=mine");
  await fits(page);
  await page.goto("/review");
  await page.locator("[data-open]").first().click();
  await page.waitForURL(/\/review\/\d\d-\d{4,}/);
  await fits(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("button", { name: say("review.act.accept") }).click();
  await page.waitForURL(/done=\d+/);
  await fits(page);
});
