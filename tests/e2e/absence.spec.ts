import { comeByLetter, confirmAbout, proposeReviewer } from "./support/officials";
import { nameOf } from "./support/people";
import { seededClaim } from "./support/seeded-claims";
import { expect, test } from "./support/test";

// Somebody whom no other journey needs is away; the claim is no other journey's either.
const away = { email: "away@agency.example", nameRu: "Отпускников Иван", nameEn: "Ivan Otpusknikov" };
const moved = { timeout: 30_000 };

test("a claim goes to the substitute and comes back; whoever leaves hands it on", async ({
  login,
  visitor,
  say,
}) => {
  const number = await seededClaim({ company: 11, category: "EXHIBITION", status: "SUBMITTED" });
  const admin = await login("belova");
  await proposeReviewer(admin, away);
  await confirmAbout(await login("kovshov"), say, away.nameRu);
  await comeByLetter(await visitor(), away.email, "four quiet words here");

  const lead = await login("sokolova");
  await lead.goto(`/review/${number}`);
  await lead
    .locator("form#assign select")
    .selectOption({ label: say("review.queue.assign.load", { name: away.nameRu, count: 0 }) });
  await lead.locator("form#assign button[type=submit]").click();
  await expect(lead.locator("section[aria-labelledby=officer]")).toContainText(away.nameRu);

  await lead.goto("/absences");
  const absence = lead.locator("form#absence");
  await absence.locator("[name=userId]").selectOption({ label: away.nameRu });
  await absence.locator("[name=substituteId]").selectOption({ label: nameOf("tarasov") });
  await absence.locator("[name=until]").fill(await absence.locator("[name=from]").inputValue());
  await absence.locator("[name=reason]").fill("Отпуск");
  await absence.getByRole("button", { name: say("absences.submit") }).click();
  const row = lead.getByRole("row", { name: new RegExp(away.nameRu) });
  await expect(row).toContainText(say("absences.states.running"));

  const substitute = await login("tarasov");
  await expect(async () => {
    await substitute.goto(`/review/${number}`);
    await expect(substitute.getByRole("button", { name: say("review.act.accept") })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass(moved);
  await substitute.getByRole("button", { name: say("review.act.accept") }).click();
  await expect(async () => {
    await lead.goto(`/review/${number}/history`);
    await expect(
      lead.getByText(`${nameOf("tarasov")} ${say("review.history.behalf", { name: away.nameRu })}`).first(),
    ).toBeVisible({ timeout: 1_000 });
  }).toPass(moved);

  await lead.goto("/absences");
  await row.getByRole("button", { name: say("absences.end") }).click();
  await expect(row).toContainText(say("absences.states.over"));
  await expect(async () => {
    await lead.goto(`/review/${number}`);
    await expect(lead.locator("section[aria-labelledby=officer]")).toContainText(away.nameRu, {
      timeout: 1_000,
    });
  }).toPass(moved);

  await admin.goto(`/admin/users?q=${encodeURIComponent(away.email)}`);
  await admin.getByRole("link", { name: away.nameRu }).click();
  await admin.getByRole("link", { name: say("people.leave") }).click();
  const leave = admin.locator("form#leave");
  await expect(leave.getByRole("row", { name: new RegExp(number) })).toBeVisible();
  await leave.locator("[name=reason]").fill("Переходит в другое ведомство");
  await leave.getByRole("button", { name: say("leaving.submit", { count: 1 }) }).click();
  await admin.getByText(say("people.blockedText")).waitFor();
  await lead.goto(`/review/${number}/history`);
  await expect(lead.getByText(/Специалист ушёл, заявку передали/).first()).toBeVisible();
});
