import { demoPassword } from "@/prisma/seed/data/people";
import { look } from "./support/demo-database";
import { emailOf } from "./support/people";
import { expect, signIn, test } from "./support/test";

/** Shortens the session that was opened last by this person. */
const shorten = (email: string, change: string) =>
  look(
    `UPDATE session SET ${change} WHERE id = (SELECT s.id FROM session s JOIN "user" u ON u.id = s.user_id
      WHERE u.email = $1 ORDER BY s.created_at DESC, s.id DESC LIMIT 1) RETURNING id`,
    [email],
  );

test("a page says in time that its session ends; one button goes on and keeps what was typed", async ({
  visitor,
  say,
}) => {
  const page = await visitor();
  const email = emailOf("12:certifier");
  await page.goto("/home");
  await signIn(page, { email, password: demoPassword });
  // With the minute that a request need not write down, twenty seconds before the warning.
  expect(await shorten(email, "idle_seconds = 230")).toHaveLength(1);
  await page.goto("/company");
  const typed = page.locator("main input[name=nameEn]");
  await typed.fill("ещё не сохранено");
  const idle = page.locator(".session-bar").filter({ hasText: say("shell.session.idle") });
  await expect(idle).toBeVisible({ timeout: 40_000 });
  await idle.getByRole("button", { name: say("shell.session.goOn") }).click();
  await expect(idle).toBeHidden();
  await expect(typed).toHaveValue("ещё не сохранено");

  expect(await shorten(email, "expires_at = last_seen_at + interval '200 seconds'")).toHaveLength(1);
  await page.goto("/claims");
  const end = page.locator(".session-bar").filter({ hasText: say("shell.session.end") });
  await expect(end).toBeVisible();
  await expect(end.getByRole("button")).toHaveCount(0);
});
