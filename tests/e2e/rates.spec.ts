import { ratesJourney } from "./support/rates-journey";
import { expect, test } from "./support/test";

test("an administrator takes the bank's file, corrects what differs, and every record stays", async ({
  login,
  say,
}) => {
  const page = await login("kovshov");
  await ratesJourney(page, say, "2015-03-03");

  const auditor = await login("zimin");
  await auditor.goto("/admin/rates/SEK/2015-03-03");
  await expect(auditor.getByText("Сверено с архивом")).toBeVisible();
  await expect(auditor.locator("form#correct")).toHaveCount(0);
});
