// Makes two people through the pages of the administrators: an official who was blocked after coming in, and somebody
// of a company whose password is still the temporary one.
import { comeByLetter, confirmAbout, pressProving, proposeReviewer } from "./support/officials";
import { specialPeople } from "./support/people";
import { keepState, test as setup, signIn } from "./support/test";

const ownPassword = "four quiet words here";
const companyTwo = "7799000020";

setup(
  "an official comes by the letter that two have signed, and is blocked by one",
  async ({ browser, login, say }) => {
    const { blocked } = specialPeople;
    const admin = await login("kovshov");
    await proposeReviewer(admin, blocked);
    await confirmAbout(await login("belova"), say, blocked.nameRu);
    const context = await browser.newContext();
    await comeByLetter(await context.newPage(), blocked.email, ownPassword);
    await keepState(context, "blocked");
    await context.close();

    await admin.goto(`/admin/users?q=${encodeURIComponent(blocked.email)}`);
    await admin.getByRole("link", { name: blocked.nameRu, exact: true }).click();
    await admin.getByText(say("people.block"), { exact: true }).first().click();
    const form = admin.locator("form#block");
    await form.locator("[name=reason]").fill("Больше не работает в агентстве");
    await form.locator("button[type=submit]").click();
    await admin.getByText(say("people.blockedText")).waitFor();
  },
);

setup("somebody of a company signs in with a temporary password", async ({ browser, login }) => {
  const { email, nameRu, nameEn } = specialPeople.temporary;
  const admin = await login("belova");
  await admin.goto(`/admin/companies/${companyTwo}`);
  const form = admin.locator("form#member");
  await form.locator("[name=email]").fill(email);
  await form.locator("[name=nameRu]").fill(nameRu);
  await form.locator("[name=nameEn]").fill(nameEn);
  await form.locator("[name=role][value=viewer]").check();
  const once = form.locator(".once .code");
  await pressProving(form.locator("button[type=submit]"), () => once.isVisible());
  const password = (await once.textContent())?.trim() ?? "";

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page, { email, password });
  await keepState(context, "temporary");
  await context.close();
});
