// What two administrators do about a person, each in a browser of their own, and how a new official comes in.
import { expect, type Locator, type Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/data/people";
import { letterToAddress } from "./mailbox";
import type { Say } from "./words";

type Newcomer = { readonly email: string; readonly nameRu: string; readonly nameEn: string };

const reason = "Больше заявок, чем рук";

/** Presses, and proves who is acting where the page asks for it first. */
export const pressProving = async (button: Locator, isDone: () => Promise<boolean>): Promise<void> => {
  const proof = button.page().locator("input[name=proofPassword]");
  await button.click();
  await expect(async () => expect((await isDone()) || (await proof.isVisible())).toBe(true)).toPass();
  if (await isDone()) return;
  await proof.fill(demoPassword);
  await button.click();
  await expect(async () => expect(await isDone()).toBe(true)).toPass();
};

/** Sends a form of an administrator's and waits for where it leads. */
export const sendProving = (button: Locator, leadsTo: RegExp): Promise<void> =>
  pressProving(button, async () => leadsTo.test(button.page().url()));

/** One administrator asks for a new reviewer. */
export const proposeReviewer = async (admin: Page, { email, nameRu, nameEn }: Newcomer): Promise<void> => {
  await admin.goto("/admin/users/new");
  const form = admin.locator("form#official");
  await form.locator("[name=email]").fill(email);
  await form.locator("[name=nameRu]").fill(nameRu);
  await form.locator("[name=nameEn]").fill(nameEn);
  await form.locator("[name=role]").selectOption("reviewer");
  await form.locator("[name=reason]").fill(reason);
  await sendProving(form.locator("button[type=submit]"), /\/proposals$/);
};

/** What waits about that person, as the administrator sees it at the top of the list of people. */
export const proposalAbout = (admin: Page, name: string) =>
  admin.locator("article.move").filter({ hasText: name });

/** The other administrator confirms what waits about that person. */
export const confirmAbout = async (admin: Page, say: Say, name: string): Promise<void> => {
  await admin.goto("/admin/users");
  const confirm = proposalAbout(admin, name).getByRole("button", { name: say("people.proposals.confirm") });
  await sendProving(confirm, /\/proposals$/);
};

/** The new official opens the letter's link in a browser of their own and chooses a password. */
export const comeByLetter = async (page: Page, email: string, password: string): Promise<void> => {
  const letter = await letterToAddress(page, email, /\/official\//);
  await page.goto(/\/official\/[\w-]{43}/.exec(letter)?.[0] ?? "no link");
  await page.waitForURL("**/official");
  const form = page.locator("form#official");
  await form.locator("[name=password]").fill(password);
  await form.locator("[name=repeated]").fill(password);
  await form.locator("button[type=submit]").click();
  await page.waitForURL("**/settings/second-factor");
};
