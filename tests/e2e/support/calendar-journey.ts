// An administrator counts a day otherwise, reads the history, and brings a file over it.
import type { Page } from "@playwright/test";
import { sendProving } from "./proving";
import { expect } from "./test";
import type { Say } from "./words";

const olderFile = (year: string): string =>
  `<calendar year="${year}" date="2001.01.01" country="ru"><holidays><holiday id="1" title="Новый год"/></holidays>` +
  '<days><day d="01.01" t="1" h="1"/></days></calendar>';

/** The same with scripts and without, each with a working day of its own in a year that no deadline reaches. */
export const calendarJourney = async (page: Page, say: Say, day: string): Promise<void> => {
  const year = day.slice(0, 4);
  // Without scripts the browser keeps the place of the page that the form stood on.
  const inForce = new RegExp(`/admin/calendar\\?year=${year}(#change)?$`);
  await page.goto(`/admin/calendar?year=${year}`);
  await page.locator(`a[href="/admin/calendar?year=${year}&day=${day}#change"]`).click();
  const form = page.locator("form#day");
  await expect(page.locator("#change")).toContainText(say("calendar.counted.working"));
  await form.locator("[name=kind]").selectOption("nonWorking");
  await form.locator("button[type=submit]").click();
  await expect(form.locator("[role=alert]").first()).toBeVisible();
  await form.locator("[name=kind]").selectOption("nonWorking");
  await form.locator("[name=reason]").fill(`Указ о ${day}`);
  await sendProving(page, "day", inForce);

  const state = page.getByRole("row").filter({ hasText: `Указ о ${day}` });
  await expect(state).toContainText(say("calendar.counted.nonWorking"));
  await expect(page.getByText(say("calendar.deadlinesStay"))).toBeVisible();
  await page.getByRole("link", { name: say("calendar.history.number", { number: 1 }), exact: true }).click();
  await expect(page.getByText(say("calendar.earlierTitle", { number: 1 }))).toBeVisible();
  await expect(form).toHaveCount(0);

  await page.goto(`/admin/calendar?year=${year}`);
  await page
    .locator("form#calendar input[type=file]")
    .setInputFiles({ name: `${year}.xml`, mimeType: "text/xml", buffer: Buffer.from(olderFile(year)) });
  await page.locator("form#calendar button[type=submit]").click();
  await expect(page.locator("form#calendar [role=alert]").first()).toBeVisible();
  await expect(state).toBeVisible();
};
