// What officials do with a claim.
import { expect, type Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/data/people";
import type { Say } from "./words";

/** Takes a claim that nobody has from the queue; its workspace opens. */
export const takeFromQueue = async (page: Page, say: Say, number: string): Promise<void> => {
  await page.goto("/review?view=waiting");
  await page.getByRole("button", { name: `${say("review.queue.take")} ${number}` }).click();
  await page.waitForURL(new RegExp(`/review/${number}`));
};

export const openLine = async (page: Page, number: string, line: number): Promise<void> => {
  await page.goto(`/review/${number}?line=${line}`);
  await expect(page.locator(`#line-${line}`)).toHaveAttribute("aria-current", "true");
};

/** Approves the line in focus as it is. */
export const acceptLine = async (page: Page, say: Say, line: number): Promise<void> => {
  await page.getByRole("button", { name: say("review.act.accept") }).click();
  await page.waitForURL(new RegExp(`done=${line}(&|$)`));
};

type Cut = {
  readonly line: number;
  readonly deducted: string;
  readonly reason: string;
  readonly note: string;
};

/** Leaves a part of the line in focus out, with a reason and words of the officer's own. */
export const deductFromLine = async (page: Page, say: Say, cut: Cut): Promise<void> => {
  await page.getByRole("link", { name: say("review.act.deduct") }).click();
  const form = page.locator("form#decide-line");
  await form.locator("[name=deducted]").fill(cut.deducted);
  await form.locator("[name=reason]").selectOption(cut.reason);
  await form.locator("[name=note]").fill(cut.note);
  await form.getByRole("button", { name: say("review.act.submit.deduct") }).click();
  await page.waitForURL(new RegExp(`done=${cut.line}(&|$)`));
};

/** Confirms what is left of the checklist, one after the other. */
export const confirmChecklist = async (page: Page): Promise<void> => {
  const open = page.locator('form[id^="confirm-"] button');
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
};

/** Sends the reviewed claim to the signers. */
export const recommend = async (page: Page, say: Say, number: string): Promise<void> => {
  await page.getByRole("link", { name: say("review.footer.toSignature") }).click();
  await page.waitForURL(new RegExp(`/review/${number}/decision`));
  await page.getByRole("button", { name: say("review.decision.sendApprove") }).click();
  await page.waitForURL(/recommended=/);
};

/** Signs; answers whether another signature is still missing. */
export const sign = async (page: Page, say: Say, number: string): Promise<boolean> => {
  await page.goto(`/second/${number}`);
  const button = page.getByRole("button", { name: say("approval.page.sign") });
  await button.click();
  // Whoever proved who they are more than two minutes ago is asked again, in the same form.
  const proof = page.locator("input[name=proofPassword]");
  await expect(async () =>
    expect(page.url().includes("done=") || (await proof.isVisible())).toBe(true),
  ).toPass();
  if (await proof.isVisible()) {
    await proof.fill(demoPassword);
    await button.click();
  }
  await page.waitForURL(/\/second\?done=(sign|approve)/);
  return page.url().includes("done=sign");
};
