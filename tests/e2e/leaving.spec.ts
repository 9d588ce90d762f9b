// A person takes along what is kept about them; administrators put a hold, and two of them lift it.
import fs from "node:fs/promises";
import { demoPassword } from "@/prisma/seed/data/people";
import { emailOf, nameOf } from "./support/people";
import { expect, test } from "./support/test";

test("a person chooses their letters and takes along what is kept about them", async ({ visitor, say }) => {
  const page = await visitor();
  await page.goto("/sign-in");
  const form = page.locator("form#sign-in");
  await form.locator("[name=email]").fill(emailOf("7:certifier"));
  await form.locator("[name=password]").fill(demoPassword);
  await form.locator("button[type=submit]").click();
  await page.waitForURL("**/home");

  await page.goto("/settings");
  const reminders = page.getByLabel(say("identity.letters.kind.correctionReminder"));
  await reminders.uncheck();
  await page.locator("form#letter button[type=submit]").click();
  await expect(page.getByText(say("identity.letters.saved"))).toBeVisible();
  await page.reload();
  await expect(reminders).not.toBeChecked();

  await page.getByRole("link", { name: say("ownData.open") }).click();
  await page.locator("form#own-data button[type=submit]").click();
  const link = page.getByRole("link", { name: say("ownData.json") });
  await expect(link).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const text = await fs.readFile(await download.path(), "utf8");
  expect(JSON.parse(text).account[0].email).toBe(emailOf("7:certifier"));
  expect(text).not.toContain(emailOf("1:certifier"));
});

test("the page of retention says what is due and asks two for the end of a hold", async ({ login, say }) => {
  const admin = await login("kovshov");
  await admin.goto("/admin/retention");
  await expect(admin.getByRole("heading", { name: say("retention.classes") })).toBeVisible();
  await admin
    .locator("summary")
    .filter({ hasText: say("retention.holds.put") })
    .click();
  const form = admin.locator("form#put-hold");
  await form.locator("[name=whom]").fill(emailOf("7:certifier"));
  await form.locator("[name=reason]").fill("Запрос суда");
  await form.locator("button[type=submit]").click();
  const proof = form.locator("input[type=password]");
  const row = admin.locator(".row-item").filter({ hasText: nameOf("7:certifier") });
  await expect(proof.or(row).first()).toBeVisible();
  if (await proof.isVisible()) {
    await proof.fill(demoPassword);
    await form.locator("button[type=submit]").click();
  }
  await expect(row).toContainText("Запрос суда");
  await row.locator("summary").click();
  await row.locator("[name=reason]").fill("Дело закрыто");
  await row.getByRole("button", { name: say("retention.holds.propose") }).click();
  await expect(row).toContainText(say("retention.holds.anotherLifts"));
  await expect(row.getByRole("button", { name: say("retention.holds.confirm"), exact: true })).toHaveCount(0);
});
