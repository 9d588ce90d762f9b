// Every page in both themes and both languages: nothing for axe to find, no violation of the content policy on the
// console (the stage watches it), and nothing wider than a phone.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { allPages, byPerson } from "./support/all-pages";
import { findDemoIds } from "./support/demo-ids";
import { expect, test } from "./support/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// The structure of a page is the same in both; colours and words are not.
const ofLooks = [
  "aria-valid-attr-value",
  "button-name",
  "color-contrast",
  "document-title",
  "html-has-lang",
  "label",
  "link-in-text-block",
  "link-name",
  "scrollable-region-focusable",
  "target-size",
  "valid-lang",
];

const looks = [
  { theme: "light", language: "ru", axe: (page: Page) => new AxeBuilder({ page }).withTags(rules) },
  { theme: "dark", language: "en", axe: (page: Page) => new AxeBuilder({ page }).withRules(ofLooks) },
] as const;

const phone = { width: 390, height: 844 };

const violationsOn = async (axe: AxeBuilder, path: string): Promise<readonly string[]> => {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target}: ${failureSummary}`);
    return `${path}: ${id} (${nodes.length}) ${where.join(" / ")}`;
  });
};

/** How many pixels of the page lie outside the screen. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const narrow = async (page: Page, path: string): Promise<readonly string[]> => {
  const wide = page.viewportSize();
  await page.setViewportSize(phone);
  const over = await overflowOf(page);
  if (wide) await page.setViewportSize(wide);
  return over > 0 ? [`${path}: ${over} px wider than a phone`] : [];
};

for (const { theme, language, axe } of looks) {
  test(`every page is accessible, ${theme} and in ${language}`, async ({ login, visitor, forgive }) => {
    test.setTimeout(400_000);
    // Pages of which this person is told that they are not there, or not theirs.
    forgive(/status of (404|403)/);
    const wrong: string[] = [];
    for (const [who, paths] of byPerson(allPages(await findDemoIds()))) {
      const page = who ? await login(who, { theme, language }) : await visitor({ theme, language });
      for (const path of paths) {
        await page.goto(path);
        wrong.push(...(await violationsOn(axe(page), path)), ...(await narrow(page, path)));
      }
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });
}
