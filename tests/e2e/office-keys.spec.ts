// Keys that lead through the office, and the words that stand where a button is not.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test";

test("G and then Q lead to the queue from any page of the agency, also past a Q that asks a question", async ({
  login,
}) => {
  const page = await login("dyomina");
  await page.goto("/companies");
  await goToQueue(page);

  await page.goto("/review?view=mine");
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator("[data-open]").first()).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/review\/\d\d-\d+/);
  await expect(page.locator("[data-current-line]")).toBeFocused();
  await goToQueue(page);
});

/** Again when the page was not listening yet. */
const goToQueue = (page: Page): Promise<void> =>
  expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("q");
    await page.waitForURL(/\/review$/, { timeout: 5_000 });
  }).toPass();

/** Again when the page was not listening yet; the address changes before the page that listens is there. */
const askForKeys = (page: Page, listed: Locator): Promise<void> =>
  expect(async () => {
    if (!(await listed.isVisible())) await page.keyboard.press("?");
    await expect(listed).toBeVisible({ timeout: 2_000 });
  }).toPass();

test("a G typed into a field goes nowhere", async ({ login }) => {
  const page = await login("dyomina");
  await page.goto("/companies");
  await page.locator("[data-search]").click();
  await page.keyboard.type("gq");
  await expect(page.locator("[data-search]")).toHaveValue("gq");
  expect(new URL(page.url()).pathname).toBe("/companies");
});

test("? lists the keys of the signatures and of one decision, and keys rest while the list is open", async ({
  login,
  say,
}) => {
  const page = await login("ryabtseva");
  await page.goto("/second");
  const help = page.getByRole("dialog", { name: say("review.keys.title") });
  await askForKeys(page, help.getByText(say("review.keys.long.queue")));
  await page.keyboard.press("j");
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();

  await page.locator("[data-open]").first().click();
  await page.waitForURL(/\/second\/\d\d-\d+/);
  const first = page.url();
  await askForKeys(page, help.getByText(say("review.keys.long.sign")));
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("j");
  await page.waitForURL((url) => url.href !== first);
  await expect(page.locator("form#sign")).toBeVisible();
});

test("whoever cannot decide a claim reads why: in review by somebody, waiting for a signature", async ({
  login,
  say,
}) => {
  const page = await login("ryabtseva");
  await page.goto("/review?view=approval");
  const waiting = await page.locator("[data-open]").first().innerText();
  await page.goto(`/review/${waiting}`);
  const why = page.locator(".wf-why");
  await expect(why).toContainText("ждёт подписи");
  await why.getByRole("link", { name: say("review.footer.openDecision") }).click();
  await page.waitForURL(new RegExp(`/second/${waiting}`));

  await page.goto("/review/26-0592");
  await expect(page.locator(".wf-why")).toContainText("Дёмина Марина");
  await expect(page.locator('[data-key="accept"]')).toHaveCount(0);
});

test("a figure of the budget leads to the claims that make it up", async ({ login }) => {
  const page = await login("kovshov");
  await page.goto("/admin/budget");
  const committed = page.locator('a[href^="/approved?"]').first();
  const figure = (await committed.innerText()).trim();
  await committed.click();
  await page.waitForURL(/\/approved\?year=2026&category=/);
  await expect(page.locator(".facts dd")).toContainText(figure);
});
