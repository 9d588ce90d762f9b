// Language and theme: chosen before signing in and after, in letters, and in a browser that several people use.
import type { Page } from "@playwright/test";
import { choiceCookie, localeCookie, themeCookie } from "@/lib/i18n/locale";
import { demoPassword } from "@/prisma/seed/data/people";
import { lookUp } from "./support/demo-database";
import { letterTo } from "./support/mailbox";
import { emailOf, type Who } from "./support/people";
import { seededClaim } from "./support/seeded-claims";
import { expect, signIn, test } from "./support/test";
import { type Say, wordsOf } from "./support/words";

const english = wordsOf("en");

const settingsOf = (who: Who) =>
  lookUp<{ readonly locale: string; readonly theme: string }>(
    `SELECT locale, theme FROM "user" WHERE email = $1`,
    [emailOf(who)],
  );

const enter = async (page: Page, who: Who): Promise<void> => {
  await page.goto("/sign-in");
  await signIn(page, { email: emailOf(who), password: demoPassword });
};

const openMenu = async (page: Page): Promise<void> => page.locator("summary.me").first().click();

const leave = async (page: Page, say: Say): Promise<void> => {
  await page.goto("/home");
  await openMenu(page);
  await page.getByRole("button", { name: say("shell.signOut") }).click();
  await page.waitForURL("**/sign-in?done=signedOut");
};

const choose = async (page: Page, label: string): Promise<void> => {
  await page.getByRole("link", { name: label, exact: true }).first().click();
  await page.waitForURL((url) => !/lang=|theme=/.test(url.search));
};

const rememberedIn = async (page: Page): Promise<readonly string[]> =>
  (await page.context().cookies())
    .map(({ name }) => name)
    .filter((name) => [localeCookie, themeCookie, choiceCookie].includes(name));

test("a language chosen on the way in becomes the person's own, and their letters speak it", async ({
  visitor,
}) => {
  test.setTimeout(120_000);
  const number = await seededClaim({ company: 10, category: "TRANSPORT", status: "IN_REVIEW" });
  const page = await visitor();
  await page.goto("/");
  await choose(page, "EN");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await enter(page, "10:certifier");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect((await settingsOf("10:certifier")).locale).toBe("en");
  expect((await settingsOf("10:preparer")).locale).toBe("ru");

  await page.goto(`/claims/${number}`);
  await page.getByText(english("claimPage.withdraw.open"), { exact: true }).click();
  await page.getByLabel(english("claimPage.withdraw.reason")).fill("Sent twice");
  await page.getByRole("button", { name: english("claimPage.withdraw.confirm"), exact: true }).click();
  await page.waitForURL(/done=withdrawn/);
  const own = await letterTo(page, "10:certifier", new RegExp(`${number}: the claim is withdrawn`));
  expect(own).toContain("has returned to the budget");
  const other = await letterTo(page, "10:preparer", new RegExp(`${number}: `));
  expect(other).toMatch(/[а-я]{4}/);

  await leave(page, english);
  expect(await rememberedIn(page)).toEqual([]);
});

test("what is chosen while signed in stays with the person, and not with the browser", async ({
  visitor,
  say,
}) => {
  test.setTimeout(120_000);
  const page = await visitor();
  await enter(page, "10:preparer");
  await openMenu(page);
  await choose(page, say("shell.themes.dark"));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect((await settingsOf("10:preparer")).theme).toBe("dark");
  // The choice was followed; from here on this browser merely remembers it.
  expect((await rememberedIn(page)).includes(choiceCookie)).toBe(false);

  // Their session ends without signing out, and a colleague sits down.
  const { theme } = await settingsOf("2:preparer");
  await page.context().clearCookies({ name: /meridian\.session/ });
  await enter(page, "2:preparer");
  expect((await settingsOf("2:preparer")).theme).toBe(theme);
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");

  const elsewhere = await visitor();
  await enter(elsewhere, "10:preparer");
  await expect(elsewhere.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a browser that keeps another language overrules no setting", async ({ login }) => {
  const before = await settingsOf("10:preparer");
  const page = await login("10:preparer", { language: "en", theme: "light" });
  await page.goto("/home");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await settingsOf("10:preparer")).toEqual(before);
});
