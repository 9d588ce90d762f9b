// The way of a new company into the product, as its people go it: with scripts or without.
import { expect, type Page } from "@playwright/test";
import { startClaim } from "./claim-editor";
import { letterToAddress } from "./mailbox";
import type { Say } from "./words";

type Newcomer = { readonly email: string; readonly nameRu: string; readonly nameEn: string };

const password = "several plain words";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const fill = async (page: Page, form: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(fields)) await page.locator(`#${form}-${name}`).fill(text);
};

/** An INN and the account of a bank that fit each other; the serial is a number of five digits. */
const innOf = (serial: number): string => {
  const digits = `9802${String(serial).padStart(5, "0")}`;
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${(sum % 11) % 10}`;
};

export const register = async (page: Page, say: Say, { email, nameRu, nameEn }: Newcomer): Promise<void> => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: say("identity.signIn.register") }).click();
  await page.waitForURL("**/register");
  await fill(page, "register", { email: email.replace("@", "\uFF20") });
  await press(page, say("joining.register.submit"));
  await expect(page.locator("#register-email")).toHaveAttribute("aria-invalid", "true");
  await fill(page, "register", { email });
  await press(page, say("joining.register.submit"));
  await page.waitForURL("**/register/code");
  const letter = await letterToAddress(page, email, /\d{6}/);
  await page.goto("/register/code");
  await fill(page, "code", { code: /\d{6}/.exec(letter)?.[0] ?? "" });
  await press(page, say("joining.code.submit"));
  await page.waitForURL("**/register/account");
  await fill(page, "person", { nameRu, nameEn, password, repeated: "something else" });
  await press(page, say("joining.person.submit"));
  await expect(page.locator("#person-repeated")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#person-nameRu")).toHaveValue(nameRu);
  await fill(page, "person", { password, repeated: password });
  await press(page, say("joining.person.submit"));
  await page.waitForURL("**/onboarding");
};

export const enterCompany = async (page: Page, say: Say, serial: number): Promise<string> => {
  const inn = innOf(serial);
  await fill(page, "inn", { inn: inn.slice(0, 9) });
  await press(page, say("joining.onboarding.next"));
  await expect(page.locator("#inn-inn")).toHaveAttribute("aria-invalid", "true");
  await fill(page, "inn", { inn });
  await press(page, say("joining.onboarding.next"));
  await page.waitForURL("**/onboarding/details");
  await fill(page, "details", {
    nameRu: `ООО «Новая ${serial}»`,
    nameEn: `Novaya ${serial} LLC`,
    ogrn: "1209800000013",
    kpp: "980201001",
    registeredOn: "04.03.2019",
    address: "Москва, Новая улица, дом 1",
  });
  await page.getByRole("radio", { name: say("companies.taxRegime.VAT_PAYER") }).check();
  await press(page, say("joining.onboarding.next"));
  await page.waitForURL("**/onboarding/bank");
  const account = { bik: "044525225", bankName: "Демобанк", correspondent: "30101810400000000225" };
  await fill(page, "account", { ...account, settlement: "40702810638050013198" });
  await press(page, say("joining.onboarding.next"));
  await expect(page.locator("#account-settlement")).toHaveAttribute("aria-invalid", "true");
  await fill(page, "account", { settlement: "40702810638050013199" });
  await press(page, say("joining.onboarding.next"));
  await page.waitForURL("**/onboarding/check");
  await page.locator("#found-confirmed").check();
  await press(page, say("joining.check.submit"));
  await page.waitForURL("**/home");
  return inn;
};

/** Invites a colleague, who opens the letter's link in a browser of their own and comes in. */
export const inviteInto = async (
  certifier: Page,
  colleague: Page,
  say: Say,
  who: Newcomer,
): Promise<void> => {
  await certifier.goto("/company/people");
  await fill(certifier, "invite", { email: who.email });
  await press(certifier, say("joining.people.send"));
  await certifier.waitForURL(/done=invited/);
  const letter = await letterToAddress(certifier, who.email, /\/invite\//);
  await colleague.goto(/\/invite\/[\w-]{43}/.exec(letter)?.[0] ?? "no link");
  await colleague.waitForURL("**/invite");
  await fill(colleague, "new-person", {
    nameRu: who.nameRu,
    nameEn: who.nameEn,
    password,
    repeated: password,
  });
  await press(colleague, say("joining.invite.accept"));
  await colleague.waitForURL("**/home");
};

/** From the first address to both of them at work on one draft. */
export const wholeJourney = async (first: Page, second: Page, say: Say, serial: number): Promise<void> => {
  const at = (name: string) => `${name}${serial}@newcomers.example`;
  await register(first, say, { email: at("anna"), nameRu: "Новикова Анна", nameEn: "Anna Novikova" });
  await enterCompany(first, say, serial);
  await inviteInto(first, second, say, { email: at("boris"), nameRu: "Белов Борис", nameEn: "Boris Belov" });

  const number = await startClaim(second, say, "TRANSPORT");
  await first.goto("/claims");
  await expect(first.getByRole("link", { name: new RegExp(number) }).first()).toBeVisible();
  await first.goto("/company/people");
  await expect(first.getByText("Белов Борис")).toBeVisible();
  await expect(first.getByText(say("joining.people.lastCertifier"))).toBeVisible();
};
