// A whole claim and a whole review without a mouse: only keys are pressed.
import type { Page } from "@playwright/test";
import { aPaper } from "./support/pdf";
import { expect, test } from "./support/test";

const mostSteps = 150;

/** Tabs on until the focus is where the selector says. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let step = 0; step < mostSteps; step += 1) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${selector} on ${page.url()}`);
};

const typeInto = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
};

const choose = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.type(text);
};

const pressOn = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
};

const pickFile = async (page: Page, kind: string): Promise<void> => {
  await tabTo(page, `input[type=file][id$="-${kind}"]`);
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  const name = `keys-${kind.toLowerCase()}`;
  await (await chooser).setFiles(await aPaper(name));
  await expect(page.getByRole("link", { name: `${name}.pdf` })).toBeVisible();
};

test("a whole claim by keyboard alone", async ({ login }) => {
  test.setTimeout(180_000);
  // In English, since the keys of a select are typed letter by letter.
  const page = await login("2:certifier", { language: "en" });
  await page.goto("/claims/new");
  await tabTo(page, "input[name=choice]");
  await page.keyboard.press("Space");
  await pressOn(page, "form#new-claim button[type=submit]");
  await page.waitForURL(/\/edit\/contract/);
  await typeInto(page, "#contract-form-contractNumber", "EXP-26/K");
  await typeInto(page, "#contract-form-hsCode", "841199");
  await pressOn(page, 'button[data-href$="/edit/lines"]');
  await page.waitForURL(/\/edit\/lines(#|$)/);
  await pressOn(page, "form#add-line button");
  await page.waitForURL(/\/edit\/lines\/1(#|$)/);
  await typeInto(page, "#line-form-purpose", "Испытания узлов турбин");
  await typeInto(page, "#line-form-supplierName", "Istituto Prove Milano S.r.l.");
  await choose(page, "#line-form-supplierCountry", "Italy");
  await typeInto(page, "#line-form-invoiceNumber", "KEY-26-1");
  await typeInto(page, "#line-form-invoiceDate", "02.09.2026");
  await typeInto(page, "#line-form-amount", "87000");
  await typeInto(page, "#line-form-paidOn", "15.09.2026");
  await typeInto(page, "#line-form-paymentOrderNumber", "511");
  await choose(page, "#line-form-destinationCountry", "Italy");
  for (const kind of ["INVOICE", "PAYMENT_ORDER", "CERTIFICATE"]) await pickFile(page, kind);
  await pressOn(page, 'button[data-href$="/edit/bank"]');
  await page.waitForURL(/\/edit\/bank$/);
  await tabTo(page, "#bank-form input[name=accountId]");
  await page.keyboard.press("Space");
  await pressOn(page, 'button[data-href$="/edit/check"]');
  await page.waitForURL(/\/edit\/check$/);
  await tabTo(page, "form#send-claim [name=declared]");
  await page.keyboard.press("Space");
  await pressOn(page, "form#send-claim button[type=submit]");
  await page.waitForURL(/done=submitted/);
});

test("a whole review by keyboard alone: take, approve, cut, confirm, recommend", async ({ login, say }) => {
  test.setTimeout(180_000);
  const page = await login("dyomina");
  await page.goto("/review?view=waiting&category=TRANSPORT");
  await tabTo(page, "[data-open]");
  const number = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  await page.keyboard.press("t");
  await page.waitForURL(new RegExp(`/review/${number}`));
  const lines = await page.locator("[id^=line-][aria-current], li.ln").count();

  for (let line = 1; line < lines; line += 1) {
    await tabTo(page, "[data-current-line]");
    await page.keyboard.press("a");
    await page.waitForURL(new RegExp(`done=${line}(&|$)`));
  }
  await tabTo(page, "[data-current-line]");
  await page.keyboard.press("d");
  await expect(page.locator("form#decide-line [name=deducted]")).toBeFocused();
  await page.keyboard.type("1000");
  await tabTo(page, "form#decide-line [name=reason]");
  await page.keyboard.press("ArrowDown");
  await typeInto(page, "form#decide-line [name=note]", "Упаковка к перевозке не относится.");
  await pressOn(page, "form#decide-line button[type=submit]");
  await page.waitForURL(new RegExp(`done=${lines}(&|$)`));

  const open = page.locator('form[id^="confirm-"] button');
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await pressOn(page, 'form[id^="confirm-"] button');
    await expect(open).toHaveCount(left - 1);
  }
  await pressOn(page, `a[href^="/review/${number}/decision"]`);
  await page.waitForURL(new RegExp(`/review/${number}/decision`));
  await pressOn(page, "form#recommend button[type=submit]");
  await page.waitForURL(/recommended=/);
  await page.goto(`/review/${number}`);
  await expect(page.getByText(say("status.claim.PENDING_APPROVAL")).first()).toBeVisible();
});
