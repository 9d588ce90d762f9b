// Forms of serious acts: they may ask who is there, once more.
import type { Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/data/people";
import { expect } from "./test";

/** Sends a form, with the password when it asks for one; done when the page has gone where `then` says. */
export const sendProving = async (page: Page, form: string, then: RegExp): Promise<void> => {
  const button = page.locator(`form#${form} button[type=submit]`);
  const proof = page.locator(`form#${form} input[name=proofPassword]`);
  await button.click();
  await expect.poll(async () => then.test(page.url()) || (await proof.isVisible())).toBe(true);
  if (!(await proof.isVisible())) return;
  await proof.fill(demoPassword);
  await button.click();
  await page.waitForURL(then);
};
