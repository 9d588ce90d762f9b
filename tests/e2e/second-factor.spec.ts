// An app of one's own, a sign-in in two steps, a recovery code, devices and the fresh proof, as a person does them.
import { TOTP } from "otpauth";
import { demoPassword } from "@/prisma/seed/data/people";
import { houseTime } from "./support/demo-database";
import { emailOf } from "./support/people";
import { expect, signIn, test } from "./support/test";

const person = "4:certifier";

test("an app is connected, asked for at the next sign-in, and replaced by a recovery code", async ({
  visitor,
  say,
}) => {
  const page = await visitor();
  await page.goto("/sign-in");
  await signIn(page, { email: emailOf(person), password: demoPassword });

  await page.goto("/settings/second-factor");
  const form = page.locator("form#app");
  const key = (await form.locator(".secret").textContent())?.replaceAll(" ", "") ?? "";
  const app = new TOTP({ secret: key });
  await form.locator("[name=code]").fill(app.generate({ timestamp: await houseTime() }));
  await form.locator("button[type=submit]").click();
  await expect(page.getByText(say("identity.app.done"))).toBeVisible();
  const codes = await form.locator(".recovery-codes li").allTextContents();
  expect(codes).toHaveLength(10);

  const other = await visitor();
  await other.goto("/sign-in");
  await signIn(other, { email: emailOf(person), password: demoPassword });
  await expect(other).toHaveURL(/\/sign-in\/second-factor$/);
  await other.goto("/home");
  await expect(other).toHaveURL(/\/sign-in\?back=/);
  await other.goto("/sign-in/second-factor");
  const second = other.locator("form#factor");
  await second.locator("[name=code]").fill("000000");
  await second.locator("button[type=submit]").click();
  await expect(other.getByText(say("identity.failure.factorRefused")).first()).toBeVisible();
  await second.locator("[name=code]").fill(codes[0] ?? "");
  await second.locator("button[type=submit]").click();
  await other.waitForURL("**/home");

  await other.goto("/settings");
  await expect(other.getByText(say("identity.codes.left", { left: 9 }))).toBeVisible();
  await other.getByRole("button", { name: say("identity.devices.endOthers") }).click();
  await expect(other.getByText(say("identity.devices.onlyThis"))).toBeVisible();
  await page.goto("/home");
  await expect(page).toHaveURL(/\/sign-in/);
});
