// What a company does with a claim, with scripts or without.
import { expect, type Page } from "@playwright/test";
import { aPaper } from "./pdf";
import type { Say } from "./words";

export type LineFacts = {
  readonly purpose: string;
  readonly amount: string;
  readonly invoice: string;
  readonly country?: string;
};

/** Begins a claim of that category and answers its number. */
export const startClaim = async (page: Page, say: Say, category: string): Promise<string> => {
  await page.goto("/claims/new");
  await page.locator(`input[name=choice][value$=" ${category}"]`).first().check();
  await page.getByRole("button", { name: say("claims.new.start") }).click();
  await page.waitForURL(/\/claims\/\d\d-\d{4,}\/edit\/contract/);
  return /\/claims\/(\d\d-\d{4,})\//.exec(page.url())?.[1] ?? "";
};

/** Waits until the page after the button has come. */
export const goOn = async (page: Page, button: string, address: RegExp): Promise<void> => {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForURL(address);
};

export const fillContract = async (page: Page, say: Say): Promise<void> => {
  await page.locator("#contract-form-contractNumber").fill("EXP-26/77");
  await page.locator("#contract-form-contractDate").fill("12.11.2025");
  await page.locator("#contract-form-hsCode").fill("903180");
  await goOn(page, say("claims.editor.continue"), /\/edit\/lines(#|$)/);
};

/** Adds a line by hand and fills in what an invoice and a payment order say. */
export const addLine = async (page: Page, say: Say, facts: LineFacts): Promise<void> => {
  await page.getByRole("button", { name: say("claims.editor.lines.add") }).click();
  await page.waitForURL(/\/edit\/lines\/\d+(#|$)/);
  await expect(page.locator("#line-form-purpose")).toHaveValue("");
  const field = (name: string) => page.locator(`#line-form-${name}`);
  await field("purpose").fill(facts.purpose);
  await field("supplierName").fill("Istituto Prove Milano S.r.l.");
  await field("supplierCountry").selectOption("IT");
  await field("invoiceNumber").fill(facts.invoice);
  await field("invoiceDate").fill("02.09.2026");
  await field("amount").fill(facts.amount);
  await field("paidOn").fill("15.09.2026");
  await field("paymentOrderNumber").fill(`4${facts.invoice.replace(/\D/g, "")}`);
  await field("destinationCountry").selectOption(facts.country ?? "IT");
};

/** Uploads a paper into the place that asks for it, by its own button where there are no scripts. */
export const attach = async (page: Page, say: Say, kind: string, name: string): Promise<void> => {
  const input = page.locator(`input[type=file][id^="add-"][id$="-${kind}"]`);
  await input.setInputFiles(await aPaper(name));
  const send = page
    .locator("form")
    .filter({ has: input })
    .getByRole("button", {
      name: say("claims.editor.evidence.send"),
    });
  if (await send.isVisible()) await send.click();
  await expect(page.getByRole("link", { name: `${name}.pdf` })).toBeVisible();
};

/** The papers that the category asks of a line. */
export const attachAll = async (page: Page, say: Say, prefix: string, proof: string): Promise<void> => {
  await attach(page, say, "INVOICE", `${prefix}-invoice`);
  await attach(page, say, "PAYMENT_ORDER", `${prefix}-payment`);
  await attach(page, say, proof, `${prefix}-proof`);
};

/** From the lines to the page that checks answers, past the account. */
export const chooseAccount = async (page: Page, say: Say): Promise<void> => {
  await goOn(page, say("claims.editor.continue"), /\/edit\/bank$/);
  await page.locator("#bank-form input[name=accountId]").first().check();
  await goOn(page, say("claims.editor.continue"), /\/edit\/check$/);
};

/** Declares and sends; answers the amount that the claim asks for, in kopecks. */
export const declareAndSend = async (page: Page, say: Say, number: string): Promise<bigint> => {
  await expect(page.getByText(say("claims.editor.check.ready"))).toBeVisible();
  const support = await page.locator("form#send-claim [name=expectedSupport]").inputValue();
  await page.locator("form#send-claim [name=declared]").check();
  await page.getByRole("button", { name: say("claims.editor.check.submit") }).click();
  await page.waitForURL(/done=submitted/);
  await expect(page.getByText(say("claimPage.done.submitted", { number }))).toBeVisible();
  return BigInt(support);
};
