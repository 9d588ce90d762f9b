// T13 in the browser: an administrator sees the product as a person of a company does, changes nothing, and goes back.
import type { Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/data/people";
import { lookUp } from "./support/demo-database";
import { findDemoIds } from "./support/demo-ids";
import { emailOf, nameOf } from "./support/people";
import { expect, signIn, test } from "./support/test";

const subject = "1:certifier";
const reason = "Не находит свой черновик";

/** A session of its own: the one that other tests share must not look as somebody else meanwhile. */
const freshAdmin = async (visitor: () => Promise<Page>): Promise<Page> => {
  const page = await visitor();
  await page.goto("/sign-in");
  await signIn(page, { email: emailOf("kovshov"), password: demoPassword });
  return page;
};

test("support sees what the person sees, may only look, and the person knows of it", async ({
  login,
  visitor,
  forgive,
  say,
}) => {
  forgive(/403/);
  const ids = await findDemoIds();
  const { id } = await lookUp<{ readonly id: string }>('SELECT id FROM "user" WHERE email = $1', [
    emailOf(subject),
  ]);
  const admin = await freshAdmin(visitor);
  await admin.goto(`/admin/users/${id}`);
  await admin
    .locator("summary")
    .filter({ hasText: say("people.seeing.open") })
    .click();
  await admin.locator("form#see-as [name=reason]").fill(reason);
  await admin.locator("form#see-as button[type=submit]").click();
  await admin.waitForURL("**/home");

  const bar = admin.locator(".seeing-bar");
  await expect(bar).toContainText(nameOf(subject));
  for (const path of ["/claims", "/company", "/settings", `/claims/${ids.draft.number}/edit/contract`, "/"]) {
    await admin.goto(path);
    await expect(bar, path).toBeVisible();
  }

  await admin.goto("/settings");
  await admin.locator("form#name button[type=submit]").click();
  await expect(admin.getByText(say("identity.failure.onlyLooking")).first()).toBeVisible();
  const file = `/api/documents/${ids.draftDocument}`;
  expect((await admin.request.get(file, { maxRetries: 2 })).status()).toBe(403);
  await admin.locator("form#seen-papers button[type=submit]").click();
  await expect(bar).toContainText(say("identity.seeing.papersOpen"));
  expect((await admin.request.get(file, { maxRetries: 2 })).status()).toBe(200);

  // By the keyboard: the way back is reached and pressed without a mouse.
  const back = admin.locator("form#seen-end button");
  await back.focus();
  await admin.keyboard.press("Enter");
  await admin.waitForURL(`**/admin/users/${id}`);
  await expect(bar).toHaveCount(0);

  const person = await login(subject);
  await person.goto("/settings#seen");
  await expect(person.locator("#seen")).toContainText(reason);
  await expect(person.locator("#seen")).toContainText(nameOf("kovshov"));
});

test("nobody sees as another administrator, as themselves, or without being one", async ({ login, say }) => {
  const other = await lookUp<{ readonly id: string }>(
    `SELECT r.user_id AS id FROM staff_role r JOIN "user" u ON u.id = r.user_id WHERE r.role = 'admin' AND r.ended_at IS NULL AND u.email <> $1`,
    [emailOf("kovshov")],
  );
  const admin = await login("kovshov");
  await admin.goto(`/admin/users/${other.id}`);
  await expect(admin.getByText(say("people.seeing.why.adminNotSeen"))).toBeVisible();
  await expect(admin.locator("form#see-as")).toHaveCount(0);
  const auditor = await login("zimin");
  await auditor.goto(`/admin/users/${other.id}`);
  await expect(auditor.getByText(say("people.seeing.title"))).toHaveCount(0);
});
