// An administrator's day without the bank's server: a file of rates, what it would change, and a correction.
import type { Page } from "@playwright/test";
import { dailyFile, type Quoted } from "../../support/rate-files";
import { sendProving } from "./proving";
import { expect } from "./test";
import type { Say } from "./words";

const choose = async (page: Page, name: string, content: Buffer): Promise<void> => {
  await page.goto("/admin/rates");
  await page
    .locator("form#upload input[type=file]")
    .setInputFiles({ name, mimeType: "text/xml", buffer: content });
  await page.locator("form#upload button[type=submit]").click();
};

const upload = async (page: Page, day: string, quoted: readonly Quoted[]): Promise<void> => {
  await choose(page, "XML_daily.xml", dailyFile(day, quoted));
  await page.waitForURL(/\/admin\/rates\/loads\//);
};

const row = (page: Page, currency: string) => page.getByRole("row").filter({ hasText: currency });

/** The same with scripts and without, each on days of its own. */
export const ratesJourney = async (page: Page, say: Say, day: string): Promise<void> => {
  const month = new RegExp(`/admin/rates\\?month=${day.slice(0, 7)}`);

  await choose(page, "notes.xml", Buffer.from("<ValCurs>\n<Valute>"));
  await expect(page.locator("form#upload [role=alert]")).toContainText("XML");

  await upload(page, day, [
    ["ISK", 100, "54,3210"],
    ["SEK", 10, "81,0000"],
  ]);
  await expect(row(page, "ISK")).toContainText(say("rates.load.state.new"));
  await sendProving(page, "take", month);
  const figure = page.locator(`a[href="/admin/rates/ISK/${day}"]`);
  await expect(figure).toHaveText("54,3210");

  await upload(page, day, [
    ["ISK", 100, "54,3210"],
    ["SEK", 10, "82,0000"],
  ]);
  await expect(row(page, "ISK")).toContainText(say("rates.load.state.same"));
  await expect(row(page, "SEK")).toContainText(say("rates.load.state.differs"));
  await page.locator("form#take button[type=submit]").click();
  await expect(page.locator("form#take [role=alert]")).toBeVisible();
  await page.locator("form#take [name=correct]").check();
  await page.locator("form#take [name=reason]").fill("Опечатка в прошлом файле");
  await sendProving(page, "take", month);

  await page.goto(`/admin/rates/SEK/${day}`);
  const records = page.getByRole("row");
  await expect(records.nth(1)).toContainText("Опечатка в прошлом файле");
  await expect(records.nth(2)).toContainText(say("rates.record.replaced"));

  const form = page.locator("form#correct");
  await form.locator("[name=value]").fill("82,5000");
  await form.locator("[name=reason]").fill("Сверено с архивом");
  await form.locator("button[type=submit]").click();
  await expect(page.locator("form#correct input[name=proofPassword]").or(records.nth(3))).toBeVisible();
  if (await page.locator("form#correct input[name=proofPassword]").isVisible())
    await sendProving(page, "correct", new RegExp(`/admin/rates/SEK/${day}`));
  await expect(records.nth(1)).toContainText("82,5000");
};
