import { seededClaim } from "./support/seeded-claims";
import { expect, test } from "./support/test";

// The company is no other journey's: while the interest runs, its claims are not this officer's to decide.
const inn = "7799000069";

test("an interest declared in the middle of a review takes the claim out of the officer's hands", async ({
  login,
  say,
}) => {
  const number = await seededClaim({ company: 6, category: "INTELLECTUAL_PROPERTY", status: "IN_REVIEW" });
  const officer = await login("tarasov");
  await officer.goto(`/review/${number}`);
  await expect(officer.getByRole("button", { name: say("review.act.accept") })).toBeVisible();

  await officer.goto("/interests");
  const form = officer.locator("form#interest");
  await form.locator("[name=inn]").fill(inn);
  await form.locator("[name=reason]").fill("Брат работает там бухгалтером");
  await form.getByRole("button", { name: say("interests.declare") }).click();
  await expect(officer.getByRole("row", { name: new RegExp(inn) })).toContainText(
    say("interests.states.running"),
  );

  await officer.goto(`/review/${number}`);
  await expect(officer.getByText(say("review.officer.interest.own"))).toBeVisible();
  await expect(officer.getByRole("button", { name: say("review.act.accept") })).toHaveCount(0);
  await expect(officer.getByRole("button", { name: say("review.footer.toSignature") })).toHaveCount(0);
  await expect(officer.getByRole("note")).toContainText(say("policy.failure.interestDeclared"));

  const lead = await login("sokolova");
  await lead.goto("/review");
  await lead.locator('.notice a[href="/interests"]').click();
  await lead
    .getByRole("row", { name: new RegExp(number) })
    .getByRole("button", { name: say("interests.draw") })
    .click();
  await lead.waitForURL(new RegExp(`/review/${number}$`));
  await expect(lead.getByText(say("review.officer.interest.assignee"))).toHaveCount(0);
  await lead.goto(`/review/${number}/history`);
  await expect(lead.getByText(/жребию/).first()).toBeVisible();

  await officer.goto("/interests");
  await officer.getByText(say("interests.end"), { exact: true }).first().click();
  await officer.getByLabel(say("interests.endReason")).fill("Брат сменил работу");
  await officer
    .locator('form[id^="end-"]')
    .getByRole("button", { name: say("interests.end") })
    .click();
  await expect(officer.getByRole("row", { name: new RegExp(inn) })).toContainText(
    say("interests.states.over"),
  );
});
