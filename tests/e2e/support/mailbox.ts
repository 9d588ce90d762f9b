// Letters as their reader opens them in the demo mailbox.
import { expect, type Page } from "@playwright/test";
import { emailOf, type Who } from "./people";

/** Waits until a letter with those words has come to that address; answers its text. */
export const letterToAddress = async (page: Page, email: string, words: RegExp): Promise<string> => {
  const letter = page.locator("section, article, div.sheet").filter({ hasText: words }).last();
  await expect(async () => {
    await page.goto(`/demo/mailbox?to=${encodeURIComponent(email)}`);
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  return (await letter.textContent()) ?? "";
};

/** The same for a person of the demo. */
export const letterTo = (page: Page, who: Who, words: RegExp): Promise<string> =>
  letterToAddress(page, emailOf(who), words);
