// What a company types is shown to officials. Here it types what would run as a script wherever it became markup.
import type { Page } from "@playwright/test";
import {
  addLine,
  attachAll,
  chooseAccount,
  declareAndSend,
  fillContract,
  startClaim,
} from "./support/claim-editor";
import { takeFromQueue } from "./support/office-desk";
import { expect, test } from "./support/test";

const tags = [
  "<img src=x onerror=__ran()>",
  "<script>__ran()</script>",
  "<svg/onload=__ran()>",
  "</title><script>__ran()</script>",
  "</textarea><script>__ran()</script>",
  '<iframe srcdoc="<script>parent.__ran()</script>">',
  "<details open ontoggle=__ran()>",
  '<a href="javascript:__ran()" id=bait>x</a>',
  "<!--><img src=x onerror=__ran()>-->",
  "<math><mtext><table><mglyph><style><img src=x onerror=__ran()>",
  "<base href=//evil.example>",
].join(" ");

const breakers = [
  '"><img src=x onerror=__ran()>',
  "'-__ran()-'",
  '" autofocus onfocus=__ran() x="',
  "</script><script>__ran()</script>",
  "javascript:__ran()",
  "{{constructor.constructor('__ran()')()}}",
  "$" + "{__ran()}",
  "\\u003cscript\\u003e__ran()",
  "&lt;img src=x onerror=__ran()&gt;",
  "]]><script>__ran()</script>",
].join(" ");

const short = '"><b onclick=__ran()>';

/** Counts what ran and what asked for something elsewhere, on every page that the person opens from now on. */
const watched = async (page: Page): Promise<() => Promise<number>> => {
  let ran = 0;
  await page.context().exposeFunction("__ran", () => {
    ran += 1;
  });
  page.on("dialog", (dialog) => {
    ran += 1;
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().includes("evil.example")) ran += 1;
  });
  return async () => {
    // What would run when it is touched or focused has had its chance.
    for (const bait of await page.locator("#bait").all())
      await bait.click({ timeout: 1_000 }).catch(() => undefined);
    return ran;
  };
};

test("T68: what a company types runs nowhere, on its own pages, the office's, in notes and in the trail", async ({
  login,
  say,
}) => {
  test.setTimeout(300_000);
  const company = await login("6:certifier");
  const officer = await login("dyomina");
  const auditor = await login("zimin");
  const counts = [await watched(company), await watched(officer), await watched(auditor)];
  // The hook itself works where a script of the page's own calls it.
  await company.goto("/home");
  await company.evaluate(() => (window as unknown as { __ran: () => void }).__ran());
  expect(await counts[0]?.()).toBe(1);

  const number = await startClaim(company, say, "CERTIFICATION");
  await fillContract(company, say);
  await addLine(company, say, { purpose: tags, amount: "81000", invoice: short });
  await company.locator("#line-form-supplierName").fill(breakers);
  await attachAll(company, say, "stored", "CERTIFICATE");
  await chooseAccount(company, say);
  await declareAndSend(company, say, number);

  await takeFromQueue(officer, say, number);
  await officer.goto(`/review/${number}/ask?line=1`);
  await officer.locator("form#ask [name=question1]").fill(breakers);
  await officer.locator("form#ask button[type=submit]").click();
  await officer.waitForURL(new RegExp(`/review/${number}\\?`));

  const walks: readonly (readonly [Page, readonly string[]])[] = [
    [company, ["/home", "/claims", `/claims/${number}`]],
    [
      officer,
      [
        "/review",
        `/review/${number}`,
        `/review/${number}?line=1&form=deduct`,
        `/review/${number}/return`,
        `/review/${number}/history`,
      ],
    ],
    [auditor, ["/admin/audit", `/review/${number}`, "/companies"]],
  ];
  for (const [page, addresses] of walks) {
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.locator("main").first()).toBeVisible();
      expect(
        await page.locator("main iframe, main svg[onload], main [onerror], main [onclick], base").count(),
        address,
      ).toBe(0);
    }
  }
  // It is there, as text.
  for (const [page, address] of [
    [officer, `/review/${number}`],
    [company, `/claims/${number}`],
  ] as const) {
    await page.goto(address);
    await expect(page.getByText("<svg/onload=__ran()>").first()).toBeVisible();
  }
  expect(await Promise.all(counts.map((count) => count()))).toEqual([1, 0, 0]);
});
