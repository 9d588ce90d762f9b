// Makes two people through the pages of the administrators: one who was blocked after signing in, and one whose
// password is still the temporary one.
import type { Browser, Page } from "@playwright/test";
import { specialPeople } from "./support/people";
import { keepState, test as setup, signIn } from "./support/test";

type Person = (typeof specialPeople)[keyof typeof specialPeople];

const ownPassword = "four quiet words here";

/** Adds an official and answers the temporary password, which is shown once. */
const addOfficial = async (admin: Page, { email, nameRu, nameEn }: Person): Promise<string> => {
  await admin.goto("/admin/users/new");
  const form = admin.locator("form#official");
  await form.locator("[name=email]").fill(email);
  await form.locator("[name=nameRu]").fill(nameRu);
  await form.locator("[name=nameEn]").fill(nameEn);
  await form.locator("[name=role]").selectOption("reviewer");
  await form.locator("button[type=submit]").click();
  return (await form.locator(".once .code").textContent())?.trim() ?? "";
};

/** Signs in with it in a new browser, does something there, and keeps its cookies. */
const enter = async (
  browser: Browser,
  who: keyof typeof specialPeople,
  password: string,
  then: (page: Page) => Promise<void> = async () => undefined,
) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page, { email: specialPeople[who].email, password });
  await then(page);
  await keepState(context, who);
  await context.close();
};

const choosePassword =
  (temporary: string) =>
  async (page: Page): Promise<void> => {
    const form = page.locator("form#password");
    await form.locator("[name=current]").fill(temporary);
    await form.locator("[name=password]").fill(ownPassword);
    await form.locator("[name=repeated]").fill(ownPassword);
    await form.locator("button[type=submit]").click();
    await page.waitForURL("**/review");
  };

setup("an administrator adds two officials and blocks one of them", async ({ browser, login, say }) => {
  const admin = await login("kovshov");
  const first = await addOfficial(admin, specialPeople.temporary);
  await enter(browser, "temporary", first);
  const second = await addOfficial(admin, specialPeople.blocked);
  await enter(browser, "blocked", second, choosePassword(second));

  await admin.goto(`/admin/users?q=${encodeURIComponent(specialPeople.blocked.email)}`);
  await admin.getByRole("link", { name: specialPeople.blocked.nameRu }).click();
  await admin.getByText(say("people.block"), { exact: true }).first().click();
  const form = admin.locator("form#block");
  await form.locator("[name=reason]").fill("Больше не работает в агентстве");
  await form.locator("button[type=submit]").click();
  await admin.getByText(say("people.blockedText")).waitFor();
});
