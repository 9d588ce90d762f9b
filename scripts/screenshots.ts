// `npm run screenshots`: pictures of the real screens for the README, taken of a running demo.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { localeCookie, themeCookie } from "@/lib/i18n/locale";
import { demoPassword, firstAdmins, members, officials } from "@/prisma/seed/data/people";

const baseUrl = process.env.BASE_URL ?? "http://localhost:3000";
const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
const viewport = { width: 1440, height: 900 };
const mostBytes = 300_000;

type Shot = {
  readonly name: string;
  readonly who: string;
  /** Leads to the page and answers when it shows what the picture is of. */
  readonly go: (page: Page) => Promise<void>;
};

/** Follows the first link of a list that matches. */
const follow = async (page: Page, list: string, link: string): Promise<void> => {
  await page.goto(list);
  await page.locator(link).first().click();
  await page.waitForURL((url) => !url.href.endsWith(list));
};

const shots: readonly Shot[] = [
  { name: "company-home", who: "1:certifier", go: async (page) => void (await page.goto("/home")) },
  {
    name: "claim-editor",
    who: "1:certifier",
    go: async (page) => {
      await follow(page, "/claims", 'tr:has-text("Gem & Lab Expo") a');
      await page.goto(`${new URL(page.url()).pathname.replace(/\/edit.*$/, "")}/edit/lines/2`);
    },
  },
  {
    name: "review-workspace",
    who: "dyomina",
    go: async (page) => {
      await follow(page, "/review?view=mine", '[data-open]:has-text("0592")');
      await page.goto(`${new URL(page.url()).pathname}?line=3&form=deduct`);
    },
  },
  {
    name: "second-signature",
    who: "ryabtseva",
    go: (page) => follow(page, "/second", 'a[href^="/second/2"]'),
  },
  { name: "admin-budget", who: "kovshov", go: async (page) => void (await page.goto("/admin/budget")) },
];

const emails = new Map([...firstAdmins, ...officials, ...members].map(({ key, email }) => [key, email]));

const signIn = async (page: Page, who: string): Promise<void> => {
  await page.goto("/sign-in");
  const form = page.locator("form#sign-in");
  await form.locator("[name=email]").fill(emails.get(who) ?? "");
  await form.locator("[name=password]").fill(demoPassword);
  await form.locator("button[type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
};

/** English and light, whatever the account prefers. */
const prefer = (page: Page): Promise<void> =>
  page.context().addCookies([
    { name: localeCookie, value: "en", url: baseUrl },
    { name: themeCookie, value: "light", url: baseUrl },
  ]);

const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
};

/** The fewest colours at which nobody sees a difference are enough; never more than 300 kB. */
const compressed = async (image: Buffer): Promise<Buffer> => {
  for (const colours of [256, 128, 64]) {
    const smaller = await sharp(image).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (smaller.byteLength < mostBytes) return smaller;
  }
  throw new Error("A picture does not get smaller than 300 kB");
};

const take = async (browser: Browser, { name, who, go }: Shot): Promise<void> => {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport,
    deviceScaleFactor: 1,
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "Europe/Moscow",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await signIn(page, who);
  await prefer(page);
  await go(page);
  await settle(page);
  const file = path.join(folder, `${name}.png`);
  fs.writeFileSync(file, await compressed(await page.screenshot()));
  process.stdout.write(`  ${path.relative(process.cwd(), file)}, ${fs.statSync(file).size} bytes\n`);
  await context.close();
};

const findBrowser = async (): Promise<string> => {
  const { ensureBrowser } = await import("./lib/browser.mjs");
  return ensureBrowser();
};

fs.mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), chromiumSandbox: false });
try {
  for (const shot of shots) await take(browser, shot);
} finally {
  await browser.close();
}
