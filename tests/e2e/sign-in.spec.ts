import { emailOf, nameOf } from "./support/people";
import { expect, test } from "./support/test";

test("T39: a wrong password and an unknown address are answered alike", async ({ visitor, say }) => {
  const page = await visitor();
  const form = page.locator("form#sign-in");
  for (const email of [emailOf("10:certifier"), "nobody@agency.example"]) {
    await page.goto("/sign-in");
    await form.locator("[name=email]").fill(email);
    await form.locator("[name=password]").fill("not the password");
    await form.locator("button[type=submit]").click();
    await expect(form.getByText(say("identity.failure.signInRefused"))).toBeVisible();
    await expect(form.locator("[name=email]")).toHaveValue(email);
    await expect(form.locator("[name=password]")).toHaveValue("");
  }
});

test("T44: a demo account signs in by its button, and signing out ends the session at once", async ({
  visitor,
  say,
}) => {
  const page = await visitor();
  await page.goto("/sign-in?back=%2Fclaims%2Fnew");
  await page.getByRole("button", { name: nameOf("1:viewer") }).click();
  await page.waitForURL("**/claims/new");
  const cookies = await page.context().cookies();
  await page.evaluate(() => sessionStorage.setItem("meridian.typed", "something confidential"));

  await page
    .locator("summary")
    .filter({ hasText: nameOf("1:viewer") })
    .click();
  await page.getByRole("button", { name: say("shell.signOut") }).click();
  await page.waitForURL("**/sign-in?done=signedOut");
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem("meridian.typed"))).toBeNull();
  // The cookie of before, as somebody who copied it would send it.
  await page.context().addCookies(cookies);
  await page.goto("/home");
  await page.waitForURL(/\/sign-in\?back=%2Fhome/);
});

test("T42: nobody is led to another site after signing in", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/sign-in?back=%2F%2Fevil.example%2F");
  await page.getByRole("button", { name: nameOf("1:viewer") }).click();
  await page.waitForURL("**/home");
});

test("who belongs to two companies acts for one of them at a time", async ({ visitor, say, forgive }) => {
  forgive(/status of 404/);
  const page = await visitor();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: nameOf("1:preparer") }).click();
  await page.waitForURL("**/home");
  const menu = page.locator("summary").filter({ hasText: nameOf("1:preparer") });
  await menu.click();
  await page
    .getByRole("form", { name: say("claims.shell.otherCompanies") })
    .getByRole("button")
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Камертон-Экспорт");
  await page.goto("/claims/26-0418");
  await expect(page.getByText("404")).toBeVisible();
});
