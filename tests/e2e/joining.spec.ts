import { register, wholeJourney } from "./support/joining";
import { letterToAddress } from "./support/mailbox";
import { emailOf } from "./support/people";
import { expect, test } from "./support/test";

const serial = Number(String(Date.now()).slice(-5));

test("a company comes in: register, enter the company, invite a colleague, both act", async ({
  visitor,
  say,
}) => {
  test.setTimeout(180_000);
  await wholeJourney(await visitor(), await visitor(), say, serial);
});

test("T41: a forgotten password is replaced by the letter's link, which signs nobody in", async ({
  visitor,
  say,
}) => {
  test.setTimeout(120_000);
  const page = await visitor();
  const email = `vera${serial}@newcomers.example`;
  await register(page, say, { email, nameRu: "Волкова Вера", nameEn: "Vera Volkova" });

  const other = await visitor();
  await other.goto("/sign-in");
  await other.getByRole("link", { name: say("identity.signIn.forgotten") }).click();
  await other.waitForURL("**/recover");
  await other.locator("#recover-email").fill(email);
  await other.getByRole("button", { name: say("joining.recover.submit") }).click();
  await expect(other.getByText(say("joining.recover.sentTitle"))).toBeVisible();
  const letter = await letterToAddress(other, email, /\/recover\//);
  await other.goto(/\/recover\/[\w-]{43}/.exec(letter)?.[0] ?? "no link");
  // The token has left the address before anything of the page is loaded.
  await other.waitForURL("**/recover/password");
  await other.locator("#new-password-password").fill("four other plain words");
  await other.locator("#new-password-repeated").fill("four other plain words");
  await other.getByRole("button", { name: say("joining.recover.save") }).click();
  await other.waitForURL("**/sign-in?done=recovered");
  await page.goto("/onboarding");
  await page.waitForURL(/\/sign-in/);
});

test("T39, T40: an unknown address is answered alike, and forged hosts change no link", async ({
  visitor,
  say,
  playwright,
}, info) => {
  const page = await visitor();
  const shown: string[] = [];
  for (const email of [emailOf("12:certifier"), `nobody${serial}@newcomers.example`]) {
    await page.goto("/recover");
    await page.locator("#recover-email").fill(email);
    await page.getByRole("button", { name: say("joining.recover.submit") }).click();
    await page.waitForURL("**/recover?done=sent");
    shown.push(await page.locator("main").innerText());
  }
  expect(shown[0]).toBe(shown[1]);

  const baseURL = String(info.project.use.baseURL);
  const request = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" },
  });
  const answer = await request.get(`/recover/${"x".repeat(43)}`, { maxRetries: 2, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe("/recover/password");
  expect(answer.headers()["referrer-policy"]).toBe("same-origin");
  await request.dispose();
  const letter = await letterToAddress(page, emailOf("12:certifier"), /\/recover\//);
  expect(letter).toContain(`${new URL(baseURL).origin}/recover/`);
});
