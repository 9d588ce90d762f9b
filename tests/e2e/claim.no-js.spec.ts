import { demoPassword } from "@/prisma/seed/data/people";
import {
  addLine,
  attachAll,
  chooseAccount,
  declareAndSend,
  fillContract,
  startClaim,
} from "./support/claim-editor";
import { letterTo } from "./support/mailbox";
import { emailOf } from "./support/people";
import { expect, signIn, test } from "./support/test";

test("a company files its claim without scripts: sign in, fill in, upload, check, submit", async ({
  visitor,
  say,
}) => {
  test.setTimeout(180_000);
  const page = await visitor();
  await page.goto("/home");
  await signIn(page, { email: emailOf("12:certifier"), password: demoPassword });
  await page.waitForURL("**/home");

  const number = await startClaim(page, say, "TRANSPORT");
  await fillContract(page, say);
  await addLine(page, say, {
    purpose: "Перевозка в Белград",
    amount: "сто рублей",
    invoice: "NJ-26-1",
    country: "RS",
  });
  await page.getByRole("button", { name: say("claims.editor.line.save") }).click();
  await expect(page.locator("#line-form-amount")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#line-form-purpose")).toHaveValue("Перевозка в Белград");
  await page.locator("#line-form-amount").fill("128 500,20");
  await page
    .getByRole("button", { name: say("claims.editor.line.recalculate") })
    .first()
    .click();
  await expect(page.locator("#line-form-amount")).not.toHaveAttribute("aria-invalid", "true");
  await attachAll(page, say, "no-scripts", "TRANSPORT_DOCUMENT");
  await chooseAccount(page, say);
  await declareAndSend(page, say, number);
  await letterTo(page, "12:certifier", new RegExp(number));

  await page.goto(`/claims/${number}`);
  await page.getByText(say("claimPage.withdraw.open"), { exact: true }).click();
  await page.getByLabel(say("claimPage.withdraw.reason")).fill("Проверили путь без скриптов");
  await page.getByRole("button", { name: say("claimPage.withdraw.confirm"), exact: true }).click();
  await page.waitForURL(/done=withdrawn/);
});
