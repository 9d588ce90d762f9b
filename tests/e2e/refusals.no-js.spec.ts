// What a person without scripts is told when the server takes nothing from them.
import { look } from "./support/demo-database";
import { findDemoIds } from "./support/demo-ids";
import { expect, test } from "./support/test";

const notAPaper = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("not a document") };

test("a file that cannot be an answer is refused in words, on the page of the question", async ({
  login,
  say,
}) => {
  const { asked } = await findDemoIds();
  const documents = () => look("SELECT id FROM claim_document WHERE claim_id = $1", [asked.id]);
  const before = await documents();
  const page = await login("1:preparer");
  await page.goto(`/claims/${asked.number}`);
  await page.getByLabel(say("claimPage.answer.file")).setInputFiles(notAPaper);
  await page
    .getByRole("button", { name: say("claims.editor.evidence.send") })
    .first()
    .click();
  await page.waitForURL(new RegExp(`/claims/${asked.number}\\?`));
  await expect(page.getByRole("alert")).toHaveText(
    say("evidence.failure.typeNotAccepted", { found: "text" }),
  );
  expect(await documents()).toEqual(before);

  // The same address, written by somebody else, says nothing.
  const forged = new URL(page.url());
  forged.searchParams.set("refused.found", "html");
  await page.goto(forged.href);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a page that broke on the server says so, though Next sends it empty", async ({ visitor, forgive }) => {
  forgive(/\/broken/);
  const page = await visitor();
  await page.goto("/");
  const link = await page
    .locator('link[rel="stylesheet"][href="/failure.css"]')
    .evaluate((element) => element.outerHTML);
  // What Next answers then: its own id, the head of the page, and nothing in the body.
  await page.route("**/broken", (route) =>
    route.fulfill({
      status: 500,
      contentType: "text/html; charset=utf-8",
      body: `<!DOCTYPE html><html id="__next_error__"><head></head><body><div hidden>${link}</div></body></html>`,
    }),
  );
  await page.goto("/broken");
  const said = () => page.evaluate(() => getComputedStyle(document.body, "::before").content);
  await expect.poll(said).toMatch(/Не смогли показать страницу[\s\S]*We could not show the page/);
});

for (const { language, said, back } of [
  { language: "ru", said: /Такой страницы нет/, back: /кнопкой «Назад»/ },
  { language: "en", said: /There is no such page/, back: /Back button/ },
] as const)
  test(`a claim that is not there is said to be missing, in ${language}, and how to go on`, async ({
    login,
    forgive,
  }) => {
    forgive(/status of 404/);
    const page = await login("12:certifier", { language });
    const answer = await page.goto("/claims/26-9999");
    expect(answer?.status()).toBe(404);
    const words = () => page.evaluate(() => getComputedStyle(document.body, "::before").content);
    await expect.poll(words).toMatch(said);
    expect(await words()).toMatch(back);
    expect(await words()).not.toMatch(/Не смогли|could not/);
  });

test("a page that is not this official's is said to be closed to them", async ({ login, forgive }) => {
  forgive(/status of 403/);
  const page = await login("tarasov", { language: "ru" });
  const answer = await page.goto("/admin/users");
  expect(answer?.status()).toBe(403);
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body, "::before").content))
    .toMatch(/нет доступа/);
});
