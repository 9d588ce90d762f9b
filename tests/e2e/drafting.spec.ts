import { demoPassword } from "@/prisma/seed/data/people";
import { emailOf } from "./support/people";
import { seededClaim } from "./support/seeded-claims";
import { expect, signIn, test } from "./support/test";

const drafted = { company: 12, category: "CERTIFICATION", status: "DRAFT" } as const;

test("what was typed is saved by itself and survives a reload", async ({ login }) => {
  const page = await login("12:preparer");
  await page.goto(`/claims/${await seededClaim(drafted)}/edit/lines/1`);
  const field = page.locator("#line-form-purpose");
  const saved = page.waitForResponse((response) => response.url().includes("/fields") && response.ok());
  await field.fill("Продление сертификата, сохранено само");
  await field.blur();
  await saved;
  await page.reload();
  await expect(field).toHaveValue("Продление сертификата, сохранено само");
});

test("two people in one field see both values, and one of them decides", async ({ login, say }) => {
  const address = `/claims/${await seededClaim(drafted)}/edit/lines/1`;
  const [first, second] = [await login("12:preparer"), await login("12:certifier")];
  for (const page of [first, second]) await page.goto(address);
  const write = async (page: typeof first, text: string) => {
    const answered = page.waitForResponse((response) => response.url().includes("/fields"));
    await page.locator("#line-form-supplierName").fill(text);
    await page.locator("#line-form-supplierName").blur();
    await answered;
  };
  await write(first, "Первый поставщик");
  await write(second, "Второй поставщик");

  const choice = second.locator(".choose");
  await expect(choice).toContainText("Первый поставщик");
  await expect(second.locator("#line-form-supplierName")).toHaveValue("Второй поставщик");
  const kept = second.waitForResponse((response) => response.url().includes("/fields") && response.ok());
  await choice.getByRole("button", { name: say("claims.editor.save.keepMine") }).click();
  await kept;
  await expect(choice).toHaveCount(0);
  await first.reload();
  await expect(first.locator("#line-form-supplierName")).toHaveValue("Второй поставщик");
});

test("a session that ended takes nothing of what was typed with it", async ({ visitor, say, forgive }) => {
  forgive(/status of 401/);
  const page = await visitor();
  await page.goto("/sign-in");
  const credentials = { email: emailOf("11:certifier"), password: demoPassword };
  await signIn(page, credentials);
  const number = await seededClaim({ company: 11, category: "CERTIFICATION", status: "RETURNED" });
  const address = `/claims/${number}/edit/lines/2`;
  await page.goto(address);
  await page.context().clearCookies({ name: "meridian.session" });
  await page.locator("#line-form-purpose").fill("Набрано без сеанса");
  await page.locator("#line-form-purpose").blur();
  await page.getByRole("link", { name: say("claims.editor.save.signIn") }).click();
  await page.waitForURL(/\/sign-in/);
  await signIn(page, credentials);
  await page.waitForURL(`**${address}`);
  await expect(page.locator("#line-form-purpose")).toHaveValue("Набрано без сеанса");
  await expect(async () => {
    await page.reload();
    await expect(page.locator("#line-form-purpose")).toHaveValue("Набрано без сеанса", { timeout: 1_000 });
    await expect(page.locator('[name="base.purpose"]')).toHaveValue("Набрано без сеанса", { timeout: 1_000 });
  }).toPass();
});
