// The stage of the journeys: people who are signed in, each in a browser of their own, and a watch on the console.
import fs from "node:fs";
import path from "node:path";
import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
  type TestInfo,
} from "@playwright/test";
import { type Locale, localeCookie, type Theme, themeCookie } from "@/lib/i18n/locale";
import { demoPassword } from "@/prisma/seed/data/people";
import { root } from "../../support/project-files";
import { emailOf, type Who } from "./people";
import { type Say, wordsOf } from "./words";

type Options = {
  /** The language in which the pages are read. */
  readonly language: Locale;
};

type Wish = {
  readonly theme?: Theme;
  readonly language?: Locale;
  readonly viewport?: { readonly width: number; readonly height: number };
};

type Fixtures = {
  readonly say: Say;
  /** A page of somebody who is signed in; each call is a browser of their own. */
  readonly login: (who: Who, wish?: Wish) => Promise<Page>;
  /** A page of somebody who is not. */
  readonly visitor: (wish?: Wish) => Promise<Page>;
  /** Console errors that the test provokes itself. */
  readonly forgive: (pattern: RegExp) => void;
};

// Cleared with the results of every run; elsewhere, for those who run one spec after the other.
const shelf = process.env.MERIDIAN_E2E_PEOPLE ?? path.join(root, "test-results/.people");
const stateOf = (who: Who): string => path.join(shelf, `${who.replace(":", "-")}.json`);

export const addressOf = (info: TestInfo): string => String(info.project.use.baseURL);

/** Keeps the cookies of this browser, so that nobody has to type the password twice. */
export const keepState = async (context: BrowserContext, who: Who): Promise<void> => {
  fs.mkdirSync(shelf, { recursive: true });
  // Written aside and renamed: another worker never reads half of it.
  const draft = `${stateOf(who)}.${process.pid}`;
  await context.storageState({ path: draft });
  fs.renameSync(draft, stateOf(who));
};

/** Fills in the form of the sign-in page, as a person does. */
export const signIn = async (
  page: Page,
  credentials: { readonly email: string; readonly password: string },
) => {
  const form = page.locator("form#sign-in");
  await form.locator("[name=email]").fill(credentials.email);
  await form.locator("[name=password]").fill(credentials.password);
  await form.locator("button[type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
};

/** The stored cookies of a person, after signing in through the form when there are none yet. */
export const stateFor = async (browser: Browser, who: Who): Promise<string> => {
  if (fs.existsSync(stateOf(who))) return stateOf(who);
  const context = await browser.newContext({ storageState: undefined });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page, { email: emailOf(who), password: demoPassword });
  await keepState(context, who);
  await context.close();
  return stateOf(who);
};

const preferences = (url: string, language: Locale, theme: Theme) => [
  { name: localeCookie, value: language, url },
  { name: themeCookie, value: theme, url },
];

type Watch = { readonly seen: string[]; readonly forgiven: RegExp[] };

const watch = (context: BrowserContext, { seen, forgiven }: Watch): void => {
  const note = (text: string): void => {
    if (!forgiven.some((pattern) => pattern.test(text))) seen.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error")
      note(`${message.page()?.url() ?? ""}: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => note(`${error.page()?.url() ?? ""}: ${error.error()}`));
};

export const test = base.extend<Options & Fixtures & { readonly watched: Watch; readonly open: OpenPage }>({
  language: ["ru", { option: true }],
  say: async ({ language }, use) => use(wordsOf(language)),
  watched: async ({ browserName: _name }, use) => {
    const watched: Watch = { seen: [], forgiven: [] };
    await use(watched);
    expect(watched.seen, "errors on the console that nobody expected").toEqual([]);
  },
  forgive: async ({ watched }, use) => use((pattern) => void watched.forgiven.push(pattern)),
  open: async ({ browser, watched, language }, use, info) => {
    const contexts: BrowserContext[] = [];
    await use(async (state, wish = {}) => {
      const context = await browser.newContext({
        storageState: state,
        ...(wish.viewport ? { viewport: wish.viewport } : {}),
      });
      contexts.push(context);
      await context.addCookies(
        preferences(addressOf(info), wish.language ?? language, wish.theme ?? "light"),
      );
      watch(context, watched);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  login: async ({ browser, open }, use) => use(async (who, wish) => open(await stateFor(browser, who), wish)),
  visitor: async ({ open }, use) => use((wish) => open(undefined, wish)),
});

type OpenPage = (state: string | undefined, wish?: Wish) => Promise<Page>;

export { expect };
