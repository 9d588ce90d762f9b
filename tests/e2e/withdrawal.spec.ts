import { seededClaim } from "./support/seeded-claims";
import { expect, test } from "./support/test";

test("a company takes its claim back, and the agency no longer has it to do", async ({ login, say }) => {
  const number = await seededClaim({ company: 8, category: "INTELLECTUAL_PROPERTY", status: "SUBMITTED" });
  const company = await login("8:certifier");
  await company.goto(`/claims/${number}`);
  await company.getByText(say("claimPage.withdraw.open"), { exact: true }).click();
  await company
    .getByLabel(say("claimPage.withdraw.reason"))
    .fill("Подали по ошибке: расход уже возмещён поставщиком");
  await company.getByRole("button", { name: say("claimPage.withdraw.confirm"), exact: true }).click();
  await company.waitForURL(/done=withdrawn/);
  await expect(company.getByText(say("claimPage.standing.WITHDRAWN"))).toBeVisible();

  const officer = await login("tarasov");
  await officer.goto("/review?view=waiting");
  await expect(officer.getByRole("link", { name: number })).toHaveCount(0);
  await officer.goto(`/review/${number}`);
  await expect(officer.getByText(say("status.claim.WITHDRAWN")).first()).toBeVisible();
  await expect(officer.getByRole("button", { name: say("review.footer.take") })).toHaveCount(0);
});
